/** What changed since the revision that was returned: the agency's answer to each reason, fields, and documents. */
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Difference, DocumentDifference } from "../../../shared/domain/difference.ts";
import { documentLabels } from "../../../shared/domain/labels.ts";
import { useKey } from "../../app/keys/keys.ts";
import { useShow } from "../../app/show.ts";
import { useFieldText } from "../../design/case/field-text.ts";
import { Asked } from "../../design/parts/asked.tsx";
import { Button } from "../../design/parts/button.tsx";
import { Tag } from "../../design/parts/label.tsx";
import type { useChanged } from "./changed.ts";
import type { Subject } from "./subject.ts";

interface Props {
  subject: Subject;
  changed: ReturnType<typeof useChanged>;
  onLook: (documentId: string) => void;
}

export function Changes({ subject, changed: { before, earlier, difference }, onLook }: Props) {
  const { t } = useTranslation("reviewer");
  const show = useShow();
  const whole = useRef<HTMLDetailsElement>(null);
  const go = () => {
    if (!whole.current) return;
    whole.current.open = true;
    whole.current.querySelector("summary")?.focus();
  };
  useKey("KeyB", t("keys.changes"), go, { when: before !== undefined });
  if (!before) return null;
  return (
    <details ref={whole} className="sheet changes" open>
      <summary>{t("changes.title", { number: show.number(before.number) })}</summary>
      <div className="stack">
        <Answers subject={subject} difference={difference} />
        <Asked of={earlier} lines={3}>
          {() =>
            difference && (
              <>
                <Fields fields={difference.fields} />
                <ChangedDocuments documents={difference.documents} onLook={onLook} />
              </>
            )
          }
        </Asked>
      </div>
    </details>
  );
}

function Answers({ subject, difference }: { subject: Subject; difference: Difference | null }) {
  const { t } = useTranslation("reviewer");
  const show = useShow();
  const field = useFieldText();
  const answers = subject.revisions.at(-1)?.answers ?? [];
  const reasons = subject.revisions.at(-2)?.reasons ?? [];
  if (reasons.length === 0) return null;
  return (
    <section className="stack-close">
      <h3>{t("changes.answers")}</h3>
      <ol className="stack-close">
        {reasons.map(({ number, text, pointer }) => {
          const answered = answers.find(({ reason }) => reason === number);
          return (
            <li key={number} value={number} className="stack-close">
              <p>
                <strong>{t("changes.reason", { number: show.number(number) })}</strong> <bdi>{show.digits(text)}</bdi>
              </p>
              <p>
                <Tag tone={answered?.answer === "fixed" ? "leaf" : "saffron"}>
                  {t(`changes.${answered?.answer ?? "unanswered"}`)}
                </Tag>{" "}
                {answered && <bdi>{show.digits(answered.text)}</bdi>}
              </p>
              {answered?.answer === "fixed" && pointer && difference && isUntouched(pointer, difference) && (
                <p className="quiet small">{t("changes.untouched", { field: field.name(pointer) })}</p>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** A field that is said to be fixed and stands as it stood: it may be mended elsewhere, so that this only says so. */
const isUntouched = (pointer: string, { fields }: Difference): boolean =>
  !pointer.startsWith("/documents") &&
  !fields.some((field) => field.pointer === pointer || field.pointer.startsWith(`${pointer}/`));

function Fields({ fields }: Pick<Difference, "fields">) {
  const { t } = useTranslation("reviewer");
  const field = useFieldText();
  const shown = (pointer: string, value: string | number | boolean | null) =>
    field.text(pointer, value) ?? t("changes.nothing");
  return (
    <section className="stack-close">
      <h3>{t("changes.fields")}</h3>
      {fields.length === 0 ? (
        <p className="quiet">{t("changes.noFields")}</p>
      ) : (
        <dl className="facts">
          {fields.map(({ pointer, before, after }) => (
            <div key={pointer}>
              <dt>{field.name(pointer)}</dt>
              <dd>
                <Turned from={shown(pointer, before)} to={shown(pointer, after)} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

/** What stood there and what stands there, told to those who do not see the arrow as well. */
function Turned({ from, to }: { from: string; to: string }) {
  const { t } = useTranslation("reviewer");
  return (
    <>
      <span className="visually-hidden">{t("changes.before")} </span>
      <del>
        <bdi>{from}</bdi>
      </del>{" "}
      <span aria-hidden="true" className="turns">
        →
      </span>{" "}
      <span className="visually-hidden">{t("changes.after")} </span>
      <ins>
        <bdi>{to}</bdi>
      </ins>
    </>
  );
}

const tones = { added: "leaf", replaced: "lapis", redated: "lapis", removed: "madder" } as const;

function ChangedDocuments({
  documents,
  onLook,
}: {
  documents: readonly DocumentDifference[];
  onLook: Props["onLook"];
}) {
  const { t } = useTranslation("reviewer");
  const show = useShow();
  const issued = (day: string | null | undefined) => (day ? show.shortDay(day) : t("changes.noDate"));
  return (
    <section className="stack-close">
      <h3>{t("changes.documents")}</h3>
      {documents.length === 0 && <p className="quiet">{t("changes.noDocuments")}</p>}
      <ul className="stack-close">
        {documents.map(({ kind, change, before, after }) => {
          const name = show.words(documentLabels[kind]);
          return (
            <li key={after?.documentId ?? before?.documentId} className="row">
              <Tag tone={tones[change]}>{t(`changes.${change}`)}</Tag>
              <span>{name}</span>
              {before && after && before.issuedOn !== after.issuedOn && (
                <span className="small">
                  {t("changes.dates")} <Turned from={issued(before.issuedOn)} to={issued(after.issuedOn)} />
                </span>
              )}
              {after && (
                <Button quiet aria-label={t("changes.lookNamed", { name })} onPress={() => onLook(after.documentId)}>
                  {t("changes.look")}
                </Button>
              )}
              {before && change !== "redated" && (
                <Button
                  quiet
                  aria-label={t("changes.lookFormerNamed", { name })}
                  onPress={() => onLook(before.documentId)}
                >
                  {t("changes.lookFormer")}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

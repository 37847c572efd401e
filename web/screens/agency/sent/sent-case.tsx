/** A case that was handed in: where it stands, whose turn it is, what was found, and what has happened. */
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { caseTypeLabels, documentLabels } from "../../../../shared/domain/labels.ts";
import { ask } from "../../../api/ask.ts";
import type { BodyOf } from "../../../api/types.ts";
import { useShow } from "../../../app/show.ts";
import { FileSummary } from "../../../design/case/file-summary.tsx";
import { Asked } from "../../../design/parts/asked.tsx";
import { FindingCard } from "../../../design/parts/finding.tsx";
import { StateLabel } from "../../../design/parts/label.tsx";
import { Timeline } from "../../../design/parts/timeline.tsx";
import { Download } from "../download.tsx";
import { LeaveCase } from "../leave-case.tsx";
import { Question } from "./question.tsx";
import { Standing } from "./standing.tsx";

export type Sent = Exclude<BodyOf<"readCase">, { state: "draft" }>;

export function SentCase({ subject }: { subject: Sent }) {
  const { t } = useTranslation("agency");
  const show = useShow();
  const { person } = subject.file;
  const open = (subject.findings ?? []).filter(({ outcome }) => outcome === "fail" || outcome === "review");
  return (
    <div className="stack">
      <div className="head">
        <div>
          <h1>
            {person.givenName} {person.familyName}
          </h1>
          <p className="row">
            <StateLabel state={subject.state} />
            <span>{show.words(caseTypeLabels[subject.caseType])}</span>
            <span>
              {t("home.code")} <strong className="code">{show.digits(subject.code)}</strong>
            </span>
          </p>
        </div>
        <LeaveCase subject={subject} />
      </div>
      {subject.question && <Question caseId={subject.id} question={subject.question} />}
      <div className="beside">
        <div className="stack">
          <Standing subject={subject} />
          {open.length > 0 && (
            <section className="stack-close">
              <h2>{t("sent.findings")}</h2>
              {open.map((finding) => (
                <FindingCard key={finding.rule} finding={finding} />
              ))}
            </section>
          )}
          <section className="sheet stack-close">
            <h2>{t("sent.history")}</h2>
            <History caseId={subject.id} />
          </section>
        </div>
        <div className="stack">
          <section className="stack-close">
            <h2>{t("sent.file")}</h2>
            <FileSummary file={subject.file} level={3} />
          </section>
          <section className="sheet stack-close">
            <h2>{t("step.documents")}</h2>
            <ul className="stack-close">
              {subject.documents.map(({ documentId, kind }) => (
                <li className="row" key={documentId}>
                  <span>{show.words(documentLabels[kind])}</span>
                  <Download caseId={subject.id} documentId={documentId} name={show.words(documentLabels[kind])} />
                </li>
              ))}
            </ul>
          </section>
        </div>
      </div>
    </div>
  );
}

function History({ caseId }: { caseId: string }) {
  const { t } = useTranslation("agency");
  const history = useQuery(ask("readHistory", { params: { id: caseId } }));
  return (
    <Asked of={history} lines={4}>
      {({ body: { events } }) => (
        <Timeline
          moments={events
            .filter(({ type }) => type in told)
            .map(({ seq, at, type }) => ({ key: seq, at, title: t(`event.${told[type as keyof typeof told]}`) }))
            .toReversed()}
        />
      )}
    </Asked>
  );
}

/** What an agency is told of a history; the rest is the province's own work. */
const told = {
  submitted: "submitted",
  validated: "validated",
  asked: "asked",
  answered: "answered",
  approved: "approved",
  confirmed: "approved",
  returned: "returned",
  "letter-issued": "letter",
  forwarded: "forwarded",
  accepted: "accepted",
  refused: "refused",
  concluded: "concluded",
  withdrawn: "withdrawn",
  lapsed: "lapsed",
  reminded: "reminded",
  extended: "extended",
  recalled: "recalled",
} as const;

/**
 * What is done with the chosen drafts, each by a call of its own and as it was seen: what is refused is told draft by draft
 * in the API's own words, stays chosen, and holds up nothing.
 */
import { Link } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { change } from "../../../api/change.ts";
import { isProblem } from "../../../api/problem.ts";
import { useShow } from "../../../app/show.ts";
import { Banner } from "../../../design/parts/banner.tsx";
import { Button } from "../../../design/parts/button.tsx";
import { Progress } from "../../../design/parts/progress.tsx";
import { Select } from "../../../design/parts/select.tsx";
import { tell } from "../../../design/parts/toast.tsx";
import type { Keeper } from "./drafts.tsx";
import type { Row } from "./lists.ts";

interface Refused {
  row: Row;
  /** The API's words; absent where nobody answered. */
  why: string | null;
}

interface Props {
  rows: readonly Row[];
  isSigned: boolean;
  /** To whom drafts can be given; null where it is not this person's to do. */
  keepers: readonly Keeper[] | null;
  /** Ids of what was refused. */
  onDone: (stay: readonly string[]) => void;
}

export function Many({ rows, isSigned, keepers, onDone }: Props) {
  const { t } = useTranslation("agency");
  const { t: shell } = useTranslation("shell");
  const show = useShow();
  const [to, setTo] = useState<string | null>(null);
  const [isMissing, setMissing] = useState(false);
  const [done, setDone] = useState<{ of: number; so: number } | null>(null);
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  const isStopped = useRef(false);

  const each = async (act: (row: Row) => Promise<unknown>, told: (number: string) => string) => {
    const given = [...rows];
    const stay: Refused[] = [];
    isStopped.current = false;
    setRefused([]);
    for (const [so, row] of given.entries()) {
      setDone({ so, of: given.length });
      if (isStopped.current) {
        stay.push({ row, why: t("many.stopped") });
        continue;
      }
      try {
        await act(row);
      } catch (error) {
        const problem = isProblem(error) ? error : null;
        if (problem?.kind === "offline") isStopped.current = true;
        const [first] = problem?.errors ?? [];
        stay.push({ row, why: first?.detail ?? problem?.detail ?? problem?.title ?? null });
      }
    }
    setDone(null);
    setRefused(stay);
    onDone(stay.map(({ row }) => row.id));
    if (given.length > stay.length) tell(told(show.number(given.length - stay.length)));
  };

  const askAll = () =>
    each(
      ({ id, version }) => change("askSignOff", { params: { id }, version, body: { answers: [] } }),
      (number) => t("many.asked", { number }),
    );
  const give = (person: string) =>
    each(
      ({ id, version }) => change("handOverDraft", { params: { id }, version, body: { person } }),
      (number) => t("many.given", { number, name: keepers?.find((one) => one.person === person)?.name ?? person }),
    );

  return (
    <>
      {refused.length > 0 && (
        <Banner kind="warning">
          <strong>{t("many.refused", { number: show.number(refused.length) })}</strong>
          <ul className="bullets">
            {refused.map(({ row, why }) => (
              <li key={row.id}>
                <Link to="/cases/$caseId" params={{ caseId: row.id }} hash="check">
                  {row.name || t("home.nameless")}
                </Link>
                : {why ?? shell("failed.offline.text")}
              </li>
            ))}
          </ul>
        </Banner>
      )}
      {(rows.length > 0 || done) && (
        <section className="many" aria-label={t("many.title")}>
          {done ? (
            <div className="stack-close">
              <Progress
                label={t("many.working", { so: show.number(done.so), of: show.number(done.of) })}
                value={done.so / done.of}
              />
              <Button
                quiet
                onPress={() => {
                  isStopped.current = true;
                }}
              >
                {t("many.stop")}
              </Button>
            </div>
          ) : (
            <div className="many-line">
              <strong>{t("many.chosen", { number: show.number(rows.length) })}</strong>
              {isSigned && (
                <Button primary onPress={() => void askAll()}>
                  {t("sign.ask")}
                </Button>
              )}
              {keepers && (
                <>
                  <Select
                    label={t("many.to")}
                    value={to}
                    onChange={(next) => {
                      setTo(next);
                      setMissing(false);
                    }}
                    {...(isMissing ? { error: t("many.missing") } : {})}
                    options={keepers.map(({ person, name }) => ({ value: person, label: name }))}
                  />
                  <Button onPress={() => (to ? void give(to) : setMissing(true))}>{t("many.give")}</Button>
                </>
              )}
              <Button quiet onPress={() => onDone([])}>
                {t("many.clear")}
              </Button>
            </div>
          )}
        </section>
      )}
    </>
  );
}

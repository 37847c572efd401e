/**
 * Gives the chosen cases to one reviewer, each by a call of its own: what is refused is told case by case with the API's
 * own words, stays chosen, and holds up nothing.
 */
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { change } from "../../../api/change.ts";
import { isProblem } from "../../../api/problem.ts";
import { useShow } from "../../../app/show.ts";
import type { Row } from "../../../design/case/due.tsx";
import { Banner } from "../../../design/parts/banner.tsx";
import { Button } from "../../../design/parts/button.tsx";
import { Progress } from "../../../design/parts/progress.tsx";
import { Select } from "../../../design/parts/select.tsx";
import { tell } from "../../../design/parts/toast.tsx";
import { useReviewers } from "../reviewers.ts";

interface Refused {
  row: Row;
  /** The API's words; absent where nobody answered. */
  why: string | null;
}

interface Props {
  rows: readonly Row[];
  /** Ids of what was refused. */
  onDone: (stay: readonly string[]) => void;
  onClear: () => void;
  onAssigning: (isAssigning: boolean) => void;
}

export function AssignMany({ rows, onDone, onClear, onAssigning }: Props) {
  const { t } = useTranslation("chief");
  const { t: shell } = useTranslation("shell");
  const show = useShow();
  const reviewers = useReviewers();
  const [account, setAccount] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  const [done, setDone] = useState<{ of: number; so: number } | null>(null);
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  const isStopped = useRef(false);

  const assign = async (to: string) => {
    const given = [...rows];
    const stay: Refused[] = [];
    isStopped.current = false;
    onAssigning(true);
    setRefused([]);
    for (const [so, row] of given.entries()) {
      setDone({ so, of: given.length });
      if (isStopped.current) {
        stay.push({ row, why: t("assign.stopped") });
        continue;
      }
      try {
        // What the chief saw: a case that has moved since is not taken out of somebody's hands.
        await change("assignCase", { params: { id: row.id }, body: { account: to }, version: row.version });
      } catch (error) {
        const problem = isProblem(error) ? error : null;
        if (problem?.kind === "offline") isStopped.current = true;
        stay.push({ row, why: problem?.detail ?? problem?.title ?? null });
      }
    }
    setDone(null);
    setRefused(stay);
    onAssigning(false);
    onDone(stay.map(({ row }) => row.id));
    const name = reviewers.find((each) => each.account === to)?.name ?? to;
    const number = given.length - stay.length;
    if (number > 0) tell(t("assign.done", { number: show.number(number), name }));
  };

  return (
    <>
      {refused.length > 0 && (
        <Banner kind="warning">
          <strong>{t("assign.refused", { number: show.number(refused.length) })}</strong>
          <ul>
            {refused.map(({ row, why }) => (
              <li key={row.id}>
                {row.name} <span className="code">{show.digits(row.code ?? "")}</span>:{" "}
                {why ?? shell("failed.offline.text")}
              </li>
            ))}
          </ul>
        </Banner>
      )}
      {(rows.length > 0 || done) && (
        <section className="chosen" aria-label={t("assign.title")}>
          {done ? (
            <div className="stack-close">
              <Progress
                label={t("assign.working", { so: show.number(done.so), of: show.number(done.of) })}
                value={done.so / done.of}
              />
              <Button
                quiet
                onPress={() => {
                  isStopped.current = true;
                }}
              >
                {t("assign.stop")}
              </Button>
            </div>
          ) : (
            <div className="chosen-line">
              <strong>{t("assign.chosen", { number: show.number(rows.length) })}</strong>
              <Select
                label={t("assign.to")}
                isRequired
                value={account}
                onChange={(next) => {
                  setAccount(next);
                  setMissing(false);
                }}
                {...(missing ? { error: t("assign.missing") } : {})}
                options={reviewers.map(({ account: value, name }) => ({ value, label: name }))}
              />
              <Button primary onPress={() => (account ? void assign(account) : setMissing(true))}>
                {t("assign.assign")}
              </Button>
              <Button quiet onPress={onClear}>
                {t("assign.clear")}
              </Button>
            </div>
          )}
        </section>
      )}
    </>
  );
}

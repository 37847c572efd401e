/** Gives the chosen cases to one reviewer; what is refused stays chosen. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useShow } from "../../../app/show.ts";
import type { Row } from "../../../design/case/due.tsx";
import { Button } from "../../../design/parts/button.tsx";
import { tell } from "../../../design/parts/toast.tsx";
import { useAssigning } from "../assign/assigning.ts";
import { AssigningProgress, RefusedCases } from "../assign/progress.tsx";
import { ReviewerSelect } from "../assign/reviewer-select.tsx";
import { useReviewers } from "../reviewers.ts";

interface Props {
  rows: readonly Row[];
  /** Ids of what was refused. */
  onDone: (stay: readonly string[]) => void;
  onClear: () => void;
  onAssigning: (isAssigning: boolean) => void;
}

export function AssignMany({ rows, onDone, onClear, onAssigning }: Props) {
  const { t } = useTranslation("chief");
  const show = useShow();
  const reviewers = useReviewers();
  const [account, setAccount] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  const { done, refused, give, stop } = useAssigning();

  const assign = async (to: string) => {
    const given = [...rows];
    onAssigning(true);
    const stay = await give(given.map((row) => ({ row, account: to })));
    onAssigning(false);
    onDone(stay.map(({ row }) => row.id));
    const name = reviewers.find((each) => each.account === to)?.name ?? to;
    const number = given.length - stay.length;
    if (number > 0) tell(t("assign.done", { number: show.number(number), name }));
  };

  return (
    <>
      <RefusedCases heading={t("assign.refused", { number: show.number(refused.length) })} refused={refused} />
      {(rows.length > 0 || done) && (
        <section className="chosen" aria-label={t("assign.title")}>
          {done ? (
            <AssigningProgress done={done} stop={stop} />
          ) : (
            <div className="chosen-line">
              <strong>{t("assign.chosen", { number: show.number(rows.length) })}</strong>
              <ReviewerSelect
                value={account}
                onChange={(next) => {
                  setAccount(next);
                  setMissing(false);
                }}
                error={missing ? t("assign.missing") : undefined}
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

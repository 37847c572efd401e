import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useChange } from "../../../api/change.ts";
import { Button } from "../../../design/parts/button.tsx";
import { Dialog } from "../../../design/parts/dialog.tsx";
import { ProblemBanner } from "../../../design/parts/problem.tsx";
import { tell } from "../../../design/parts/toast.tsx";
import { ReviewerSelect } from "../assign/reviewer-select.tsx";
import { useReviewers } from "../reviewers.ts";
import type { ActProps } from "./act.ts";

/** Gives the case to a reviewer, from whomever holds it. */
export function AssignDialog({ subject, version, onClose }: ActProps) {
  const { t } = useTranslation("chief");
  const reviewers = useReviewers();
  const [account, setAccount] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  const name = reviewers.find((each) => each.account === account)?.name ?? "";
  const send = useChange("assignCase", {
    onSuccess: () => {
      tell(t("assign.oneDone", { name }));
      onClose();
    },
  });
  const holder = subject.holder && (subject.names[subject.holder] ?? subject.holder);
  return (
    <Dialog title={t("assign.title")} isOpen onOpenChange={(stays) => !stays && onClose()}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (account === null) return setMissing(true);
          send.mutate({ params: { id: subject.id }, body: { account }, version });
        }}
      >
        <p>{holder ? t("assign.heldBy", { name: holder }) : t("assign.heldByNobody")}</p>
        <ReviewerSelect
          value={account}
          onChange={(next) => {
            setAccount(next);
            setMissing(false);
          }}
          error={missing ? t("assign.missing") : undefined}
          // Whoever holds it already cannot be given it.
          except={subject.holder}
        />
        <ProblemBanner problem={send.error} />
        <div className="actions">
          <Button type="submit" primary isPending={send.isPending}>
            {t("assign.assign")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

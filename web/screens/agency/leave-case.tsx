/** Deletes a draft, or withdraws a case: asked once more, since neither can be taken back. */
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useChange } from "../../api/change.ts";
import type { BodyOf } from "../../api/types.ts";
import { Button } from "../../design/parts/button.tsx";
import { ConfirmDialog } from "../../design/parts/dialog.tsx";
import { ProblemBanner } from "../../design/parts/problem.tsx";
import { tell } from "../../design/parts/toast.tsx";

export function LeaveCase({ subject }: { subject: BodyOf<"readCase"> }) {
  const { t } = useTranslation("agency");
  const navigate = useNavigate();
  const [isAsked, setAsked] = useState(false);
  const isDraft = subject.state === "draft";
  const done = () => {
    tell(t(isDraft ? "leave.deleted" : "leave.withdrawn"));
    void navigate({ to: "/agency", search: { list: isDraft ? "drafts" : "ended" } });
  };
  const settle = { onSuccess: done, onSettled: () => setAsked(false) };
  const remove = useChange("deleteCase", settle);
  const withdraw = useChange("withdrawCase", settle);
  if (!subject.allowedActions.includes(isDraft ? "delete" : "withdraw")) return null;
  const act = () =>
    isDraft
      ? remove.mutate({ params: { id: subject.id }, version: subject.version })
      : withdraw.mutate({ params: { id: subject.id } });
  return (
    <div className="stack-close">
      <div>
        <Button quiet grave onPress={() => setAsked(true)}>
          {t(isDraft ? "leave.delete" : "leave.withdraw")}
        </Button>
      </div>
      <ProblemBanner problem={remove.error ?? withdraw.error} />
      <ConfirmDialog
        title={t(isDraft ? "leave.deleteSure" : "leave.withdrawSure")}
        action={t(isDraft ? "leave.delete" : "leave.withdraw")}
        grave
        isOpen={isAsked}
        isPending={remove.isPending || withdraw.isPending}
        onConfirm={act}
        onOpenChange={setAsked}
      >
        <p>{t(isDraft ? "leave.deleteText" : "leave.withdrawText")}</p>
      </ConfirmDialog>
    </div>
  );
}

/** A question to the agency: the organization's clock stands still until it is answered. */
import { useTranslation } from "react-i18next";
import { question } from "../../../shared/contract/review-commands.ts";
import { useChange } from "../../api/change.ts";
import { Field } from "../../app/form/field.tsx";
import { useContractForm } from "../../app/form/form.ts";
import { Button } from "../../design/parts/button.tsx";
import { Dialog } from "../../design/parts/dialog.tsx";
import { ProblemBanner } from "../../design/parts/problem.tsx";
import { TextArea } from "../../design/parts/text-field.tsx";
import { tell } from "../../design/parts/toast.tsx";

export function AskDialog({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const { t } = useTranslation("reviewer");
  const form = useContractForm(question, { question: "" });
  const send = useChange("askAgency", {
    onSuccess: () => {
      tell(t("ask.sent"));
      onClose();
    },
  });
  return (
    <Dialog title={t("ask.title")} isOpen onOpenChange={(stays) => !stays && onClose()}>
      <form className="stack" onSubmit={form.handleSubmit((body) => send.mutate({ params: { id: caseId }, body }))}>
        <Field control={form.control} name="question">
          {(field) => (
            <TextArea label={t("ask.question")} description={t("ask.hint")} isRequired autoFocus {...field} />
          )}
        </Field>
        <ProblemBanner problem={send.error} />
        <div className="actions">
          <Button type="submit" primary isPending={send.isPending}>
            {t("ask.send")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

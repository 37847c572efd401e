import { useTranslation } from "react-i18next";
import { recall } from "../../../../shared/contract/review-commands.ts";
import { useChange } from "../../../api/change.ts";
import { focusHeading } from "../../../app/focus.ts";
import { Field } from "../../../app/form/field.tsx";
import { placeErrors, useContractForm } from "../../../app/form/form.ts";
import { Button } from "../../../design/parts/button.tsx";
import { Dialog } from "../../../design/parts/dialog.tsx";
import { ProblemBanner } from "../../../design/parts/problem.tsx";
import { TextArea } from "../../../design/parts/text-field.tsx";
import { tell } from "../../../design/parts/toast.tsx";
import type { ActProps } from "./act.ts";

/** Takes a decision back while nobody has begun to act on it. */
export function RecallDialog({ subject, version, onClose }: ActProps) {
  const { t } = useTranslation("chief");
  const form = useContractForm(recall, { note: "" });
  const send = useChange("recallCase", {
    onSuccess: () => {
      tell(t("recall.done"));
      onClose();
      focusHeading();
    },
    onError: (problem) => {
      placeErrors(problem, form.setError, (name) => name === "note");
    },
  });
  return (
    <Dialog title={t("recall.title")} isOpen onOpenChange={(stays) => !stays && onClose()}>
      <form
        className="stack"
        noValidate
        onSubmit={form.handleSubmit((body) => send.mutate({ params: { id: subject.id }, body, version }))}
      >
        <p>{t(subject.state === "returned" ? "recall.ofReturn" : "recall.ofApproval")}</p>
        <Field control={form.control} name="note">
          {(field) => (
            <TextArea label={t("recall.note")} description={t("recall.hint")} isRequired autoFocus {...field} />
          )}
        </Field>
        <ProblemBanner problem={send.error} />
        <div className="actions">
          <Button type="submit" primary grave isPending={send.isPending}>
            {t("recall.recall")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

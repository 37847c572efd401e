import { useTranslation } from "react-i18next";
import { sendingBack } from "../../../../shared/contract/agency-commands.ts";
import { useChange } from "../../../api/change.ts";
import { focusHeading } from "../../../app/focus.ts";
import { Field } from "../../../app/form/field.tsx";
import { placeErrors, useContractForm } from "../../../app/form/form.ts";
import { Button } from "../../../design/parts/button.tsx";
import { Dialog } from "../../../design/parts/dialog.tsx";
import { ProblemBanner } from "../../../design/parts/problem.tsx";
import { TextArea } from "../../../design/parts/text-field.tsx";
import { tell } from "../../../design/parts/toast.tsx";
import type { Subject } from "../edit/autosave.ts";

/** Unsigned, with a word to the officer, who sees it above the form. */
export function SendBack({ subject, onClose }: { subject: Subject; onClose: () => void }) {
  const { t } = useTranslation("agency");
  const form = useContractForm(sendingBack, { note: "" });
  const send = useChange("sendBackCase", {
    onSuccess: () => {
      tell(t("sign.sentBack"));
      onClose();
      focusHeading();
    },
    onError: (problem) => {
      placeErrors(problem, form.setError, (name) => name === "note");
    },
  });
  return (
    <Dialog title={t("sign.backTitle")} isOpen onOpenChange={(stays) => !stays && onClose()}>
      <form
        className="stack"
        noValidate
        onSubmit={form.handleSubmit((body) =>
          send.mutate({ params: { id: subject.id }, body, version: subject.version }),
        )}
      >
        <p>{t("sign.backText")}</p>
        <Field control={form.control} name="note">
          {(field) => <TextArea label={t("sign.note")} isRequired autoFocus {...field} />}
        </Field>
        <ProblemBanner problem={send.error} />
        <div className="actions">
          <Button type="submit" primary isPending={send.isPending}>
            {t("sign.back")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

import { useState } from "react";
import { useTranslation } from "react-i18next";
import type * as z from "zod";
import { agreementCreation } from "../../../../shared/contract/settings-commands.ts";
import { useChange } from "../../../api/change.ts";
import { placeErrors, useContractForm } from "../../../app/form/form.ts";
import { useShow } from "../../../app/show.ts";
import { Button } from "../../../design/parts/button.tsx";
import { ConfirmDialog, Dialog } from "../../../design/parts/dialog.tsx";
import { ProblemBanner } from "../../../design/parts/problem.tsx";
import { tell } from "../../../design/parts/toast.tsx";
import { AgreementFields, type Written } from "./agreement-fields.tsx";
import type { Agreement } from "./agreements.tsx";

const days = null as unknown as number;

/** It begins with what the newest says, since mostly one figure changes; only its name and its day are its own. */
const begin = (latest: Agreement | null): Written => ({
  ...{
    version: "",
    from: null as unknown as string,
    title: latest?.title ?? { fa: "", en: "" },
    text: latest?.text ?? "",
  },
  ...{ answerWithin: latest?.answerWithin ?? days, replyWithin: latest?.replyWithin ?? days },
  ...{ remindAfter: [...(latest?.remindAfter ?? [])], warnBefore: latest?.warnBefore ?? days },
  confirmedCaseTypes: [...(latest?.confirmedCaseTypes ?? [])],
});

interface Props {
  latest: Agreement | null;
  onClose: () => void;
}

/** A new version of the agreement; asked once more, since none is changed or taken back. */
export function AgreementDialog({ latest, onClose }: Props) {
  const { t } = useTranslation("administrator");
  const show = useShow();
  const form = useContractForm(agreementCreation, begin(latest));
  /** What was written and found right, and waits for the last word. */
  const [written, setWritten] = useState<z.output<typeof agreementCreation> | null>(null);
  const create = useChange("createAgreement", {
    onSuccess: () => {
      tell(t("agreements.saved"));
      onClose();
    },
    onError: (problem) => {
      placeErrors(problem, form.setError, (name) => name.split(".")[0] !== "");
      setWritten(null);
    },
  });
  return (
    <Dialog title={t("agreements.new")} isOpen wide onOpenChange={(stays) => !stays && onClose()}>
      <form className="stack" noValidate onSubmit={form.handleSubmit(setWritten)}>
        <AgreementFields control={form.control} reminders={form.formState.errors.remindAfter} />
        <ProblemBanner problem={create.error} />
        <div className="actions">
          <Button type="submit" primary>
            {t("agreements.save")}
          </Button>
        </div>
      </form>
      <ConfirmDialog
        title={t("agreements.sure")}
        action={t("agreements.save")}
        isOpen={written !== null}
        isPending={create.isPending}
        onConfirm={() => written && create.mutate({ body: written })}
        onOpenChange={(stays) => !stays && setWritten(null)}
      >
        <p>
          {written && t("agreements.sureText", { version: show.digits(written.version), day: show.day(written.from) })}
        </p>
      </ConfirmDialog>
    </Dialog>
  );
}

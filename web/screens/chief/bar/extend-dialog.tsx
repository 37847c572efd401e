import { useTranslation } from "react-i18next";
import { extension } from "../../../../shared/contract/review-commands.ts";
import { useChange } from "../../../api/change.ts";
import { Field } from "../../../app/form/field.tsx";
import { placeErrors, useContractForm } from "../../../app/form/form.ts";
import { useShow } from "../../../app/show.ts";
import { Button } from "../../../design/parts/button.tsx";
import { Dialog } from "../../../design/parts/dialog.tsx";
import { NumberField } from "../../../design/parts/number-field.tsx";
import { ProblemBanner } from "../../../design/parts/problem.tsx";
import { TextArea } from "../../../design/parts/text-field.tsx";
import { tell } from "../../../design/parts/toast.tsx";
import type { ActProps } from "./act.ts";

/** More time for the organization, with the reason that the agency is told. */
export function ExtendDialog({ subject, version, onClose }: ActProps) {
  const { t } = useTranslation("chief");
  const show = useShow();
  const form = useContractForm(extension, { workingDays: 5, reason: "" });
  const send = useChange("extendCase", {
    onSuccess: ({ body }) => {
      tell(t("extend.done", { day: body.dueOn ? show.day(body.dueOn) : "" }));
      onClose();
    },
    onError: (problem) => {
      placeErrors(problem, form.setError, (name) => name === "workingDays" || name === "reason");
    },
  });
  return (
    <Dialog title={t("extend.title")} isOpen onOpenChange={(stays) => !stays && onClose()}>
      <form
        className="stack"
        noValidate
        onSubmit={form.handleSubmit((body) => send.mutate({ params: { id: subject.id }, body, version }))}
      >
        <p>{t(subject.clock.overdue ? "extend.over" : "extend.due", { day: show.day(subject.clock.dueOn) })}</p>
        <Field control={form.control} name="workingDays">
          {({ value, onChange, ...field }) => (
            <NumberField
              label={t("extend.days")}
              isRequired
              value={value ?? null}
              // An emptied field is none of the contract's numbers, and is told so.
              onChange={(days) => onChange(days as number)}
              {...field}
            />
          )}
        </Field>
        <Field control={form.control} name="reason">
          {(field) => <TextArea label={t("extend.reason")} description={t("extend.hint")} isRequired {...field} />}
        </Field>
        <ProblemBanner problem={send.error} />
        <div className="actions">
          <Button type="submit" primary isPending={send.isPending}>
            {t("extend.extend")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

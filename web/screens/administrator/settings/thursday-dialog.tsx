import { useTranslation } from "react-i18next";
import type * as z from "zod";
import { calendarEdit } from "../../../../shared/contract/settings-commands.ts";
import { Field } from "../../../app/form/field.tsx";
import { useContractForm } from "../../../app/form/form.ts";
import { useShow } from "../../../app/show.ts";
import { RadioGroup } from "../../../design/parts/radio-group.tsx";
import { SolarDateField } from "../../../design/parts/solar-date-field.tsx";
import type { Settings } from "./calendar.tsx";
import { CalendarDialog } from "./calendar-dialog.tsx";
import { useCalendarChange } from "./use-calendar-change.ts";

const ruleOf = calendarEdit.shape.thursdays.element;
type Rule = z.output<typeof ruleOf>;

interface Props {
  settings: Settings;
  /** The one that is taken back; null: a new one. */
  rule: Rule | null;
  isOpenNow: boolean;
  onClose: () => void;
}

export function ThursdayDialog({ settings, rule, isOpenNow, onClose }: Props) {
  const { t } = useTranslation("administrator");
  const show = useShow();
  const change = useCalendarChange(settings, onClose);
  const { now, edit, send } = change;
  const form = useContractForm(ruleOf, rule ?? { from: null as unknown as string, open: !isOpenNow });
  const [from, open] = form.watch(["from", "open"]);
  const withIt = (added: Rule) => {
    const others = now.thursdays.filter((one) => one.from !== (rule ?? added).from);
    return { ...now, thursdays: rule ? others : [...others, added] };
  };
  const faults = edit.error?.errors.filter(({ pointer }) => pointer.startsWith("/thursdays")) ?? [];
  return (
    <CalendarDialog
      title={rule ? t("calendar.removeRule", { day: show.day(rule.from) }) : t("calendar.changeThursdays")}
      change={change}
      after={from ? withIt({ from, open }) : null}
      action={t(rule ? "calendar.remove" : "kept.save")}
      isTakenBack={rule !== null}
      onSubmit={form.handleSubmit((written) => send(withIt(written)))}
      onClose={onClose}
    >
      {!rule && (
        <>
          <Field control={form.control} name="open">
            {({ value, onChange, ...field }) => (
              <RadioGroup
                {...field}
                label={t("calendar.thursdays")}
                isRequired
                value={value ? "open" : "closed"}
                onChange={(chosen) => onChange(chosen === "open")}
                options={[
                  { value: "open", label: t("calendar.open") },
                  { value: "closed", label: t("calendar.closedThen") },
                ]}
              />
            )}
          </Field>
          <Field control={form.control} name="from">
            {({ value, onChange, error, ...field }) => (
              <SolarDateField
                {...field}
                label={t("calendar.from")}
                isRequired
                value={value}
                onChange={(day) => onChange(day as string)}
                error={error ?? faults[0]?.detail}
              />
            )}
          </Field>
        </>
      )}
    </CalendarDialog>
  );
}

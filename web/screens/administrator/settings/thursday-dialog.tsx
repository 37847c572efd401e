import { useTranslation } from "react-i18next";
import type * as z from "zod";
import { calendarEdit } from "../../../../shared/contract/settings-commands.ts";
import { calendarSubject } from "../../../../shared/domain/registry-change.ts";
import { Field } from "../../../app/form/field.tsx";
import { useContractForm } from "../../../app/form/form.ts";
import { useShow } from "../../../app/show.ts";
import { Button } from "../../../design/parts/button.tsx";
import { Dialog } from "../../../design/parts/dialog.tsx";
import { ProblemBanner } from "../../../design/parts/problem.tsx";
import { RadioGroup } from "../../../design/parts/radio-group.tsx";
import { SolarDateField } from "../../../design/parts/solar-date-field.tsx";
import { Meanwhile } from "../kept/meanwhile.tsx";
import type { Settings } from "./calendar.tsx";
import { Effect } from "./effect.tsx";
import { useCalendarFacts } from "./facts.ts";
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
  const facts = useCalendarFacts();
  const { now, standing, edit, send } = useCalendarChange(settings, onClose);
  const form = useContractForm(ruleOf, rule ?? { from: null as unknown as string, open: !isOpenNow });
  const [from, open] = form.watch(["from", "open"]);
  const withIt = (added: Rule) => {
    const others = now.thursdays.filter((one) => one.from !== (rule ?? added).from);
    return { ...now, thursdays: rule ? others : [...others, added] };
  };
  const faults = edit.error?.errors.filter(({ pointer }) => pointer.startsWith("/thursdays")) ?? [];
  return (
    <Dialog
      title={rule ? t("calendar.removeRule", { day: show.day(rule.from) }) : t("calendar.changeThursdays")}
      isOpen
      onOpenChange={(stays) => !stays && onClose()}
    >
      <form className="stack" noValidate onSubmit={form.handleSubmit((written) => send(withIt(written)))}>
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
        <Effect before={now} after={from ? withIt({ from, open }) : null} />
        <Meanwhile
          kind="calendar"
          subject={calendarSubject}
          standing={standing}
          facts={facts}
          keepsBoth
          onTake={onClose}
        />
        <ProblemBanner problem={edit.error?.isOutrun && standing.missed ? null : edit.error} />
        <div className="actions">
          <Button type="submit" primary grave={rule !== null} isPending={edit.isPending}>
            {t(rule ? "calendar.remove" : "kept.save")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

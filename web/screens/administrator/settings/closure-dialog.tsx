import { useTranslation } from "react-i18next";
import type * as z from "zod";
import { calendarEdit } from "../../../../shared/contract/settings-commands.ts";
import { Field } from "../../../app/form/field.tsx";
import { useContractForm } from "../../../app/form/form.ts";
import { useShow } from "../../../app/show.ts";
import { SolarDateField } from "../../../design/parts/solar-date-field.tsx";
import { TextField } from "../../../design/parts/text-field.tsx";
import type { Settings } from "./calendar.tsx";
import { CalendarDialog } from "./calendar-dialog.tsx";
import { useCalendarChange } from "./use-calendar-change.ts";

const closureOf = calendarEdit.shape.closures.element;
type Closure = z.output<typeof closureOf>;

interface Props {
  settings: Settings;
  /** The one that is taken back; null: a new one. */
  closure: Closure | null;
  onClose: () => void;
}

/** A day on which the organization closes, with its reason, or the end of that. A closure may be entered late: it happened. */
export function ClosureDialog({ settings, closure, onClose }: Props) {
  const { t } = useTranslation("administrator");
  const show = useShow();
  const change = useCalendarChange(settings, onClose);
  const { now, send } = change;
  const form = useContractForm(closureOf, closure ?? { on: null as unknown as string, why: "" });
  const on = form.watch("on");
  const withIt = (added: Closure) =>
    closure
      ? { ...now, closures: now.closures.filter((one) => one.on !== closure.on) }
      : { ...now, closures: [...now.closures.filter((one) => one.on !== added.on), added] };
  const isTaken = !closure && now.closures.some((one) => one.on === on);
  return (
    <CalendarDialog
      title={closure ? t("calendar.removeSure", { day: show.day(closure.on) }) : t("calendar.new")}
      change={change}
      after={on ? withIt({ on, why: "" }) : null}
      action={t(closure ? "calendar.remove" : "calendar.add")}
      isTakenBack={closure !== null}
      onSubmit={form.handleSubmit((written) => send(withIt(written)))}
      onClose={onClose}
    >
      {closure ? (
        <p>{t("calendar.removeText", { why: closure.why })}</p>
      ) : (
        <>
          <Field control={form.control} name="on">
            {({ value, onChange, ...field }) => (
              <SolarDateField
                {...field}
                label={t("calendar.on")}
                isRequired
                value={value}
                onChange={(day) => onChange(day as string)}
              />
            )}
          </Field>
          <Field control={form.control} name="why">
            {(field) => (
              <TextField {...field} label={t("calendar.why")} description={t("calendar.whyHint")} isRequired />
            )}
          </Field>
          {isTaken && <p className="quiet">{t("calendar.alreadyClosed")}</p>}
        </>
      )}
    </CalendarDialog>
  );
}

import { isoToSolar } from "../../domain/solar-date.ts";
import type { WorkingCalendar } from "../../domain/working-days.ts";
import { holidaysOf, isSolarHoliday } from "./holidays.ts";

/** Whether Thursdays are closed from a day on. */
export interface ThursdayRule {
  from: string;
  closed: boolean;
}

const thursday = 4;
const friday = 5;

/** Whether the week alone closes a day: Fridays always, Thursdays by the rule in force on them, and closed before the first. */
export const weekendOf = (thursdays: readonly ThursdayRule[]): ((iso: string) => "Thursday" | "Friday" | null) => {
  const rules = thursdays.toSorted((one, other) => (one.from < other.from ? -1 : 1));
  const thursdayClosed = (iso: string): boolean => rules.findLast(({ from }) => from <= iso)?.closed ?? true;
  return (iso) => {
    const weekday = new Date(`${iso}T00:00:00Z`).getUTCDay();
    if (weekday === friday) return "Friday";
    return weekday === thursday && thursdayClosed(iso) ? "Thursday" : null;
  };
};

/**
 * The working calendar of the province. Fridays are always closed, Thursdays by their dated rule, then the holidays, then
 * closures of the province's own (cold, pollution, energy), as `YYYY-MM-DD`.
 */
export const calendarOf = ({
  thursdays = [],
  closures = [],
}: {
  thursdays?: readonly ThursdayRule[];
  closures?: readonly string[];
} = {}): WorkingCalendar => {
  const closedByProvince = new Set(closures);
  const weekend = weekendOf(thursdays);
  return {
    closed: (iso) => {
      if (weekend(iso) !== null || closedByProvince.has(iso)) return true;
      const { year, month, day } = isoToSolar(iso);
      return isSolarHoliday(month, day) || (holidaysOf.get(year)?.has(iso) ?? false);
    },
    provisional: (iso) => !holidaysOf.has(isoToSolar(iso).year),
  };
};

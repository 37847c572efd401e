import { isoToSolar } from "../../domain/solar-date.ts";
import type { WorkingCalendar } from "../../domain/working-days.ts";
import { isSolarHoliday, yearTables } from "./holidays.ts";

/** Whether Thursdays are closed from a day on. */
export interface ThursdayRule {
  from: string;
  closed: boolean;
}

const thursdaysClosed: readonly ThursdayRule[] = [{ from: "0000-01-01", closed: true }];
const thursday = 4;
const friday = 5;

/**
 * The working calendar of the province. Fridays are always closed, Thursdays by their dated rule, then the holidays, then
 * closures of the province's own (cold, pollution, energy), as `YYYY-MM-DD`.
 */
export const calendarOf = ({
  thursdays = thursdaysClosed,
  closures = [],
}: {
  thursdays?: readonly ThursdayRule[];
  closures?: readonly string[];
} = {}): WorkingCalendar => {
  const closedByProvince = new Set(closures);
  const rules = thursdays.toSorted((one, other) => (one.from < other.from ? -1 : 1));
  const thursdayClosed = (iso: string): boolean => rules.findLast(({ from }) => from <= iso)?.closed ?? true;
  return {
    closed: (iso) => {
      const weekday = new Date(`${iso}T00:00:00Z`).getUTCDay();
      if (weekday === friday || (weekday === thursday && thursdayClosed(iso)) || closedByProvince.has(iso)) return true;
      const { year, month, day } = isoToSolar(iso);
      return isSolarHoliday(month, day) || (yearTables.get(year)?.has(iso) ?? false);
    },
    provisional: (iso) => !yearTables.has(isoToSolar(iso).year),
  };
};

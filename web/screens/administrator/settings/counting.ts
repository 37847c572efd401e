/** How the days of a year are counted under given settings; the very functions by which every deadline is. */
import type { CalendarSettings } from "../../../../shared/domain/registry.ts";
import { addWorkingDays, type WorkingCalendar } from "../../../../shared/domain/working-days.ts";
import { calendarOf } from "../../../../shared/law/calendar/calendar-of.ts";
import { type CalendarYear, calendarYear } from "../../../../shared/law/calendar/closed-days.ts";

const rulesIn = ({ thursdays }: CalendarSettings) => thursdays.map(({ from, open }) => ({ from, closed: !open }));

export const yearUnder = (year: number, settings: CalendarSettings): CalendarYear =>
  calendarYear(year, { thursdays: rulesIn(settings), closures: settings.closures });

const calendarUnder = (settings: CalendarSettings): WorkingCalendar =>
  calendarOf({ thursdays: rulesIn(settings), closures: settings.closures.map(({ on }) => on) });

/** The last day of so many working days from a day on, as it is and as it would be. */
export const dueDays = (
  from: string,
  workingDays: number,
  before: CalendarSettings,
  after: CalendarSettings,
): { before: string; after: string } => ({
  before: addWorkingDays(calendarUnder(before), from, workingDays),
  after: addWorkingDays(calendarUnder(after), from, workingDays),
});

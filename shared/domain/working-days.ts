import { addDays } from "./solar-date.ts";

/** Which days the desks are closed. A provisional day lies in a year whose holidays are not published yet. */
export interface WorkingCalendar {
  closed(iso: string): boolean;
  provisional(iso: string): boolean;
}

/** No holiday of this country lasts a month: a calendar that stays closed longer is a mistake, not a date to wait for. */
const longestClosure = 60;

const nextOpenDay = (calendar: WorkingCalendar, from: string): string => {
  let day = from;
  for (let waited = 0; calendar.closed(day); waited += 1) {
    if (waited === longestClosure)
      throw new RangeError(`The calendar has no open day within ${longestClosure} days of ${from}`);
    day = addDays(day, 1);
  }
  return day;
};

/** The day on which a deadline of so many working days ends: the first day is not counted, and it never ends on a closed day. */
export const addWorkingDays = (calendar: WorkingCalendar, from: string, days: number): string => {
  if (!Number.isInteger(days) || days < 0)
    throw new RangeError(`A deadline is a whole number of working days, not ${days}`);
  let day = days === 0 ? nextOpenDay(calendar, from) : from;
  for (let counted = 0; counted < days; counted += 1) day = nextOpenDay(calendar, addDays(day, 1));
  return day;
};

/** Working days after `from` up to and including `to`; negative when `to` lies before `from`. */
export const workingDaysBetween = (calendar: WorkingCalendar, from: string, to: string): number => {
  if (to < from) return 0 - workingDaysBetween(calendar, to, from);
  let open = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (!calendar.closed(day)) open += 1;
  return open;
};

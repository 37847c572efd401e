/** Working-day arithmetic of a case. The calendar is passed in; the day is the one in Tehran. */
import type { Clock } from "./case.ts";
import type { Agreement } from "./registry.ts";
import { addWorkingDays, type WorkingCalendar, workingDaysBetween } from "./working-days.ts";

export interface Today {
  /** UTC instant, ISO 8601. */
  at: string;
  /** Its day in Tehran. */
  on: string;
  calendar: WorkingCalendar;
}

export const dueAfter = ({ calendar, on }: Today, workingDays: number): string =>
  addWorkingDays(calendar, on, workingDays);

/** How long the agency has to answer a return, and when it is reminded: settled with the return, whatever is agreed later. */
export const replyTime = (
  { replyWithin, remindAfter }: Pick<Agreement, "replyWithin" | "remindAfter">,
  today: Today,
): { replyBy: string; remindOn: string[] } => {
  const replyBy = dueAfter(today, replyWithin);
  const remindOn = remindAfter.map((days) => dueAfter(today, days)).filter((on) => on < replyBy);
  return { replyBy, remindOn: remindOn.toSorted() };
};

/** The due day after a pause: what was left when the clock stopped is left now. */
export const dueAfterPause = (clock: Clock, today: Today): string => {
  if (clock.pausedOn === null) return clock.dueOn;
  const left = Math.max(0, workingDaysBetween(today.calendar, clock.pausedOn, clock.dueOn));
  return addWorkingDays(today.calendar, today.on, left);
};

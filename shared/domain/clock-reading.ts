/** What a case's clock shows on a day. Nearness and lateness are read, never stored: they change without an event. */
import { type Case, latestRevision } from "./case.ts";
import { type ClockEntry, type Party, type TimeOf, timeOf, timeUsed } from "./clock-ledger.ts";
import { isoDayOf } from "./day.ts";
import type { Today } from "./deadline.ts";
import { nearDue } from "./lateness.ts";
import type { Agreement } from "./registry.ts";
import { addDays } from "./solar-date.ts";
import type { Summary } from "./summary.ts";
import { type WorkingCalendar, workingDaysBetween } from "./working-days.ts";

export const clockStates = ["running", "paused", "stopped"] as const;

export interface ClockReading {
  /** Working days; the organization's own target for the present revision. */
  target: number;
  dueOn: string;
  pausedOn: string | null;
  state: (typeof clockStates)[number];
  timeOf: TimeOf;
  /** Of the organization's target, as it stood when the clock paused or stopped; negative when it is over. */
  workingDaysLeft: number;
  near: boolean;
  overdue: boolean;
  /** The due day was counted through a year whose holidays are not published. */
  provisional: boolean;
  used: Record<Party, number>;
  ledger: ClockEntry[];
}

/** What a clock is read by: the day with its calendar, and how early a target counts as near. */
export interface Counting {
  today: Today;
  agreement: Pick<Agreement, "warnBefore">;
}

/** No solar year is shorter, so that no year between the two days is stepped over. */
const shortestYear = 365;

const isProvisional = (calendar: WorkingCalendar, from: string, to: string): boolean => {
  for (let day = from; day < to; day = addDays(day, shortestYear)) if (calendar.provisional(day)) return true;
  return calendar.provisional(to);
};

export const readClock = (subject: Case, { today, agreement }: Counting): ClockReading => {
  const { target, dueOn, pausedOn } = subject.clock;
  const whose = timeOf(subject);
  const state = whose === "nobody" ? "stopped" : pausedOn === null ? "running" : "paused";
  const stood = pausedOn ?? today.on;
  return {
    ...{ target, dueOn, pausedOn, state, timeOf: whose },
    workingDaysLeft: workingDaysBetween(today.calendar, stood, dueOn),
    near: state === "running" && nearDue(dueOn, agreement, today),
    overdue: state !== "stopped" && dueOn < stood,
    provisional: isProvisional(today.calendar, latestRevision(subject).submittedOn, dueOn),
    used: timeUsed(subject.ledger, today),
    ledger: subject.ledger,
  };
};

/** Whether the day that a row shows (the answer's, the reply's or the receipt's) is near, or over. A question stops it. */
export const readDue = (
  { state, dueOn, since }: Pick<Summary, "state" | "dueOn" | "since">,
  { today, agreement }: Counting,
): { near: boolean; overdue: boolean } => {
  if (dueOn === null) return { near: false, overdue: false };
  if (state === "question-pending") return { near: false, overdue: dueOn < isoDayOf(since) };
  return { near: nearDue(dueOn, agreement, today), overdue: dueOn < today.on };
};

/**
 * Whose time a case has taken. Every day from the first submission to the end is somebody's: an entry opens the time of
 * whoever has the case from its day on, and the next entry closes it. A new submission begins a new target; the ledger goes on.
 */
import type { Case, State } from "./case.ts";
import { isoDayOf } from "./day.ts";
import type { CaseEvent, EventType } from "./event.ts";
import type { Words } from "./finding.ts";
import { type WorkingCalendar, workingDaysBetween } from "./working-days.ts";

export const parties = ["organization", "agency", "authority"] as const;
export type Party = (typeof parties)[number];
export type TimeOf = Party | "nobody";

export const clockEntryKinds = ["start", "pause", "resume", "extension", "stop"] as const;

/** Start, pause and resume are said of the organization's own clock. */
export interface ClockEntry {
  kind: (typeof clockEntryKinds)[number];
  /** Number and type of the event that caused it. */
  seq: number;
  cause: EventType;
  /** Day in Tehran. */
  on: string;
  /** Whose time runs from here on. */
  timeOf: TimeOf;
  /** Last day of the organization's target from here on. */
  dueOn: string;
}

/** An approved case is the organization's until the next authority has it: what the sending takes is not the other's time. */
const timeIn: Record<Exclude<State, "draft">, TimeOf> = {
  submitted: "organization",
  "under-review": "organization",
  "awaiting-confirmation": "organization",
  approved: "organization",
  "question-pending": "agency",
  returned: "agency",
  forwarded: "authority",
  concluded: "nobody",
  withdrawn: "nobody",
  lapsed: "nobody",
};

export const timeOf = ({ state }: Pick<Case, "state">): TimeOf => timeIn[state];

const kindOf = (before: TimeOf | null, after: TimeOf, type: EventType): ClockEntry["kind"] | null => {
  if (before === null) return "start";
  if (type === "extended") return "extension";
  if (before === after) return null;
  if (after === "nobody") return "stop";
  return after === "organization" ? "resume" : "pause";
};

/** The ledger one event further. */
export const entered = (before: Case | null, after: Case, { seq, type, at }: CaseEvent): ClockEntry[] => {
  const kind = kindOf(before && timeOf(before), timeOf(after), type);
  const earlier = before?.ledger ?? [];
  if (kind === null) return earlier;
  return [...earlier, { kind, seq, cause: type, on: isoDayOf(at), timeOf: timeOf(after), dueOn: after.clock.dueOn }];
};

/** Working days that each has had the case, up to the end or today. The day on which it changes hands is its last holder's. */
export const timeUsed = (
  ledger: readonly ClockEntry[],
  { calendar, on }: { calendar: WorkingCalendar; on: string },
): Record<Party, number> => {
  const used = { organization: 0, agency: 0, authority: 0 };
  ledger.forEach((entry, index) => {
    if (entry.timeOf !== "nobody")
      used[entry.timeOf] += workingDaysBetween(calendar, entry.on, ledger[index + 1]?.on ?? on);
  });
  return used;
};

export const timeLabels: Readonly<Record<TimeOf, Words>> = {
  organization: { fa: "زمان سازمان", en: "The organization's time" },
  agency: { fa: "زمان دستگاه", en: "The agency's time" },
  authority: { fa: "زمان مرجع بعدی", en: "The next authority's time" },
  nobody: { fa: "پایان‌یافته", en: "Ended" },
};

export const entryLabels: Readonly<Record<ClockEntry["kind"], Words>> = {
  start: { fa: "آغاز", en: "Start" },
  pause: { fa: "توقف", en: "Pause" },
  resume: { fa: "ادامه", en: "Resume" },
  extension: { fa: "تمدید", en: "Extension" },
  stop: { fa: "پایان", en: "Stop" },
};

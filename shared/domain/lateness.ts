/** What the clock finds: unanswered returns are reminded of and lapse, a silent authority shows as late, a target nears. */
import type { Case, Clock, Returned } from "./case.ts";
import type { Today } from "./deadline.ts";
import { type Decided, happens, notHere } from "./refusal.ts";
import type { Agreement } from "./registry.ts";
import { addDays, isoToSolar } from "./solar-date.ts";
import { addWorkingDays } from "./working-days.ts";

type Warning = Pick<Agreement, "warnBefore">;

/** The last due day that is near today: so many working days ahead, and the closed days behind them. */
export const nearUntil = ({ warnBefore }: Warning, { calendar, on }: Today): string =>
  addDays(addWorkingDays(calendar, on, warnBefore + 1), -1);

/** The target is near from so many working days before it, its own day included. */
export const nearDue = (dueOn: string, warning: Warning, today: Today): boolean =>
  today.on <= dueOn && dueOn <= nearUntil(warning, today);

/** Some four months: further than any deadline that is set today. The holidays of a year are published before that. */
const reach = 120;

/** The first year within reach whose holidays are not published here; null when all are. */
export const unpublishedYear = ({ calendar, on }: Today): number | null => {
  const day = [on, addDays(on, reach)].find((each) => calendar.provisional(each));
  return day === undefined ? null : isoToSolar(day).year;
};

/** The day after which time brings a return its next reminder, or its end. */
export const nextCall = ({
  remindOn,
  reminders,
  replyBy,
}: Pick<Returned, "remindOn" | "reminders" | "replyBy">): string => remindOn[reminders] ?? replyBy;

/** A standstill is caught up in one reminder. */
const ofReturn = (subject: Returned, { on }: Today): Decided => {
  const { replyBy, remindOn, reminders } = subject;
  if (replyBy < on) return happens({ type: "lapsed", payload: { replyBy } });
  const due = remindOn.filter((day) => day < on).length;
  return due > reminders ? happens({ type: "reminded", payload: { count: due, replyBy } }) : notHere(subject);
};

/** What the province is to be told of a running clock; each level once. */
export const levelOf = (
  { dueOn, escalated }: Pick<Clock, "dueOn" | "escalated">,
  warning: Warning,
  today: Today,
): "near" | "overdue" | null => {
  if (dueOn < today.on) return escalated === "overdue" ? null : "overdue";
  return escalated === null && nearDue(dueOn, warning, today) ? "near" : null;
};

/** The next happening that time alone brings, or a refusal when it brings none today. A deadline's own day still counts. */
export const tick = (subject: Case, warning: Warning, today: Today): Decided => {
  switch (subject.state) {
    case "returned":
      return subject.letter === null ? notHere(subject) : ofReturn(subject, today);
    case "forwarded": {
      const { id: handOff, receiptBy, late } = subject.handOff;
      if (late || receiptBy >= today.on) return notHere(subject);
      return happens({ type: "hand-off-late", payload: { handOff, receiptBy } });
    }
    case "submitted":
    case "under-review":
    case "awaiting-confirmation": {
      const level = levelOf(subject.clock, warning, today);
      if (level === null) return notHere(subject);
      return happens({ type: "escalated", payload: { level, dueOn: subject.clock.dueOn } });
    }
    default:
      return notHere(subject);
  }
};

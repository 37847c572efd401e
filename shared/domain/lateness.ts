/** What the clock finds: unanswered returns are reminded of and lapse; a silent authority shows as late. */
import type { Case } from "./case.ts";
import { isoDayOf } from "./day.ts";
import type { Today } from "./deadline.ts";
import { type Decided, happens, notHere } from "./refusal.ts";
import type { Agreement } from "./registry.ts";
import { addWorkingDays, workingDaysBetween } from "./working-days.ts";

/** How many reminders are due by today, counted from the day of the return. */
const remindersDue = (returnedAt: string, { remindAfter }: Agreement, { calendar, on }: Today): number =>
  remindAfter.filter((days) => addWorkingDays(calendar, isoDayOf(returnedAt), days) < on).length;

/** The target is near from so many working days before it, its own day included. */
export const nearDue = (
  dueOn: string,
  { warnBefore }: Pick<Agreement, "warnBefore">,
  { calendar, on }: Today,
): boolean => on <= dueOn && workingDaysBetween(calendar, on, dueOn) <= warnBefore;

/** The next happening that time alone brings, or a refusal when it brings none today. A deadline's own day still counts. */
export const tick = (subject: Case, agreement: Agreement, today: Today): Decided => {
  if (subject.state === "returned" && subject.letter !== null) {
    if (subject.replyBy < today.on) return happens({ type: "lapsed", payload: { replyBy: subject.replyBy } });
    const due = remindersDue(subject.since, agreement, today);
    if (due > subject.reminders)
      return happens({ type: "reminded", payload: { count: due, replyBy: subject.replyBy } });
  }
  if (subject.state === "forwarded" && !subject.handOff.late && subject.handOff.receiptBy < today.on) {
    const { id: handOff, receiptBy } = subject.handOff;
    return happens({ type: "hand-off-late", payload: { handOff, receiptBy } });
  }
  if (subject.state === "submitted" || subject.state === "under-review" || subject.state === "awaiting-confirmation") {
    const { dueOn, escalated } = subject.clock;
    const level = dueOn < today.on ? "overdue" : nearDue(dueOn, agreement, today) ? "near" : null;
    if (level !== null && escalated !== level && escalated !== "overdue")
      return happens({ type: "escalated", payload: { level, dueOn } });
  }
  return notHere(subject);
};

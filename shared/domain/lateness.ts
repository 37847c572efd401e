/** What the clock finds: unanswered returns are reminded of and lapse; a silent authority shows as late. */
import type { Case } from "./case.ts";
import { isoDayOf } from "./day.ts";
import type { Today } from "./deadline.ts";
import { type Decided, happens, notHere } from "./refusal.ts";
import type { Agreement } from "./registry.ts";
import { addWorkingDays } from "./working-days.ts";

/** How many reminders are due by today, counted from the day of the return. */
const remindersDue = (returnedAt: string, { remindAfter }: Agreement, { calendar, on }: Today): number =>
  remindAfter.filter((days) => addWorkingDays(calendar, isoDayOf(returnedAt), days) < on).length;

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
  return notHere(subject);
};

/** What may follow what, told anew from `docs/workflow.md` and not from the table that the steps use. */
import type { EventType } from "../../../shared/domain/event.ts";
import { ofEachCase } from "./invariant.ts";

/** Events that settle a revision, and those that unsettle it so that it may be settled again. */
const settles: readonly EventType[] = ["approved", "confirmed", "returned", "withdrawn"];
const unsettles: readonly EventType[] = ["recalled", "refused"];

export const oneDecisionPerRevision = ofEachCase(({ events }) => {
  let settled: EventType | null = null;
  return events.flatMap(({ type, seq }) => {
    if (type === "submitted" || unsettles.includes(type)) settled = null;
    if (!settles.includes(type)) return [];
    const before = settled;
    settled = type;
    // What was returned may still be withdrawn.
    return before === null || (before === "returned" && type === "withdrawn")
      ? []
      : [`event ${seq} (${type}) decides what was ${before} already`];
  });
});

/** Two people for an approval that sets a failed rule aside. */
export const secondPersonsAreOthers = ofEachCase(({ events }) => {
  let proposer: string | null = null;
  return events.flatMap(({ type, seq, actor }) => {
    const person = "person" in actor ? actor.person : null;
    if (type === "approval-proposed") proposer = person;
    return type === "confirmed" && person === proposer ? [`event ${seq} was confirmed by who proposed it`] : [];
  });
});

/** A word may be said of what has ended; nothing becomes of it. */
export const endsAreFinal = ofEachCase(({ events: history }) => {
  const events = history.filter(({ type }) => type !== "noted");
  const end = events.findIndex(({ type }) => ["accepted", "concluded", "withdrawn", "lapsed"].includes(type));
  return end >= 0 && end < events.length - 1 ? [`event ${events[end + 1]?.seq} comes after the end`] : [];
});

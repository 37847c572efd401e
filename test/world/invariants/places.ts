/** Places: never more than there are, and the counters say what the histories say. */
import type { CaseEvent, Quota } from "../../../shared/domain/event.ts";
import type { Invariant } from "./invariant.ts";

/** What the case holds in the end, and the limits that its approvals named. */
const held = (events: readonly CaseEvent[]): Quota[] => {
  let places: Quota[] = [];
  for (const { type, payload } of events) {
    if ((type === "approved" || type === "confirmed") && "quota" in payload) places = payload.quota;
    if (type === "recalled" || type === "refused") places = [];
  }
  return places;
};

export const countersAreTheHistories: Invariant = ({ cases, counters }) => {
  const counted: Record<string, number> = {};
  for (const { events } of cases)
    for (const { counter } of held(events)) counted[counter] = (counted[counter] ?? 0) + 1;
  return [...new Set([...Object.keys(counted), ...Object.keys(counters)])]
    .filter((counter) => counted[counter] !== counters[counter])
    .map((counter) => `${counter} stands at ${counters[counter] ?? 0}; histories hold ${counted[counter] ?? 0}`);
};

/** At no moment: approvals and what gives places back are counted in the order in which they were written. */
export const nothingIsOversold: Invariant = ({ cases, order }) => {
  const faults = new Set<string>();
  const holding = new Map<string, Quota[]>();
  for (const [id, seq] of order) {
    const events = cases.find((each) => each.id === id)?.events ?? [];
    holding.set(id, held(events.slice(0, seq)));
    const taken: Record<string, number> = {};
    for (const { counter, limit } of [...holding.values()].flat()) {
      taken[counter] = (taken[counter] ?? 0) + 1;
      if ((taken[counter] ?? 0) > limit) faults.add(`${counter} was sold more than ${limit} times`);
    }
  }
  return [...faults];
};

/** Those in the storm raise no false alarm either. */
export const recountsFindNothing: Invariant = ({ recounts }) =>
  recounts
    .filter(({ differences, unreadable }) => differences + unreadable > 0)
    .map((found) => `a recount said ${JSON.stringify(found)}`);

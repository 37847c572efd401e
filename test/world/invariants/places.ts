/** Places: never more than there are, and the counters say what the histories say. */
import type { CaseEvent, Quota } from "../../../shared/domain/event.ts";
import { counterOf } from "../../../shared/domain/quota.ts";
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
export const nothingIsOversold: Invariant = ({ cases, order, grants }) => {
  const faults = new Set<string>();
  const holding = new Map<string, Quota[]>();
  const granted = new Map<string, number>();
  const count = (): Map<string, number> => {
    const taken = new Map<string, number>();
    for (const { counter } of [...holding.values()].flat()) taken.set(counter, (taken.get(counter) ?? 0) + 1);
    return taken;
  };
  const look = (limits: Iterable<readonly [string, number]>): void => {
    const taken = count();
    for (const [counter, most] of limits)
      if ((taken.get(counter) ?? 0) > most) faults.add(`${counter} was sold more than ${most} times`);
  };
  /** What was granted between two events. */
  const grantAt = (place: number): void => {
    for (const { from, permit, granted: places } of grants)
      if (from === place) look(granted.set(counterOf.permit(permit), places));
  };
  for (const [place, [id, seq]] of order.entries()) {
    grantAt(place);
    const events = cases.find((each) => each.id === id)?.events ?? [];
    holding.set(id, held(events.slice(0, seq)));
    look(granted);
    // An approval by what it found besides: fewer may have been granted before, and more later.
    if (["approved", "confirmed"].includes(events[seq - 1]?.type ?? ""))
      look((holding.get(id) ?? []).map(({ counter, limit }) => [counter, limit] as const));
  }
  grantAt(order.length);
  return [...faults];
};

/** Those in the storm raise no false alarm either. */
export const recountsFindNothing: Invariant = ({ recounts }) =>
  recounts
    .filter(({ differences, unreadable }) => differences + unreadable > 0)
    .map((found) => `a recount said ${JSON.stringify(found)}`);

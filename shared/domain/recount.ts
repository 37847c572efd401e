/** What the counters must be by the histories, and what a recount says of the difference. */
import type { Case } from "./case.ts";
import type { CaseEvent } from "./event.ts";

/** A counter of which the case took a place, at any time; `holds`: it has it now. */
export interface Taking {
  counter: string;
  holds: boolean;
}

const holdsPlaces = ({ state }: Case): boolean =>
  state === "approved" || state === "forwarded" || state === "concluded";

/** An approved, forwarded or concluded case holds what its last approval took; before and after that it holds nothing. */
export const takingsOf = (subject: Case, events: readonly CaseEvent[]): Taking[] => {
  const approvals = events.flatMap((event) =>
    event.type === "approved" || event.type === "confirmed" ? [event.payload.quota.map(({ counter }) => counter)] : [],
  );
  const held = holdsPlaces(subject) ? (approvals.at(-1) ?? []) : [];
  return [...new Set(approvals.flat())].map((counter) => ({ counter, holds: held.includes(counter) }));
};

export interface CounterDifference {
  counter: string;
  /** By the histories. */
  counted: number;
  /** What the counter says. */
  kept: number;
}

export interface CountersReport {
  asOf: string;
  cases: number;
  counters: number;
  /** At most a thousand; `found` is how many there are. */
  differences: CounterDifference[];
  found: number;
  /** Counters that moved at every look: nothing is said of them until the next night. */
  unsettled: number;
  /** Cases that could not be read; nothing is said of their agencies' counters. */
  unreadable: string[];
}

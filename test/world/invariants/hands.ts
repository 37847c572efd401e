/** In whose hands cases are, told anew from the histories: in one at most, and not in that of somebody who is gone. */
import type { CaseEvent } from "../../../shared/domain/event.ts";
import type { CaseEvidence } from "../evidence.ts";
import { type Invariant, ofEachCase } from "./invariant.ts";
import { leadsTo } from "./standing.ts";

interface Hand {
  state: string;
  holder: string | null;
  decider: string | null;
}

const nobody: Hand = { state: "draft", holder: null, decider: null };
const personIn = ({ actor }: CaseEvent): string | null => ("person" in actor ? actor.person : null);

/** What comes back comes back to whoever had decided. */
const after = ({ holder, decider, state: before }: Hand, event: CaseEvent): Hand => {
  const state = leadsTo[event.type] ?? before;
  switch (event.type) {
    case "claimed":
    case "assigned":
      return { state, decider, holder: event.payload.holder };
    case "approved":
    case "approval-proposed":
    case "returned":
      return { state, holder: null, decider: personIn(event) };
    case "confirmation-refused":
    case "recalled":
    case "refused":
      return { state, decider, holder: decider };
    case "submitted":
    case "released":
      return { state, decider, holder: null };
    default:
      return { state, decider, holder };
  }
};

const isInHand = ({ state }: Hand): boolean => state === "under-review" || state === "question-pending";
const handOf = ({ events }: CaseEvidence): Hand => events.reduce(after, nobody);

/** A claim takes from nobody, and only who holds a case asks, decides or gives it back. */
export const casesAreInOneHand = ofEachCase(({ events }) => {
  let hand = nobody;
  return events.flatMap((event) => {
    const { holder } = hand;
    hand = after(hand, event);
    const person = personIn(event);
    if (event.type === "claimed") return holder === null ? [] : [`event ${event.seq} claims what ${holder} holds`];
    const isHolders = ["released", "asked", "approved", "approval-proposed", "returned"].includes(event.type);
    return isHolders && person !== null && person !== holder
      ? [`event ${event.seq} (${event.type}) is by ${person}, and ${holder} holds it`]
      : [];
  });
});

/** Once the chief has given away what they held. */
export const nobodyGoneHoldsACase: Invariant = ({ cases, accounts }) => {
  const here = new Set(accounts.filter(({ active }) => active).map(({ person }) => person));
  return cases.flatMap((subject) => {
    const hand = handOf(subject);
    return isInHand(hand) && hand.holder !== null && !here.has(hand.holder)
      ? [`${subject.id} is in the hand of ${hand.holder}, who is gone`]
      : [];
  });
};

/** What the chief sees of the work when all is quiet is what the histories hold. */
export const theWorkIsCounted: Invariant = ({ cases, workload }) => {
  const hands = cases.map(handOf).filter(isInHand);
  const counted = new Map<string, number>();
  for (const { holder, state } of hands) {
    const name = holder ?? (state === "under-review" ? "nobody" : null);
    if (name !== null) counted.set(name, (counted.get(name) ?? 0) + 1);
  }
  return [...new Set([...counted.keys(), ...Object.keys(workload)])]
    .filter((name) => (counted.get(name) ?? 0) !== (workload[name] ?? 0))
    .map((name) => `${name} holds ${counted.get(name) ?? 0}, and ${workload[name] ?? 0} are counted`);
};

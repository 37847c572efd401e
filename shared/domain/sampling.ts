/** A second look at some of what was decided: drawn by chance that can be drawn again, so that nobody chose the cases. */
import { sha256Text } from "./chain.ts";
import { isoDayOf } from "./day.ts";
import type { CaseEvent } from "./event.ts";

/** An approval or a return by a person, as it stands in the case's history. */
export interface DecisionMade {
  case: string;
  /** Of the event that it became. */
  seq: number;
  revision: number;
  outcome: "approved" | "returned";
  /** Person who decided; of an approval that was confirmed, who proposed it. */
  reviewer: string;
  confirmedBy: string | null;
  at: string;
}

const personIn = ({ actor }: CaseEvent): string | null => ("person" in actor ? actor.person : null);

/** What the machine returns for unreadable documents nobody decided. A decision that was recalled was made all the same. */
export const decisionsIn = (events: readonly CaseEvent[]): DecisionMade[] => {
  let revision = 0;
  let proposer: string | null = null;
  return events.flatMap((event): DecisionMade[] => {
    if (event.type === "submitted") revision += 1;
    if (event.type === "approval-proposed") proposer = personIn(event);
    const person = personIn(event);
    const isConfirmation = event.type === "confirmed";
    const reviewer = isConfirmation ? proposer : person;
    if (person === null || reviewer === null) return [];
    const made = { case: event.case, seq: event.seq, revision, reviewer, at: event.at };
    if (event.type === "returned") return [{ ...made, outcome: "returned", confirmedBy: null }];
    if (event.type !== "approved" && !isConfirmation) return [];
    return [{ ...made, outcome: "approved", confirmedBy: isConfirmation ? person : null }];
  });
};

/** So many of a hundred, or so many in all; of every reviewer one at least. */
export type SampleSize = { percent: number } | { cases: number };

export interface Stratum {
  reviewer: string;
  decided: number;
  drawn: number;
}

const countedBy = (decisions: readonly DecisionMade[]): Map<string, number> => {
  const counted = new Map<string, number>();
  for (const { reviewer } of decisions) counted.set(reviewer, (counted.get(reviewer) ?? 0) + 1);
  return new Map([...counted].toSorted(([one], [other]) => (one < other ? -1 : 1)));
};

/** How many of each reviewer's decisions are looked at, in the order of their ids. */
export const strataOf = (decisions: readonly DecisionMade[], size: SampleSize): Stratum[] => {
  const counted = [...countedBy(decisions)];
  if ("percent" in size)
    return counted.map(([reviewer, decided]) => ({
      ...{ reviewer, decided, drawn: Math.max(1, Math.ceil((decided * size.percent) / 100)) },
    }));
  const wanted = Math.min(size.cases, decisions.length);
  const share = (decided: number): number => (wanted * decided) / decisions.length;
  const strata = counted.map(([reviewer, decided]) => ({
    ...{ reviewer, decided, drawn: Math.max(1, Math.floor(share(decided))) },
  }));
  /** Whose number lies furthest from their share, and may move by one. */
  const furthest = (by: 1 | -1): Stratum | undefined =>
    strata
      .filter(({ decided, drawn }) => (by === 1 ? drawn < decided : drawn > 1))
      .toSorted((one, other) => by * (share(other.decided) - other.drawn - (share(one.decided) - one.drawn)))[0];
  for (let sum = strata.reduce((all, { drawn }) => all + drawn, 0); sum !== wanted; ) {
    const by = sum < wanted ? 1 : -1;
    const stratum = furthest(by);
    if (!stratum) break;
    stratum.drawn += by;
    sum += by;
  }
  return strata;
};

/**
 * Each decision's lot is a hash of the seed and its place in its history: by the same seed the same are drawn, whoever draws
 * and in whatever order they lie, and nobody can choose a seed's outcome before the seed is known.
 */
export const drawSample = (decisions: readonly DecisionMade[], size: SampleSize, seed: string): DecisionMade[] => {
  const lots = decisions
    .map((decision) => ({ decision, lot: sha256Text(`${seed}\n${decision.case}\n${decision.seq}`) }))
    .toSorted((one, other) => (one.lot < other.lot ? -1 : 1));
  const left = new Map(strataOf(decisions, size).map(({ reviewer, drawn }) => [reviewer, drawn]));
  return lots.flatMap(({ decision }) => {
    const open = left.get(decision.reviewer) ?? 0;
    left.set(decision.reviewer, open - 1);
    return open > 0 ? [decision] : [];
  });
};

/** Whoever decided or confirmed has looked already. */
export const hadPart = ({ reviewer, confirmedBy }: DecisionMade, person: string): boolean =>
  reviewer === person || confirmedBy === person;

/** Days back from the last count of which decisions are kept to draw from: a quarter, and what is left of a month. */
export const daysKept = 123;

/** Lists what was decided on each day from that one on, one history at a time. */
export const makeDecisionDays = (since: string) => {
  const found = new Map<string, DecisionMade[]>();
  return {
    add: (events: readonly CaseEvent[]): void => {
      for (const decision of decisionsIn(events)) {
        const day = isoDayOf(decision.at);
        if (day >= since) found.set(day, [...(found.get(day) ?? []), decision]);
      }
    },
    /** In the order of time. */
    days: (): { day: string; decisions: DecisionMade[] }[] =>
      [...found]
        .toSorted(([one], [other]) => (one < other ? -1 : 1))
        .map(([day, decisions]) => ({ day, decisions: decisions.toSorted(byTime) })),
  };
};

const byTime = (one: DecisionMade, other: DecisionMade): number =>
  `${one.at} ${one.case}` < `${other.at} ${other.case}` ? -1 : 1;

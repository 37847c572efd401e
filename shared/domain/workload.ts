/** How the open cases of a province lie: by state and urgency, by agency and case type, by age, and in whose hands. */

import type { State } from "./case.ts";
import { type Ages, countAge, noAges } from "./case-age.ts";
import type { CaseType } from "./case-file.ts";
import { type spansOf, type Urgency, urgencies, urgencyOf } from "./urgency.ts";
import { isOpenState } from "./workflow.ts";

/** An open case as a list's index shows it: enough to count it, and a moment old at most. */
export interface Standing {
  state: State;
  agency: string;
  caseType: CaseType;
  dueOn: string | null;
  /** Null where nobody holds it. */
  holder: string | null;
  decidedBy: string | null;
  /** First submission. */
  createdAt: string | null;
}

export type Pressing = Record<Urgency, number>;

export interface ReviewerLoad {
  person: string;
  held: Pressing;
  /** First submission of the oldest case held. */
  oldest: string | null;
  /** Approvals proposed by this person that wait for a second one. */
  awaitingConfirmation: number;
}

export interface Workload {
  states: { state: State; pressing: Pressing }[];
  /** Under review, and held by nobody. */
  unclaimed: Pressing;
  /** Of these, by their age. */
  unclaimedAges: Ages;
  /** First submission of the oldest of them. */
  oldestUnclaimed: string | null;
  /** Of the cases under review. */
  agencies: { agency: string; pressing: Pressing }[];
  caseTypes: { caseType: CaseType; pressing: Pressing }[];
  reviewers: ReviewerLoad[];
}

/** States in which something may still happen, drafts aside. */
export const openStates = (states: readonly State[]): State[] =>
  states.filter((state) => state !== "draft" && isOpenState(state));

export const nothingPressing = (): Pressing => ({ critical: 0, overdue: 0, near: 0, later: 0, paused: 0 });

export const totalOf = (pressing: Pressing): number => urgencies.reduce((sum, each) => sum + pressing[each], 0);

const counted = <Key extends string>() => {
  const found = new Map<Key, Pressing>();
  return {
    add: (key: Key, urgency: Urgency): void => {
      const pressing = found.get(key) ?? nothingPressing();
      pressing[urgency] += 1;
      found.set(key, pressing);
    },
    /** In the order of their keys. */
    all: (): [Key, Pressing][] => [...found].toSorted(([one], [other]) => (one < other ? -1 : 1)),
  };
};

const older = (one: string | null, other: string | null): string | null =>
  one === null || (other !== null && other < one) ? other : one;

/** Adds up cases one at a time, so that a walk over many keeps only the sums. */
export const makeTally = (spans: ReturnType<typeof spansOf>, ageOf: (createdAt: string) => number) => {
  const states = counted<State>();
  const agencies = counted<string>();
  const caseTypes = counted<CaseType>();
  const unclaimed = nothingPressing();
  const unclaimedAges = noAges();
  let oldestUnclaimed: string | null = null;
  const reviewers = new Map<string, ReviewerLoad>();
  const loadOf = (person: string): ReviewerLoad => {
    const load = reviewers.get(person) ?? { person, held: nothingPressing(), oldest: null, awaitingConfirmation: 0 };
    reviewers.set(person, load);
    return load;
  };

  const addHeld = ({ holder, createdAt }: Standing & { holder: string }, urgency: Urgency): void => {
    const load = loadOf(holder);
    load.held[urgency] += 1;
    load.oldest = older(load.oldest, createdAt);
  };

  const addUnclaimed = ({ createdAt }: Standing, urgency: Urgency): void => {
    unclaimed[urgency] += 1;
    if (createdAt !== null) countAge(unclaimedAges, ageOf(createdAt));
    oldestUnclaimed = older(oldestUnclaimed, createdAt);
  };

  return {
    add: (standing: Standing): void => {
      const { state, agency, caseType, holder, decidedBy } = standing;
      const urgency = urgencyOf(standing, spans);
      if (urgency === null) return;
      states.add(state, urgency);
      if (state === "under-review") {
        agencies.add(agency, urgency);
        caseTypes.add(caseType, urgency);
        if (holder === null) addUnclaimed(standing, urgency);
      }
      if (holder !== null) addHeld({ ...standing, holder }, urgency);
      if (state === "awaiting-confirmation" && decidedBy !== null) loadOf(decidedBy).awaitingConfirmation += 1;
    },
    sums: (): Workload => ({
      states: states.all().map(([state, pressing]) => ({ state, pressing })),
      ...{ unclaimed, unclaimedAges, oldestUnclaimed },
      agencies: agencies.all().map(([agency, pressing]) => ({ agency, pressing })),
      caseTypes: caseTypes.all().map(([caseType, pressing]) => ({ caseType, pressing })),
      reviewers: [...reviewers.values()].toSorted((one, other) => (one.person < other.person ? -1 : 1)),
    }),
  };
};

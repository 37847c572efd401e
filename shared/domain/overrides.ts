/** How often reviewers set a rule's finding aside: for the chief, who sees where a rule and the practice disagree. */
import { canonical } from "./chain.ts";
import type { CaseEvent, Override } from "./event.ts";
import { isOpen } from "./finding.ts";

/** By one reviewer, of one outcome. An override counts where it was written: in a proposal, an approval or a return. */
export interface ReviewerOverrides {
  reviewer: string;
  outcome: Override["outcome"];
  count: number;
  /** Of these, how many a second person did not agree with. */
  refused: number;
}

export interface RuleOverrides {
  rule: string;
  /** Judged revisions in which the rule was open: fail or review. */
  open: number;
  /** Of these, how many in which a reviewer set it aside. */
  overridden: number;
  reviewers: ReviewerOverrides[];
}

interface Written extends Pick<Override, "rule" | "outcome"> {
  reviewer: string;
  refused: boolean;
}

interface InHistory {
  /** Rules open and rules set aside, once for each revision of the case. */
  open: string[];
  overridden: string[];
  written: Written[];
}

/** A confirmation carries the proposal's overrides on; they were written in the proposal. */
const writtenIn = (event: CaseEvent): Written[] => {
  if (event.type !== "approval-proposed" && event.type !== "approved" && event.type !== "returned") return [];
  const reviewer = "person" in event.actor ? event.actor.person : null;
  return reviewer === null
    ? []
    : event.payload.overrides.map(({ rule, outcome }) => ({ rule, outcome, reviewer, refused: false }));
};

const openIn = (event: CaseEvent): string[] =>
  event.type === "validated" || event.type === "re-evaluated"
    ? event.payload.findings.filter(isOpen).map(({ rule }) => rule)
    : [];

export const overridesIn = (events: readonly CaseEvent[]): InHistory => {
  const open = new Set<string>();
  const overridden = new Set<string>();
  const written: Written[] = [];
  let revision = 0;
  let proposed: Written[] = [];
  const inRevision = (rule: string): string => `${revision}\n${rule}`;
  for (const event of events) {
    if (event.type === "submitted") revision += 1;
    for (const rule of openIn(event)) open.add(inRevision(rule));
    if (event.type === "confirmation-refused") for (const each of proposed) each.refused = true;
    const now = writtenIn(event);
    // Warnings and extensions may come between a proposal and what the second person says of it.
    if (event.type === "approval-proposed") proposed = now;
    written.push(...now);
    for (const { rule } of now) overridden.add(inRevision(rule));
  }
  const rules = (marks: Set<string>) => [...marks].map((mark) => mark.slice(mark.indexOf("\n") + 1));
  return { open: rules(open), overridden: rules(overridden), written };
};

/** Adds up histories, one at a time, so that a walk over many keeps only the sums. */
export const makeOverrideCount = () => {
  const rules = new Map<string, RuleOverrides>();
  const ruleOf = (rule: string): RuleOverrides => {
    const found = rules.get(rule) ?? { rule, open: 0, overridden: 0, reviewers: [] };
    rules.set(rule, found);
    return found;
  };
  return {
    add: (events: readonly CaseEvent[]): void => {
      const { open, overridden, written } = overridesIn(events);
      for (const rule of open) ruleOf(rule).open += 1;
      for (const rule of overridden) ruleOf(rule).overridden += 1;
      for (const { rule, reviewer, outcome, refused } of written) {
        const { reviewers } = ruleOf(rule);
        const known = reviewers.find((each) => each.reviewer === reviewer && each.outcome === outcome);
        const row = known ?? { reviewer, outcome, count: 0, refused: 0 };
        if (!known) reviewers.push(row);
        row.count += 1;
        row.refused += refused ? 1 : 0;
      }
    },
    /** Rules in the order of their names, reviewers by how often. */
    sums: (): RuleOverrides[] =>
      [...rules.values()]
        .map((each) => ({ ...each, reviewers: each.reviewers.toSorted(byCount) }))
        .toSorted((one, other) => (one.rule < other.rule ? -1 : 1)),
  };
};

const byCount = (one: ReviewerOverrides, other: ReviewerOverrides): number =>
  other.count - one.count || (canonical(one) < canonical(other) ? -1 : 1);

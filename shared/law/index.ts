import type { Citation } from "../domain/finding.ts";
import type { Rule } from "./rule.ts";
import { rules } from "./rules/index.ts";

export { draftHash, endOfTime, inForceOn, rulesetOn, settledOn } from "./amendment.ts";
export { calendarOf } from "./calendar/calendar-of.ts";
export { calendarYear, closureKinds } from "./calendar/closed-days.ts";
export { type CaseTypeCard, caseTypeCards } from "./case-types/card.ts";
export { citationText, resolveCitation } from "./citation.ts";
export { activationFaults, changesNothing, type DraftFault, draftFaults, emptyDraft } from "./draft-faults.ts";
export { type Judgement, judge } from "./judge.ts";
export { missingFields } from "./missing-fields.ts";
export { valueOn } from "./parameters/parameter.ts";
export {
  changedCase,
  type PastJudgement,
  pastJudgement,
  type Rehearsal,
  type Rehearsed,
  rehearsalOf,
  rehearse,
} from "./rehearse.ts";
export { requiredDocuments } from "./required-documents.ts";
export type { RuleCard } from "./rule-card.ts";
export { ruleCards } from "./rule-cards.ts";
export { isRule } from "./rule-ids.ts";
export { currentRuleset, type Ruleset, rulesetHash } from "./ruleset.ts";
export { count, emptyTally, merged, type TallyView, tallyView } from "./tally.ts";
export { releasedVersions } from "./versions.ts";
export { rules };

/** The rule of an id, or null. */
export const ruleById = (id: string): Rule | null => rules.find((rule) => rule.id === id) ?? null;

/** The law that a reason of return rests on: that of the rule it names; null where there is no such rule. */
export const citationOf = (id: string): Citation | null => ruleById(id)?.grounds[0].citation ?? null;

import type { Citation } from "../domain/finding.ts";
import type { Rule } from "./rule.ts";
import { type RuleCard, ruleCard } from "./rule-card.ts";
import { rules } from "./rules/index.ts";

export { calendarOf } from "./calendar/calendar-of.ts";
export { type CaseTypeCard, caseTypeCards } from "./case-types/index.ts";
export { citationText } from "./citation.ts";
export { type Judgement, judge } from "./judge.ts";
export { missingFields } from "./missing-fields.ts";
export { requiredDocuments } from "./required-documents.ts";
export { currentRuleset, type Ruleset, rulesetHash } from "./ruleset.ts";
export { type RuleCard, rules };

/** The rule of an id, or null. */
export const ruleById = (id: string): Rule | null => rules.find((rule) => rule.id === id) ?? null;

/** Every rule as it is listed to people. */
export const ruleCards: readonly RuleCard[] = rules.map(ruleCard);

/** The law that a rule rests on first, or null for a rule that does not exist. */
export const citationOf = (id: string): Citation | null => ruleById(id)?.grounds[0].citation ?? null;

import type { Citation } from "../domain/finding.ts";
import { judgedByPeople } from "./judged-by-people.ts";
import type { Rule } from "./rule.ts";
import { groundCard, type RuleCard, ruleCard } from "./rule-card.ts";
import { rules } from "./rules/index.ts";

export { calendarOf } from "./calendar/calendar-of.ts";
export { type CaseTypeCard, caseTypeCards } from "./case-types/card.ts";
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

/** What a reviewer judges without a computed rule, as it is listed to people. */
export const judgedCards = judgedByPeople.map(({ grounds, ...judged }) => ({
  ...judged,
  grounds: grounds.map(groundCard),
}));

/** The law that a reason rests on, whether the program computes it or a person judges it; null where there is none such. */
export const citationOf = (id: string): Citation | null =>
  (ruleById(id) ?? judgedByPeople.find((judged) => judged.id === id))?.grounds[0].citation ?? null;

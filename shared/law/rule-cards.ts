import type { Amendment } from "../domain/amendment.ts";
import { addDays } from "../domain/solar-date.ts";
import { endOfTime, rulesetOn } from "./amendment.ts";
import { type RuleCard, ruleCard } from "./rule-card.ts";
import { rules } from "./rules/index.ts";

const retiredFrom = (id: string, amendments: readonly Amendment[]): string | null =>
  amendments
    .filter(({ retirements }) => retirements.includes(id))
    .map(({ from }) => from)
    .sort()[0] ?? null;

/** Every rule as it is listed to people, with what administrators activated: new values, and the last day of a retired rule. */
export const ruleCards = (amendments: readonly Amendment[] = []): RuleCard[] => {
  const { parameters } = rulesetOn(endOfTime, amendments);
  return rules.map((rule) => {
    const retired = retiredFrom(rule.id, amendments);
    return { ...ruleCard(rule, parameters), ...(retired && { until: addDays(retired, -1) }) };
  });
};

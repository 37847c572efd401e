import type { RuleOutcome, Words } from "../domain/finding.ts";
import { type ResolvedCitation, resolveCitation } from "./citation.ts";
import type { QuestionName } from "./open-questions.ts";
import { type ParameterName, parameters } from "./parameters/index.ts";
import type { Parameter } from "./parameters/parameter.ts";
import type { Confidence, Ground, Rule, RuleKind } from "./rule.ts";

/** A rule as people read it: its law, whom it concerns, its thresholds over time, and everything it can say. */
export interface RuleCard {
  id: string;
  title: Words;
  kind: RuleKind;
  blocking: boolean;
  grounds: { citation: ResolvedCitation; confidence: Confidence }[];
  appliesTo: Rule["appliesTo"];
  from: string | null;
  until: string | null;
  parameters: (Parameter & { name: ParameterName })[];
  pointer: string;
  answers: { id: string; outcome: RuleOutcome; question: QuestionName | null; text: Words }[];
  remedy: Words;
}

const groundCard = ({ citation, confidence }: Ground) => ({ citation: resolveCitation(citation), confidence });

export const ruleCard = (
  { check, grounds, parameters: names, answers, ...rule }: Rule,
  values: Readonly<Record<ParameterName, Parameter>> = parameters,
): RuleCard => ({
  ...rule,
  grounds: grounds.map(groundCard),
  parameters: names.map((name) => ({ name, ...values[name] })),
  answers: Object.entries(answers).map(([id, { outcome, question = null, fa, en }]) => ({
    id,
    outcome,
    question,
    text: { fa, en },
  })),
});

import type { Citation, RuleOutcome, Words } from "../domain/finding.ts";
import { citationText } from "./citation.ts";
import { type ParameterName, parameters } from "./parameters/index.ts";
import type { Parameter } from "./parameters/parameter.ts";
import type { Confidence, Ground, Rule, RuleKind } from "./rule.ts";

/** A rule as people read it: its law, whom it concerns, its thresholds over time, and everything it can say. */
export interface RuleCard {
  id: string;
  title: Words;
  kind: RuleKind;
  blocking: boolean;
  grounds: { citation: Citation; text: Words; confidence: Confidence }[];
  appliesTo: Rule["appliesTo"];
  from: string | null;
  until: string | null;
  parameters: (Parameter & { name: ParameterName })[];
  pointer: string;
  answers: { id: string; outcome: RuleOutcome; text: Words }[];
  remedy: Words;
}

const groundCard = ({ citation, confidence }: Ground) => ({
  citation,
  text: citationText(citation),
  confidence,
});

export const ruleCard = ({ check, grounds, parameters: names, answers, ...rule }: Rule): RuleCard => ({
  ...rule,
  grounds: grounds.map(groundCard),
  parameters: names.map((name) => ({ name, ...parameters[name] })),
  answers: Object.entries(answers).map(([id, { outcome, fa, en }]) => ({ id, outcome, text: { fa, en } })),
});

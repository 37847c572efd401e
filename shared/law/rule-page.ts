import type { RuleOutcome, Words } from "../domain/finding.ts";
import { allDoubts } from "./doubts.ts";
import { type Example, examplesOf } from "./examples/index.ts";
import { openQuestions, type QuestionName } from "./open-questions.ts";
import type { RuleCard } from "./rule-card.ts";

/** A rule with the questions that it puts to a lawyer, and files with what it finds in them. */
export interface RulePage extends RuleCard {
  questions: (Words & { name: QuestionName })[];
  doubts: Words[];
  examples: (Omit<Example, "expect"> & { answer: string; outcome: RuleOutcome })[];
}

export const rulePage = (card: RuleCard): RulePage => {
  const asked = new Set(card.answers.flatMap(({ question }) => question ?? []));
  return {
    ...card,
    questions: [...asked].map((name) => {
      const { fa, en } = openQuestions[name];
      return { name, fa, en };
    }),
    doubts: allDoubts.filter(({ rule }) => rule === card.id).map(({ fa, en }) => ({ fa, en })),
    examples: examplesOf(card.id).map(({ expect: { answer, outcome }, ...example }) => ({
      ...example,
      answer,
      outcome,
    })),
  };
};

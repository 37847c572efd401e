/** What the program itself says of the law, which the data must fit. */
import { type Example, examples } from "../../shared/law/examples/index.ts";
import { openQuestions } from "../../shared/law/open-questions.ts";
import type { Rule } from "../../shared/law/rule.ts";
import { rules } from "../../shared/law/rules/index.ts";

export interface Known {
  rules: readonly Rule[];
  examples: Readonly<Record<string, readonly Pick<Example, "expect">[]>>;
  questions: Readonly<Record<string, { instruments: readonly string[] }>>;
}

export const known: Known = { rules, examples, questions: openQuestions };

import type { CaseFile, CaseType } from "../domain/case-file.ts";
import type { Facts } from "../domain/facts.ts";
import type { Citation, RuleOutcome, Words } from "../domain/finding.ts";
import type { Filed } from "./filed.ts";
import type { QuestionName } from "./open-questions.ts";
import type { ParameterName } from "./parameters/index.ts";

/** How a rule is decided: by the program, by a document that a person judges, or by a person alone. */
export type RuleKind = "auto" | "evidence" | "human";

/** H: the text was read; M: secondary sources; L: assumption. Only what rests on H may answer `fail`. */
export type Confidence = "H" | "M" | "L";

/** A place in the law that a rule rests on, and how well we know it. */
export interface Ground {
  citation: Citation;
  confidence: Confidence;
}

/** What a rule may look at. Nothing else: no clock, no store. */
export interface Question<Name extends ParameterName = ParameterName> {
  file: CaseFile;
  facts: Facts;
  filed: Filed;
  submittedOn: string;
  /** The day ages and service are counted on: the permit's reference date, else the day of submission. */
  on: string;
  /** A dated parameter, as it is in force on the day whose law counts: that of submission, unless judged anew. */
  parameter: (name: Name) => number;
}

export type Saw = Record<string, string | number | boolean | null>;

/** A sentence that a rule can say, with the outcome it means. `{name}` is filled from what was seen, `{name words}` with a number in words, `{name years}` and `{name months}` with what it counts. */
export interface Answer extends Words {
  outcome: RuleOutcome;
  /** The open question of the law that this answer puts to the reviewer. */
  question?: QuestionName;
}

const answer =
  (outcome: RuleOutcome) =>
  (fa: string, en: string): Answer => ({ outcome, fa, en });
export const pass = answer("pass");
export const fail = answer("fail");
export const review = answer("review");
/** A question to the reviewer that the law itself leaves open. */
export const undefinedInLaw = (question: QuestionName, fa: string, en: string): Answer => ({
  outcome: "review",
  fa,
  en,
  question,
});
export const notApplicable = answer("not-applicable");

export interface Verdict<Name extends string = string> {
  /** Which of the rule's answers is given. */
  answer: Name;
  /** The values it rests on; never a name or a national id. */
  saw: Saw;
  /** Values that a sentence shows in words of each language, such as a list of documents. */
  named?: Record<string, Words>;
  /** Where in the case file, when not where the rule usually points. */
  pointer?: string;
  /** Which of the rule's grounds it rests on, when not the first. */
  ground?: number;
}

/** A rule stands in one place: its law, whom it concerns, its check, its words. */
export interface Rule<Name extends string = string, Parameter extends ParameterName = ParameterName> {
  id: string;
  title: Words;
  kind: RuleKind;
  /** A blocking rule stops a submission at the door. */
  blocking: boolean;
  grounds: readonly [Ground, ...Ground[]];
  appliesTo: readonly CaseType[] | "all";
  /** First and last day of submission on which the rule is in force; null: open. */
  from: string | null;
  until: string | null;
  parameters: readonly Parameter[];
  /** JSON pointer into the case file. */
  pointer: string;
  answers: Readonly<Record<Name, Answer>>;
  /** What the agency can do about it. */
  remedy: Words;
  check: (question: Question<Parameter>) => Verdict<Name>;
}

/** Holds a rule to its own words: it can give no answer and read no parameter that it does not declare. */
export const rule = <const Name extends string, const Parameter extends ParameterName = never>(
  definition: Omit<Rule<Name, Parameter>, "check"> & {
    check: (question: Question<NoInfer<Parameter>>) => Verdict<NoInfer<Name>>;
  },
): Rule => definition as unknown as Rule;

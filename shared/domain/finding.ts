/** What a rule found, with the law it rests on. Stored findings are the record; they are never computed again for an old revision. */

export interface Words {
  fa: string;
  en: string;
}

export interface Citation {
  instrument: string;
  article: string | null;
  paragraph: string | null;
  note: string | null;
  /** Version of the text in force, as its solar year. */
  version: string | null;
}

export type RuleOutcome = "pass" | "fail" | "review" | "not-applicable";

export interface Finding {
  rule: string;
  /** Which of the rule's answers was given. */
  answer: string;
  /** The question that the law leaves open, where the answer puts it to the reviewer. */
  question: string | null;
  outcome: RuleOutcome;
  /** A blocking rule stops a submission at the door. */
  blocking: boolean;
  citation: Citation;
  /** The values the rule looked at; never a name or a national id. */
  saw: Record<string, string | number | boolean | null>;
  /** JSON pointer into the case file. */
  pointer: string;
  message: Words;
  remedy: Words | null;
  /** False where the law's text was not read: then the outcome is at most `review`. */
  verified: boolean;
}

/** An approval answers it, or is refused: the rule fails, or leaves it to a person. */
export const isOpen = ({ outcome }: Pick<Finding, "outcome">): boolean => outcome === "fail" || outcome === "review";

/** How a rule's finding differs between two judgements of the same file; null: the rule said nothing there. */
export interface FindingChange {
  rule: string;
  before: { answer: string; outcome: RuleOutcome } | null;
  after: { answer: string; outcome: RuleOutcome } | null;
}

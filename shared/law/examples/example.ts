import type { CaseType } from "../../domain/case-file.ts";
import type { Facts } from "../../domain/facts.ts";
import type { RuleOutcome, Words } from "../../domain/finding.ts";
import { type Changes, type FileChanges, submissionDay } from "./ordinary.ts";

/** What a rule finds about the ordinary file of a case type, changed in this or that: shown on the rule's page, and its test. */
export interface Example {
  says: Words;
  caseType: CaseType;
  /** How the file differs from the ordinary one. */
  file: FileChanges;
  /** How what the registry and the registers know differs. */
  facts: Changes<Facts>;
  submittedOn: string;
  expect: { answer: string; outcome: RuleOutcome };
}

export type ExamplesByRule = Readonly<Record<string, readonly Example[]>>;

type Told = Pick<Example, "says" | "expect"> & Partial<Example>;

/** Examples of one rule: about files of a case type on the ordinary day, unless an example says otherwise. */
export const about = (caseType: CaseType, told: readonly Told[]): readonly Example[] =>
  told.map((example) => ({ caseType, file: {}, facts: {}, submittedOn: submissionDay, ...example }));

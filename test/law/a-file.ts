import type { CaseFile } from "../../shared/domain/case-file.ts";
import type { Facts } from "../../shared/domain/facts.ts";
import type { Finding } from "../../shared/domain/finding.ts";
import { type Changes, ordinaryFacts as factsOf, submissionDay } from "../../shared/law/examples/ordinary.ts";
import { judge } from "../../shared/law/index.ts";

export {
  agency,
  ordinaryFacts as factsOf,
  ordinaryFile as aFile,
  permit,
  post,
  submissionDay,
} from "../../shared/law/examples/ordinary.ts";

export const findingsOf = (file: CaseFile, facts: Changes<Facts> = {}, submittedOn = submissionDay): Finding[] =>
  judge({ file, facts: factsOf(file, facts), submittedOn }).findings;

/** The finding of one rule; the test fails where the rule does not speak. */
export const findingOf = (
  rule: string,
  file: CaseFile,
  facts: Changes<Facts> = {},
  submittedOn = submissionDay,
): Finding => {
  const finding = findingsOf(file, facts, submittedOn).find((found) => found.rule === rule);
  if (!finding) throw new Error(`${rule} says nothing about ${file.caseType}`);
  return finding;
};

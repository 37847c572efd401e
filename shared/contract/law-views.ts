/** Findings, reasons and letters as callers read them: the stored citation resolved, in one way for all of them. */

import type { Case } from "../domain/case.ts";
import type { Finding } from "../domain/finding.ts";
import type { Letter, Reason } from "../domain/reason.ts";
import { type ResolvedCitation, resolveCitation } from "../law/citation.ts";

export type FindingView = Omit<Finding, "citation"> & { citation: ResolvedCitation };

export const findingView = (finding: Finding): FindingView => ({
  ...finding,
  citation: resolveCitation(finding.citation),
});

export const reasonView = (reason: Reason) => ({ ...reason, citation: resolveCitation(reason.citation) });

/** With what the letter's revision asked for. */
export const letterView = (letter: Letter, { revisions }: Pick<Case, "revisions">) => ({
  ...letter,
  caseType: (revisions.find(({ number }) => number === letter.revision) ?? revisions[0]).file.caseType,
  reasons: letter.reasons.map(reasonView),
});

export type LetterView = ReturnType<typeof letterView>;

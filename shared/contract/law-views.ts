/** Findings, reasons and letters as callers read them: the stored citation resolved, in one way for all of them. */

import type { Finding } from "../domain/finding.ts";
import type { Letter, Reason } from "../domain/reason.ts";
import { type ResolvedCitation, resolveCitation } from "../law/citation.ts";

export type FindingView = Omit<Finding, "citation"> & { citation: ResolvedCitation };

export const findingView = (finding: Finding): FindingView => ({
  ...finding,
  citation: resolveCitation(finding.citation),
});

export const reasonView = (reason: Reason) => ({ ...reason, citation: resolveCitation(reason.citation) });

export const letterView = (letter: Letter) => ({ ...letter, reasons: letter.reasons.map(reasonView) });

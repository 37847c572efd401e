/** The draft, or the working copy of a returned case: found for who may change it, and changed the same way by everybody. */
import { refused } from "../contract/outcome.ts";
import type { Problem } from "../contract/problems.ts";
import type { Case, Draft } from "../domain/case.ts";
import type { CaseFile } from "../domain/case-file.ts";
import { fold } from "../domain/fold.ts";
import { notHere } from "../domain/refusal.ts";
import { allows } from "../domain/workflow.ts";
import type { CaseLog, Dossier } from "../ports.ts";
import { barred, type Command } from "./move.ts";

export interface OpenDraft {
  subject: Case | null;
  draft: Draft;
  dossier: Dossier;
}

/** When this person may take that step with it, at the version that they saw. */
export const makeOpenDraft =
  ({ cases }: { cases: CaseLog }) =>
  async (command: Command, step: "edit" | "attach" | "delete"): Promise<OpenDraft | Problem> => {
    const dossier = await cases.load(command.caseId);
    const subject = fold(dossier.events);
    const problem = barred(dossier, subject, command);
    if (problem) return problem;
    if (!dossier.draft || !allows(subject?.state ?? "draft", step)) return refused(notHere(subject).refusal);
    return { subject, draft: dossier.draft, dossier };
  };

/** One version further, with another file; who changed it is among its contributors from then on. */
export const changed = (draft: Draft, file: CaseFile, person: string, at: Date): Draft => ({
  ...draft,
  version: draft.version + 1,
  file,
  contributors: [...new Set([...draft.contributors, person])],
  changedAt: at.toISOString(),
  status: "open",
});

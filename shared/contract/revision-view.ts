/** A revision as it was handed in: earlier ones stay readable to whoever may read the case. */
import { type Case, latestRevision, type Revision } from "../domain/case.ts";
import type { Actor } from "../domain/registry.ts";
import { findingView } from "./law-views.ts";
import { asVerified, revisionRow, sideOf } from "./views.ts";

export const revisionView = (subject: Case, revision: Revision, actor: Actor) => ({
  ...revisionRow(revision),
  case: subject.id,
  latest: latestRevision(subject).number,
  file: revision.file,
  documents: revision.documents.map(asVerified),
  findings: revision.findings?.map(findingView) ?? null,
  proposal: sideOf(actor, subject.agency) === "province" ? revision.proposal : null,
});

/** A case or a draft as the caller may see it. */
import { allowedOnCase, allowedOnDraft } from "../domain/allowed-actions.ts";
import { type Approved, type Case, type Draft, type Forwarded, latestRevision, type Revision } from "../domain/case.ts";
import type { Counting } from "../domain/clock-reading.ts";
import type { Dossier, StoredDocument } from "../domain/dossier.ts";
import type { Actor } from "../domain/registry.ts";
import { summary } from "../domain/summary.ts";
import { rowOf } from "../domain/workflow.ts";
import { clockView } from "./clock-view.ts";
import { findingView, letterView, reasonView } from "./law-views.ts";
import { signOffView } from "./sign-off-view.ts";
import { versionOf } from "./version.ts";

/** The ruleset in force today. */
export interface InForce {
  version: string;
  hash: string;
}

type Side = "agency" | "province" | "authority";

export const sideOf = (actor: Actor, agency: string): Side => {
  if (actor.organization === agency) return "agency";
  return actor.roles.includes("authority") ? "authority" : "province";
};

export const documentRow = ({ documentId, kind, issuedOn, contentType, size, status, sha256 }: StoredDocument) => ({
  documentId,
  kind,
  issuedOn,
  contentType,
  size,
  status,
  sha256,
});

/** The working copy is the agency's alone until it is submitted. */
export const draftView = (
  draft: Draft,
  documents: readonly StoredDocument[],
  actor: Actor,
  names: Record<string, string> = {},
) => ({
  id: draft.id,
  state: "draft" as const,
  label: rowOf("draft").label,
  version: versionOf(null, draft.version),
  agency: draft.agency,
  caseType: draft.file.caseType,
  file: draft.file,
  documents: documents.map(documentRow),
  createdAt: draft.createdAt,
  changedAt: draft.changedAt,
  keeper: draft.keeper,
  ...signOffView(draft),
  names,
  allowedActions: allowedOnDraft(draft, actor),
});

export const revisionRow = ({
  number,
  submittedAt,
  submittedOn,
  ruleset,
  rulesetHash,
  evaluations,
  outcome,
  answers,
}: Revision) => ({
  number,
  submittedAt,
  submittedOn,
  ruleset,
  rulesetHash,
  evaluations: evaluations.map((evaluation) => ({
    ...evaluation,
    findings: evaluation.findings.map(findingView),
  })),
  answers,
  outcome: outcome?.state ?? null,
  reasons: outcome?.state === "returned" ? outcome.reasons.map(reasonView) : [],
});

const inState = (subject: Case, side: Side) => {
  switch (subject.state) {
    case "under-review":
      return {
        holder: side === "province" ? subject.holder : null,
        sentBack: side === "province" ? subject.sentBack : null,
      };
    case "question-pending":
      return { holder: side === "province" ? subject.holder : null, question: subject.question };
    case "awaiting-confirmation":
      return side === "province"
        ? { decidedBy: subject.decidedBy, overrides: subject.overrides, note: subject.note }
        : {};
    case "approved":
      return { handedTo: subject.approval.to, ...approvalFor(side, subject) };
    case "forwarded":
      return {
        handOff: subject.handOff,
        handedTo: subject.handOff.to,
        ...approvalFor(side, subject),
      };
    case "returned":
      return {
        reasons: subject.reasons.map(reasonView),
        note: subject.note,
        letter: subject.letter && letterView(subject.letter, subject),
        replyBy: subject.replyBy,
        reminders: subject.reminders,
        ...(side === "province" ? { decidedBy: subject.decidedBy } : {}),
      };
    case "concluded":
      return { reference: subject.reference, handedTo: subject.receivedBy };
    case "withdrawn":
      return { note: subject.note };
    default:
      return {};
  }
};

const approvalFor = (side: Side, { approval, decidedBy, confirmedBy }: Approved | Forwarded) =>
  side === "province" ? { overrides: approval.overrides, decidedBy, confirmedBy } : {};

/** The draft beside the history counts only while the agency corrects a returned case. */
export const workingCopy = (subject: Case, draft: Draft | null): Draft | null =>
  subject.state === "returned" && draft?.status === "open" ? draft : null;

/**
 * What the agency corrects is part of the version that the agency sees, and of no other's: they see the history alone. A note
 * is in nobody's: it moves nothing, and makes no decision stale that was begun before it.
 */
export const etagOf = (subject: Case | null, draft: Draft | null, actor: Actor): string => {
  if (subject === null) return versionOf(null, draft?.version ?? 0);
  const correcting = subject.state === "returned" && actor.organization === subject.agency;
  return versionOf(subject.moved, correcting ? (draft?.version ?? null) : null);
};

/** To whom a judgement by the law of today would be another one: who reviews. */
const newerRuleset = (subject: Case, side: Side, inForce: InForce | null): string | null =>
  side === "province" && subject.state === "under-review" && inForce?.hash !== latestRevision(subject).rulesetHash
    ? (inForce?.version ?? null)
    : null;

export const caseView = (
  subject: Case,
  dossier: Pick<Dossier, "draft" | "documents" | "handOffs">,
  actor: Actor,
  counting: Counting,
  inForce: InForce | null = null,
  names: Record<string, string> = {},
) => {
  const side = sideOf(actor, subject.agency);
  const latest = latestRevision(subject);
  const copy = side === "agency" ? workingCopy(subject, dossier.draft) : null;
  const attempts = dossier.handOffs.find(
    ({ handOff }) => subject.state === "approved" && handOff === subject.approval.handOff,
  );
  return {
    id: subject.id,
    state: subject.state,
    label: rowOf(subject.state).label,
    version: etagOf(subject, dossier.draft, actor),
    code: subject.code,
    agency: subject.agency,
    province: subject.province,
    caseType: latest.file.caseType,
    revision: latest.number,
    file: latest.file,
    workingCopy: copy ? copy.file : null,
    ...(copy ? signOffView(copy) : { signOff: null }),
    documents: side === "agency" ? dossier.documents.map(documentRow) : latest.documents.map(asVerified),
    findings: latest.findings?.map(findingView) ?? null,
    proposal: side === "province" ? latest.proposal : null,
    ruleset: latest.ruleset,
    newerRuleset: newerRuleset(subject, side, inForce),
    agreement: subject.agreement,
    clock: clockView(subject, counting),
    revisions: subject.revisions.map(revisionRow),
    createdAt: subject.createdAt,
    since: subject.since,
    changedAt: subject.changedAt,
    attempts: side === "province" && attempts ? attempts : null,
    names,
    ...(side === "province" ? { notes: subject.notes } : {}),
    ...inState(subject, side),
    allowedActions: allowedOnCase(subject, actor, copy),
  };
};

export const asVerified = (document: Revision["documents"][number]) => ({ ...document, status: "verified" as const });

/** What a step answers after it wrote: where the case stands now. A repeat is answered from the same event. */
export const receiptView = (subject: Case, seq: number) => {
  const { id, state, code, revision, dueOn, handedTo } = summary(subject);
  return { id, state, code, revision, dueOn, handedTo, version: versionOf(subject.moved, null), event: seq };
};

/** Drafts and working copies: made, edited with their version, deleted down to a tombstone. */
import { barred, type Command } from "../../shared/casework/move.ts";
import { type Outcome, type RequestIdentity, refused } from "../../shared/contract/outcome.ts";
import type { Problem } from "../../shared/contract/problems.ts";
import { caseView, draftView } from "../../shared/contract/views.ts";
import { may, ofAgency } from "../../shared/domain/authorization.ts";
import type { Case, Draft } from "../../shared/domain/case.ts";
import { type CaseFile, emptyFile } from "../../shared/domain/case-file.ts";
import { fold } from "../../shared/domain/fold.ts";
import { notHere } from "../../shared/domain/refusal.ts";
import type { Actor } from "../../shared/domain/registry.ts";
import { allows } from "../../shared/domain/workflow.ts";
import type { CaseLog, Dossier, Drafts, Now } from "../../shared/ports.ts";

export interface DraftPorts {
  cases: CaseLog;
  drafts: Drafts;
  now: Now;
  /** The id of what this request makes: the same for its repeats. */
  idOf: (request: RequestIdentity) => string;
}

const unknownDocuments = (file: CaseFile, documents: Dossier["documents"]): Problem | null => {
  const errors = file.documents.flatMap(({ documentId, kind }, index) =>
    documents.some((document) => document.documentId === documentId && document.kind === kind)
      ? []
      : [
          {
            pointer: `/documents/${index}/documentId`,
            detail: {
              fa: "چنین سندی از این نوع در این پرونده بارگذاری نشده است.",
              en: "No document of this kind was uploaded to this case under this id.",
            },
          },
        ],
  );
  return errors.length > 0 ? { problem: "invalid-request", errors } : null;
};

interface Open {
  subject: Case | null;
  draft: Draft;
  dossier: Dossier;
}

export const makeDrafts = ({ cases, drafts, now, idOf }: DraftPorts) => {
  const create = async (asked: { actor: Actor; request: RequestIdentity; body: CaseFile }): Promise<Outcome> => {
    const { actor, request, body: file } = asked;
    if (!may(actor, "create", ofAgency(actor.organization))) return { problem: "forbidden" };
    const unknown = unknownDocuments(file, []);
    if (unknown) return unknown;
    const at = now().toISOString();
    const draft: Draft = {
      id: idOf(request),
      agency: actor.organization,
      version: 1,
      file,
      contributors: [actor.person],
      createdAt: at,
      changedAt: at,
      request,
      status: "open",
      importId: null,
      importVersion: null,
    };
    const saved = await drafts.create(draft);
    if (saved.ok) return madeAnswer(saved.draft, actor);
    if (saved.reason === "stale") return { problem: "version-conflict" };
    if (saved.draft.request.body !== request.body) return { problem: "idempotency-key-reused" };
    // The repeat is answered as the first time: what was made then, whatever became of it since.
    return madeAnswer({ ...draft, createdAt: saved.draft.createdAt, changedAt: saved.draft.createdAt }, actor);
  };

  /** The draft, or the working copy of a returned case, when this person may change it at that version. */
  const open = async (command: Command): Promise<Open | Problem> => {
    const dossier = await cases.load(command.caseId);
    const subject = fold(dossier.events);
    const problem = barred(dossier, subject, command);
    if (problem) return problem;
    if (!dossier.draft || !allows(subject?.state ?? "draft", command.action === "delete" ? "delete" : "edit"))
      return refused(notHere(subject).refusal);
    return { subject, draft: dossier.draft, dossier };
  };

  const edit = async (command: Command & { body: CaseFile }): Promise<Outcome> => {
    const found = await open(command);
    if ("problem" in found) return found;
    const { subject, draft, dossier } = found;
    const unknown = unknownDocuments(command.body, dossier.documents);
    if (unknown) return unknown;
    const next: Draft = {
      ...draft,
      version: draft.version + 1,
      file: command.body,
      contributors: [...new Set([...draft.contributors, command.actor.person])],
      changedAt: now().toISOString(),
      status: "open",
    };
    const saved = await drafts.save(next, subject?.version ?? null);
    if (!saved.ok) return { problem: "precondition-failed" };
    const view = subject
      ? caseView(subject, { ...dossier, draft: saved.draft }, command.actor)
      : draftView(saved.draft, dossier.documents, command.actor);
    return { status: 200, body: view, etag: view.version };
  };

  /** Leaves a tombstone without the person: a late repeat of its making finds it and makes nothing. */
  const remove = async (command: Command): Promise<Outcome> => {
    const found = await open(command);
    if ("problem" in found) return found;
    const { draft } = found;
    const tombstone: Draft = {
      ...draft,
      version: draft.version + 1,
      file: emptyFile(draft.file.caseType),
      changedAt: now().toISOString(),
      status: "deleted",
    };
    const saved = await drafts.save(tombstone, null);
    return saved.ok ? { status: 204 } : { problem: "precondition-failed" };
  };

  return { create, edit, remove };
};

const madeAnswer = (draft: Draft, actor: Actor): Outcome => {
  const view = draftView(draft, [], actor);
  return { status: 201, body: view, etag: view.version, location: `/v1/cases/${draft.id}` };
};

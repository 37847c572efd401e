/** Drafts and working copies: made, edited with their version, deleted down to a tombstone. */
import type { Command } from "../../shared/casework/move.ts";
import { changed, makeOpenDraft } from "../../shared/casework/open-draft.ts";
import { countingOf } from "../../shared/casework/today.ts";
import type { Outcome, RequestIdentity } from "../../shared/contract/outcome.ts";
import type { Problem } from "../../shared/contract/problems.ts";
import { caseView, draftView, etagOf } from "../../shared/contract/views.ts";
import { may, ofAgency } from "../../shared/domain/authorization.ts";
import type { Draft } from "../../shared/domain/case.ts";
import { type CaseFile, emptyFile } from "../../shared/domain/case-file.ts";
import type { Actor } from "../../shared/domain/registry.ts";
import type { CaseLog, Dossier, Drafts, Now, Registry } from "../../shared/ports.ts";

export interface DraftPorts {
  cases: CaseLog;
  drafts: Drafts;
  registry: Registry;
  now: Now;
  /** The id of what this request makes: the same for its repeats. */
  idOf: (request: RequestIdentity) => string;
}

/** How often a writing that lost a race looks again. */
const attempts = 4;

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

export const makeDrafts = ({ cases, drafts, registry, now, idOf }: DraftPorts) => {
  const open = makeOpenDraft({ cases });

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
      keeper: actor.person,
      handedOver: [],
      signOff: null,
    };
    const saved = await drafts.create(draft);
    if (saved.ok) return madeAnswer(saved.draft, actor);
    if (saved.reason === "stale") return { problem: "version-conflict" };
    if (saved.draft.request.body !== request.body) return { problem: "idempotency-key-reused" };
    // The repeat is answered as the first time: what was made then, whatever became of it since.
    return madeAnswer({ ...draft, createdAt: saved.draft.createdAt, changedAt: saved.draft.createdAt }, actor);
  };

  /** Against one version. A note of a reviewer that came between is in none: then the writing is tried again. */
  const edit = async (command: Command & { body: CaseFile }): Promise<Outcome> => {
    let version: string | null = null;
    for (let attempt = 1; attempt <= attempts; attempt++) {
      const found = await open(command, "edit");
      if ("problem" in found) return found;
      const { subject, draft, dossier } = found;
      const present = etagOf(subject, draft, command.actor);
      if (version !== null && version !== present) break;
      version = present;
      const unknown = unknownDocuments(command.body, dossier.documents);
      if (unknown) return unknown;
      const next = changed(draft, command.body, command.actor.person, now());
      const saved = await drafts.save(next, subject?.version ?? null);
      if (!saved.ok) continue;
      const view = subject
        ? caseView(subject, { ...dossier, draft: saved.draft }, command.actor, await countingOf({ registry, now }))
        : draftView(saved.draft, dossier.documents, command.actor);
      return { status: 200, body: view, etag: view.version };
    }
    return { problem: "precondition-failed" };
  };

  /** Leaves a tombstone without the person: a late repeat of its making finds it and makes nothing. */
  const remove = async (command: Command): Promise<Outcome> => {
    const found = await open(command, "delete");
    if ("problem" in found) return found;
    const { draft } = found;
    const tombstone: Draft = {
      ...draft,
      version: draft.version + 1,
      file: emptyFile(draft.file.caseType),
      changedAt: now().toISOString(),
      status: "deleted",
      signOff: null,
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

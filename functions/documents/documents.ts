/** Documents of a draft or of a returned case: upload address, check and keep, download. */
import type * as z from "zod";
import type { Command } from "../../shared/casework/move.ts";
import { changed, makeOpenDraft } from "../../shared/casework/open-draft.ts";
import { makeNoteRead, makeSee, type ReadNoting } from "../../shared/casework/seen.ts";
import type * as commands from "../../shared/contract/document-commands.ts";
import type { Outcome, RequestIdentity } from "../../shared/contract/outcome.ts";
import type { Problem } from "../../shared/contract/problems.ts";
import { documentRow, etagOf } from "../../shared/contract/views.ts";
import type { Action } from "../../shared/domain/authorization.ts";
import type { Case } from "../../shared/domain/case.ts";
import { acceptsType, sizeLimitOf, sniff } from "../../shared/domain/document-kind.ts";
import type { Actor } from "../../shared/domain/registry.ts";
import type { CaseLog, DocumentStore, Drafts, StoredDocument } from "../../shared/ports.ts";

export interface DocumentPorts extends ReadNoting {
  cases: CaseLog;
  drafts: Drafts;
  store: DocumentStore;
  idOf: (request: RequestIdentity) => string;
}

/** Seconds that an upload address lives: long enough for a slow line. */
const uploadLife = 15 * 60;
/** Seconds that a download address lives. */
const downloadLife = 60;
/** Parallel uploads of one case take turns on the draft's version. */
const attempts = 20;

const quarantine = (caseId: string, documentId: string): string => `quarantine/${caseId}/${documentId}`;

const sizeProblem = (kind: StoredDocument["kind"], size: number): Problem | null =>
  size > sizeLimitOf(kind) ? { problem: "upload-size", about: `${size} > ${sizeLimitOf(kind)} bytes (${kind})` } : null;

export const makeDocuments = ({ cases, drafts, store, readLog, now, idOf }: DocumentPorts) => {
  const open = makeOpenDraft({ cases });
  const see = makeSee({ cases });
  const note = makeNoteRead({ readLog, now });

  const uploadOf = async (caseId: string, { documentId, contentType, size }: StoredDocument) => {
    const key = quarantine(caseId, documentId);
    const put = await store.uploadUrl({ key, contentType, size, expiresIn: uploadLife });
    return { ...put, method: "PUT" as const, expiresAt: new Date(now().getTime() + uploadLife * 1000).toISOString() };
  };

  const request = async (command: Command & { body: z.infer<typeof commands.requestDocument> }): Promise<Outcome> => {
    const { body } = command;
    const found = await open(command, "attach");
    if ("problem" in found) return found;
    const tooLarge = sizeProblem(body.kind, body.size);
    if (tooLarge) return tooLarge;
    if (!acceptsType(body.kind, body.contentType)) return { problem: "upload-type" };
    const document: StoredDocument = {
      ...body,
      documentId: idOf(command.request),
      status: "awaiting",
      sha256: null,
      request: command.request,
      createdAt: now().toISOString(),
    };
    const put = await drafts.putDocument(command.caseId, document);
    if (!put.ok && put.document.request.body !== command.request.body) return { problem: "idempotency-key-reused" };
    // A repeat gets a fresh address for the same document: the first one may have run out.
    return {
      status: 201,
      body: { document: documentRow(document), upload: await uploadOf(command.caseId, document) },
    };
  };

  /** Reads the upload once: what is kept afterwards is what was checked, at the address of its own hash. */
  const keep = async (caseId: string, document: StoredDocument): Promise<StoredDocument | Problem> => {
    const key = quarantine(caseId, document.documentId);
    const limit = sizeLimitOf(document.kind);
    const inspected = await store.inspect(key, limit);
    if (!inspected) return { problem: "upload-missing" };
    const tooLarge = sizeProblem(document.kind, inspected.size);
    if (tooLarge) return tooLarge;
    if (inspected.size !== document.size)
      return { problem: "upload-size", about: `${inspected.size} ≠ ${document.size} bytes` };
    if (sniff(inspected.head) !== document.contentType) return { problem: "upload-type" };
    const { sha256, tag } = inspected;
    if (!(await store.promote({ key, tag, sha256, contentType: document.contentType })))
      return { problem: "upload-changed" };
    return { ...document, status: "verified", sha256: inspected.sha256 };
  };

  /** Puts the document into the draft, whoever else is writing there at the moment. */
  const attach = async (command: Command, document: StoredDocument): Promise<Outcome> => {
    for (let attempt = 1; attempt <= attempts; attempt++) {
      const found = await open(command, "attach");
      if ("problem" in found) return found;
      const { subject, draft } = found;
      const attached = draft.file.documents.some(({ documentId }) => documentId === document.documentId);
      const { kind, documentId, issuedOn } = document;
      const file = { ...draft.file, documents: [...draft.file.documents, { kind, documentId, issuedOn }] };
      const next = changed(draft, file, command.actor.person, now());
      const saved = attached ? { ok: true as const, draft } : await drafts.save(next, subject?.version ?? null);
      if (saved.ok) {
        const etag = etagOf(subject, saved.draft, command.actor);
        return { status: 200, body: { document: documentRow(document), version: etag }, etag };
      }
    }
    return { problem: "version-conflict" };
  };

  const complete = async (command: Command & { documentId: string }): Promise<Outcome> => {
    const found = await open(command, "attach");
    if ("problem" in found) return found;
    const document = found.dossier.documents.find(({ documentId }) => documentId === command.documentId);
    if (!document) return { problem: "not-found" };
    // Done before: nothing is read a second time, only a lost attachment is made good.
    if (document.status === "verified") return attach(command, document);
    const kept = await keep(command.caseId, document);
    if ("problem" in kept) return kept;
    // Two completions at once may each have read a file of their own; the first to be kept is the document.
    if (!(await drafts.verifyDocument(command.caseId, kept))) return { problem: "document-differs" };
    return attach(command, kept);
  };

  const download = async (asked: {
    actor: Actor;
    action: Action;
    caseId: string;
    documentId: string;
  }): Promise<Outcome> => {
    const seen = await see({ ...asked, params: { id: asked.caseId } });
    if (!seen) return { problem: "not-found" };
    const { dossier, subject } = seen;
    const document = dossier.documents.find(({ documentId }) => documentId === asked.documentId);
    if (!document?.sha256 || !isTheirs(subject, document, asked.actor)) return { problem: "not-found" };
    const { sha256, contentType, size, kind } = document;
    const reading = { subject: { case: asked.caseId }, kind: "document", document: asked.documentId } as const;
    await note(asked, seen.resource, reading);
    const name = `${subject?.code ?? "draft"}-${kind}.${contentType.split("/")[1] ?? "bin"}`;
    return {
      status: 200,
      body: {
        url: await store.downloadUrl(sha256, { name, contentType }),
        expiresAt: new Date(now().getTime() + downloadLife * 1000).toISOString(),
        sha256,
        contentType,
        size,
      },
    };
  };

  return { request, complete, download };
};

/** Outside the agency only what was handed in is to be seen, not what lies in the working copy. */
const isTheirs = (subject: Case | null, { documentId }: StoredDocument, actor: Actor): boolean =>
  subject === null ||
  actor.organization === subject.agency ||
  subject.revisions.some((revision) => revision.documents.some((each) => each.documentId === documentId));

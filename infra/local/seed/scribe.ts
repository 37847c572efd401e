/** Writes a case's history as the steps would have, at the times it is told. */
import { createHash } from "node:crypto";
import { appendOf, eventActor } from "../../../shared/casework/move.ts";
import { todayAt } from "../../../shared/casework/today.ts";
import type { Case, Draft } from "../../../shared/domain/case.ts";
import type { CaseFile } from "../../../shared/domain/case-file.ts";
import type { EventActor, RevisionDocument } from "../../../shared/domain/event.ts";
import { foldUntil } from "../../../shared/domain/fold.ts";
import type { Decided } from "../../../shared/domain/refusal.ts";
import type { Actor, Agreement } from "../../../shared/domain/registry.ts";
import { tehranDate } from "../../../shared/domain/solar-date.ts";
import { submit } from "../../../shared/domain/submission.ts";
import { requiredDocuments } from "../../../shared/law/index.ts";
import type { CaseLog, Drafts, PersonKeys, Registry, Salt } from "../../../shared/ports.ts";

export interface ScribePorts {
  cases: CaseLog;
  drafts: Drafts;
  registry: Registry;
  personKeys: PersonKeys;
  salt: Salt;
  /** A page that stands for every document, at its content address. */
  page: { sha256: string; size: number };
}

/** Certificates are recent when they are handed in. */
const issuedBefore = 30 * 24 * 3_600_000;

const hash = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 32);

/** Writes a draft with a document of every kind that its case type asks for. */
export const makeDraftWriter =
  (ports: Pick<ScribePorts, "drafts" | "page">) =>
  async (name: string, file: CaseFile, actor: Actor, at: Date, whole = true): Promise<Draft> => {
    const id = hash(`seed ${name}`);
    const request = { id: `seed:${name}`, body: `seed:${name}` };
    const issuedOn = tehranDate(new Date(at.getTime() - issuedBefore));
    const documents = whole
      ? requiredDocuments(file).map((kind) => ({ kind, documentId: hash(`${name} ${kind}`), issuedOn }))
      : [];
    for (const document of documents)
      await ports.drafts.putDocument(id, {
        ...{ ...document, contentType: "application/pdf", status: "verified" as const },
        ...{ ...ports.page, request, createdAt: at.toISOString() },
      });
    const made: Draft = {
      ...{ id, agency: actor.organization, version: 1, file: { ...file, documents }, contributors: [actor.person] },
      ...{ createdAt: at.toISOString(), changedAt: at.toISOString(), request, status: "open" as const },
      ...{ importId: null, importVersion: null, keeper: actor.person, handedOver: [], signOff: null },
    };
    await ports.drafts.create(made);
    return made;
  };

export const makeScribe = (ports: ScribePorts) => {
  const draft = makeDraftWriter(ports);

  const write = async (
    before: Case | null,
    caseId: string,
    decided: Decided,
    actor: EventActor,
    at: Date,
    law: { ruleset: string; agreement: Agreement },
    draftVersion: number | null = null,
  ): Promise<Case> => {
    /** A start that was broken off has written this event already; what comes now follows from it, as it stands there. */
    const asWritten = async (why: string): Promise<Case> => {
      const { events } = await ports.cases.load(caseId);
      const version = (before?.version ?? 0) + 1;
      const stored = events.length >= version ? foldUntil(events, version) : null;
      if (!stored) throw new Error(`the seed was not written: ${why}`);
      return stored;
    };
    if (!decided.ok) return asWritten(decided.refusal.code);
    const request = { id: `seed:${caseId}:${before?.version ?? 0}`, body: "seed" };
    const { after, append } = appendOf(
      before,
      decided.happening,
      {
        case: caseId,
        at: at.toISOString(),
        actor,
        request,
        salt: ports.salt(),
        ruleset: law.ruleset,
        agreement: law.agreement.version,
      },
      draftVersion,
    );
    const appended = await ports.cases.append(append);
    return appended.ok ? after : asWritten(appended.reason);
  };

  const submitted = async (
    made: Draft,
    actor: Actor,
    at: Date,
    law: { ruleset: string; agreement: Agreement },
  ): Promise<Case> => {
    const documents: RevisionDocument[] = made.file.documents.map((document) => ({
      ...document,
      ...ports.page,
      contentType: "application/pdf",
    }));
    const nationalId = made.file.person.nationalId ?? "";
    const submission = {
      ...{ draft: made, documents, answers: [], province: "province-ea", agreement: law.agreement },
      ...{ personGuard: ports.personKeys.guard(nationalId), personSearch: ports.personKeys.search(nationalId) },
    };
    const decided = submit(null, submission, actor, await todayAt(at, ports.registry));
    return write(null, made.id, decided, eventActor(actor), at, law, made.version);
  };

  return { draft, submitted, write, todayAt: (at: Date) => todayAt(at, ports.registry) };
};

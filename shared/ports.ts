/** What the steps need from outside. Each port has an adapter and a fake, and both pass the same contract suite. */
import type { Draft, HandOffAttempts } from "./domain/case.ts";
import type { Consequence } from "./domain/consequence.ts";
import type { Dossier, DraftCard, StoredDocument, StoredNotice } from "./domain/dossier.ts";
import type { CaseEvent } from "./domain/event.ts";
import type { Words } from "./domain/finding.ts";
import type { LetterPage } from "./domain/letter-page.ts";
import type { StepMessage } from "./domain/next-step.ts";
import type { Summary } from "./domain/summary.ts";

export { BadCursor, Unavailable } from "./domain/fault.ts";
export type {
  Administration,
  AnsweredRequest,
  Held,
  Kept,
  ListedKind,
  RegistryWrite,
  RegistryWritten,
  SignInDirectory,
  WhichChanges,
  WhichPermits,
} from "./ports/administration.ts";
export type {
  ChunkTally,
  ImportLog,
  ImportPlan,
  ImportQueue,
  ImportRecord,
  RowReceipt,
  Spreadsheets,
} from "./ports/imports.ts";
export type { Asked, CaseLists, Page, WaitingRow } from "./ports/lists.ts";
export type { ReadLog } from "./ports/read-log.ts";
export type { CivilRegistry, EmploymentRegister, OutsideRegisters } from "./ports/registers.ts";
export type { AmendmentLog, Identity, PersonKeys, Registry, RegistryWriter } from "./ports/registry.ts";
export type {
  AgencyRehearsal,
  ChangedPart,
  RehearsalLog,
  RehearsalQueue,
  RehearsalRecord,
  StoredRehearsal,
} from "./ports/rehearsals.ts";
export type { DecisionsReport, OverridesReport, Reports, WorkloadReport } from "./ports/reports.ts";
export type { JudgedSample, Sample, SampleLog, Verdict } from "./ports/samples.ts";
export type { Dossier, DraftCard, HandOffAttempts, StoredDocument, StoredNotice };

export type Now = () => Date;
/** Random text of at least 128 bits. */
export type Salt = () => string;

// ---------------------------------------------------------------- the case

export interface Append {
  event: CaseEvent;
  /** `summary` of the case after the event. */
  head: Summary;
  consequences: Consequence[];
}

export type Appended =
  | { ok: true }
  /** The history already holds an event of this request: the caller's own, whose reply was lost. */
  | { ok: false; reason: "repeated"; seq: number }
  /** Somebody else was first: the number is taken. Load again and decide again. */
  | { ok: false; reason: "outdated" }
  | { ok: false; reason: "guard-held" }
  | { ok: false; reason: "no-place-left"; counter: string }
  | { ok: false; reason: "hand-off-started" }
  | { ok: false; reason: "correction-started" }
  | { ok: false; reason: "draft-changed" };

export interface CaseLog {
  load(caseId: string): Promise<Dossier>;
  /** One transaction: the event where its number is free, HEAD, and every consequence; or nothing at all. */
  append(append: Append): Promise<Appended>;
}

// ---------------------------------------------------------------- drafts and documents

export type DraftSaved =
  | { ok: true; draft: Draft }
  /** The id is taken; the draft that has it, tombstones included. */
  | { ok: false; reason: "exists"; draft: Draft }
  | { ok: false; reason: "stale"; draft: Draft | null };

export interface Drafts {
  /** Makes it where nothing has the id. `reviving` overwrites the tombstone of that version. */
  create(draft: Draft, reviving?: number): Promise<DraftSaved>;
  /** Replaces the version before it (`draft.version - 1`). `caseVersion`: the history must stand there (working copy of a return). */
  save(draft: Draft, caseVersion: number | null): Promise<DraftSaved>;
  putDocument(
    caseId: string,
    document: StoredDocument,
  ): Promise<{ ok: true } | { ok: false; document: StoredDocument }>;
  /** From `awaiting` to `verified`, once. True where the document now has this content; false where it was verified with other. */
  verifyDocument(caseId: string, document: StoredDocument): Promise<boolean>;
}

/** Objects: what was uploaded is read once and then lives at its content address. */
export interface DocumentStore {
  /** A presigned upload into quarantine, bound to content type and exact size. */
  uploadUrl(upload: { key: string; contentType: string; size: number; expiresIn: number }): Promise<{
    url: string;
    headers: Record<string, string>;
  }>;
  /** Streams the upload once: size, SHA-256 and the first bytes; null when it is not there. Stops past `limit` bytes. */
  inspect(key: string, limit: number): Promise<{ size: number; sha256: string; head: Uint8Array; tag: string } | null>;
  /** Copies the inspected upload to the place named by its hash, if it is still the same; false when it was changed. */
  promote(inspected: { key: string; tag: string; sha256: string; contentType: string }): Promise<boolean>;
  has(sha256: string): Promise<boolean>;
  /** Presigned for at most 60 seconds, always as attachment. */
  downloadUrl(sha256: string, file: { name: string; contentType: string }): Promise<string>;
  /** Whole small objects: import lists and what is made of them. Null when absent. */
  read(key: string, limit: number): Promise<Uint8Array | null>;
  write(key: string, body: Uint8Array, contentType: string): Promise<void>;
  presignRead(key: string, file: { name: string; contentType: string }): Promise<string>;
}

// ---------------------------------------------------------------- the machine

export interface Queues {
  /** At least once each; a failure to send any is an error. */
  send(messages: readonly StepMessage[]): Promise<void>;
}

export interface HandOffs {
  /**
   * Notes that an attempt is about to be made, while the case stands at that version. False when it moved on: nothing
   * may be sent then. From here on a recall is refused.
   */
  begin(caseId: string, caseVersion: number, attempt: HandOffAttempts): Promise<boolean>;
  /** Notes how it went and when to try again. */
  note(caseId: string, attempt: HandOffAttempts): Promise<void>;
}

export interface Notices {
  /** The case's notices that were not sent yet, oldest first, as they stand now. */
  waiting(caseId: string): Promise<StoredNotice[]>;
  /** After it was sent: the notice waits no longer. */
  sent(caseId: string, notice: Pick<StoredNotice, "seq" | "index">, at: string): Promise<void>;
}

export interface Mail {
  /** `id` is stable per notice and address: a repeat is recognised by it. */
  send(message: { id: string; to: string; subject: string; text: string }): Promise<void>;
}

export type Sent =
  | { outcome: "acknowledged" }
  | {
      outcome: "failed";
      reason: "refused-address" | "unreachable" | "timeout" | "status";
      status?: number | undefined;
    };

export interface HandOffEndpoint {
  send(request: { url: string; handOff: object; timeoutMilliseconds: number }): Promise<Sent>;
}

export interface LetterPress {
  /** The letter as PDF, A4: the same bytes for the same page; any text can be set. */
  pdf(page: LetterPage): Promise<Uint8Array>;
}

// ---------------------------------------------------------------- are we up

/** A part that the system stands on. */
export interface Component {
  name: Words;
  /** Resolves when it answers; gives up with the signal. */
  reach(signal: AbortSignal): Promise<void>;
}

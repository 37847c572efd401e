/** What the steps need from outside. Each port has an adapter and a fake, and both pass the same contract suite. */
import type { Draft, HandOffAttempts } from "./domain/case.ts";
import type { CaseFile, DocumentKind } from "./domain/case-file.ts";
import type { Consequence } from "./domain/consequence.ts";
import type { CaseEvent } from "./domain/event.ts";
import type { Words } from "./domain/finding.ts";
import type { Line } from "./domain/import/cell.ts";
import type { Columns } from "./domain/import/columns.ts";
import type { RowFault } from "./domain/import/fault.ts";
import type { StepMessage } from "./domain/next-step.ts";
import type { Notice } from "./domain/notice.ts";
import type { Account, Actor, Agreement, Organization, Permit, Post, Route } from "./domain/registry.ts";
import type { Summary } from "./domain/summary.ts";
import type { WorkingCalendar } from "./domain/working-days.ts";

export { BadCursor, Unavailable } from "./domain/fault.ts";
export type { HandOffAttempts };

export type Now = () => Date;
/** Random text of at least 128 bits. */
export type Salt = () => string;

// ---------------------------------------------------------------- the case

export interface StoredDocument {
  documentId: string;
  kind: DocumentKind;
  issuedOn: string | null;
  contentType: string;
  /** Bytes: announced, then measured. */
  size: number;
  status: "awaiting" | "verified";
  sha256: string | null;
  request: { id: string; body: string };
  createdAt: string;
}

export interface StoredNotice {
  seq: number;
  index: number;
  notice: Notice;
  sentAt: string | null;
}

/** Everything under one case id, read in one consistent query. */
export interface Dossier {
  events: CaseEvent[];
  draft: Draft | null;
  documents: StoredDocument[];
  handOffs: HandOffAttempts[];
  notices: StoredNotice[];
}

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
  /** From `awaiting` to `verified`, once; a second call with the same content changes nothing. */
  verifyDocument(caseId: string, document: StoredDocument): Promise<void>;
}

/** Objects: what was uploaded is read once and then lives at its content address. */
export interface DocumentStore {
  /** A presigned upload into quarantine, bound to content type and exact size. */
  uploadUrl(upload: { key: string; contentType: string; size: number; expiresIn: number }): Promise<{
    url: string;
    headers: Record<string, string>;
  }>;
  /** Streams the upload once: size, SHA-256 and the first bytes; null when it is not there. Stops past `limit` bytes. */
  inspect(key: string, limit: number): Promise<{ size: number; sha256: string; head: Uint8Array } | null>;
  /** Copies the inspected upload to the place named by its hash, if it is still the same; false when it was changed. */
  promote(key: string, sha256: string, contentType: string): Promise<boolean>;
  has(sha256: string): Promise<boolean>;
  /** Presigned for at most 60 seconds, always as attachment. */
  downloadUrl(sha256: string, file: { name: string; contentType: string }): Promise<string>;
  /** Whole small objects: import lists and what is made of them. Null when absent. */
  read(key: string, limit: number): Promise<Uint8Array | null>;
  write(key: string, body: Uint8Array, contentType: string): Promise<void>;
  presignRead(key: string, file: { name: string; contentType: string }): Promise<string>;
}

// ---------------------------------------------------------------- lists

export interface Page<T> {
  items: T[];
  /** Opaque; absent on the last page. */
  next: string | null;
}

export interface DraftCard {
  id: string;
  agency: string;
  caseType: CaseFile["caseType"];
  name: string;
  permit: string | null;
  createdAt: string;
  changedAt: string;
  version: number;
  importId: string | null;
}

export interface Asked {
  limit: number;
  cursor: string | null;
}

/** Lists of heads. Every head is read as it stands now, so a decided case is not listed as undecided. */
export interface CaseLists {
  /** A province's cases in a state, most urgent first. */
  queue(province: string, state: Summary["state"], asked: Asked): Promise<Page<Summary>>;
  heldBy(person: string, asked: Asked): Promise<Page<Summary>>;
  handedTo(organization: string, asked: Asked): Promise<Page<Summary>>;
  /** Newest first; drafts as cards, submitted cases as heads. */
  ofAgency(agency: string, asked: Asked): Promise<Page<Summary | DraftCard>>;
  byCode(code: string): Promise<Summary[]>;
  byPermit(permit: string, asked: Asked): Promise<Page<Summary>>;
  byPerson(personSearch: string, asked: Asked): Promise<Page<Summary>>;
  /** Cases and notices that a machine's step has left waiting since before that instant, and hand-offs due for another attempt. */
  waiting(step: StepMessage["step"] | "hand-off", before: string, asked: Asked): Promise<Page<StepMessage>>;
  /** The case that holds the guard of person and type. */
  guardHolder(key: string): Promise<string | null>;
  /** Places taken so far, by counter. */
  taken(counters: readonly string[]): Promise<Record<string, number>>;
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

// ---------------------------------------------------------------- registry and identity

export interface Registry {
  organization(id: string): Promise<Organization | null>;
  /** Ids of the organizations that supervise. */
  provinces(): Promise<string[]>;
  agreement(): Promise<Agreement>;
  permit(number: string): Promise<Permit | null>;
  permitsOf(agency: string): Promise<Permit[]>;
  permits(): Promise<Permit[]>;
  post(agency: string, number: string): Promise<Post | null>;
  route(caseType: CaseFile["caseType"]): Promise<Route | null>;
  calendar(): Promise<WorkingCalendar>;
}

export interface Identity {
  /** The account, its person's other accounts and the session as they stand now; null when any of them has ended. */
  actor(token: { account: string; session: string; issuedAt: Date }): Promise<Actor | null>;
  /** An account by its id, as an actor without a session; for an assignment. */
  account(id: string): Promise<Actor | null>;
}

/** Writing to the registry: seeding, the administrator's desk, tests. */
export interface RegistryWriter {
  putOrganization(organization: Organization): Promise<void>;
  putAccount(account: Account): Promise<void>;
  putPerson(person: { id: string; active: boolean; name: string }): Promise<void>;
  putPermit(permit: Permit): Promise<void>;
  putPost(post: Post): Promise<void>;
  putRoute(route: Route): Promise<void>;
  putAgreement(agreement: Agreement): Promise<void>;
  putCalendar(calendar: {
    thursdays: { from: string; open: boolean }[];
    closures: { on: string; why: string }[];
  }): Promise<void>;
}

/** Keyed hashes of a national id, one per purpose: a stolen table without the key tells nothing. */
export interface PersonKeys {
  guard(nationalId: string): string;
  search(nationalId: string): string;
}

// ---------------------------------------------------------------- imports

export interface ImportRecord {
  id: string;
  agency: string;
  account: string;
  person: string;
  request: { id: string; body: string };
  createdAt: string;
  /** The list's key in the document store. */
  upload: string;
  caseType: CaseFile["caseType"];
  /** Values for what the list does not say. */
  defaults: { permit: string | null; post: string | null; funding: string | null };
  /** What the agency says of the columns (0 = the first), by field, where the recognised one would be wrong. */
  corrections: Record<string, number>;
  /** `planned` once the rows were cut into chunks; `done` after the last of them; `failed` when the list cannot be read at all. */
  status: "received" | "planned" | "done" | "failed";
  failure: Words | null;
  /** Null until the header was found and the rows were counted. */
  plan: ImportPlan | null;
}

export interface ImportPlan {
  /** SHA-256 of the list as it was read; its chunks lie under this name, so that a list changed meanwhile cannot mix with them. */
  content: string;
  /** What the agency wrote above each column, in its order. */
  headings: string[];
  /** By field: its column (0 = the first) and that column's heading. */
  columns: Columns;
  rows: number;
  chunks: number;
}

export interface RowReceipt {
  /** Line in the sheet, 1 = the first. */
  line: number;
  outcome: "created" | "unchanged" | "updated" | "kept" | "refused";
  case: string | null;
  /** Why a draft whose row now differs was kept as it is. */
  kept: "edited" | "submitted" | null;
  /** Why the row was refused. Names of faults, not their sentences: an item of a hundred rows stays small. */
  faults: RowFault[];
}

export interface ChunkTally {
  /** 1, 2, 3 … */
  chunk: number;
  accepted: number;
  refused: number;
}

export interface ImportLog {
  /** A repeat with the very same record is fine; another record under the same id is not. */
  create(record: ImportRecord): Promise<{ ok: true } | { ok: false; record: ImportRecord }>;
  /** Read consistently: the worker that finishes last must see that it is the last. Tallies in the order of their chunks. */
  load(id: string): Promise<{ record: ImportRecord; finished: ChunkTally[] } | null>;
  /** Only while the import is `received`; afterwards nothing changes, so that a plan once made stays. */
  plan(id: string, planned: { plan: ImportPlan } | { failure: Words }): Promise<void>;
  /** A chunk's receipts in one item; written again the same after a redelivery. */
  finishChunk(id: string, tally: ChunkTally, receipts: RowReceipt[]): Promise<void>;
  /** Receipts of one chunk; none while it is not finished. */
  receipts(id: string, chunk: number): Promise<RowReceipt[]>;
  /** From `planned` to `done`; a second call changes nothing. */
  finish(id: string): Promise<void>;
}

export interface Spreadsheets {
  /** Every sheet's lines, of an .xlsx or a .csv in any of its usual encodings; within limits, whatever the file claims. */
  read(list: Uint8Array): Promise<{ ok: true; sheets: Line[][] } | { ok: false; reason: "unreadable" | "too-large" }>;
  /** An .xlsx of text cells; the first line is its header. */
  write(lines: readonly (readonly string[])[]): Promise<Uint8Array>;
}

export interface ImportQueue {
  send(messages: readonly { import: string; chunk: number | null }[]): Promise<void>;
}

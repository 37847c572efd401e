/** Lists that agencies hand in: their record, their rows, and how they are read. */
import type { CaseFile } from "../domain/case-file.ts";
import type { Words } from "../domain/finding.ts";
import type { Line } from "../domain/import/cell.ts";
import type { Columns } from "../domain/import/columns.ts";
import type { RowFault } from "../domain/import/fault.ts";

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
  /** Notes which request an upload address was given for; another request under the same id is told apart. */
  announce(upload: string, request: ImportRecord["request"]): Promise<{ ok: true } | { ok: false; body: string }>;
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

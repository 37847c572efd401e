/** Rehearsals that administrators asked for: their record, and what came out of each agency. */
import type { Draft } from "../domain/amendment.ts";
import type { Tally } from "../domain/rehearsal.ts";
import type { Asked, Page } from "../ports.ts";

export interface RehearsalRecord {
  id: string;
  request: { id: string; body: string };
  askedBy: { account: string; person: string };
  createdAt: string;
  draft: Draft;
  /** Of the draft. */
  hash: string;
  /** Day whose law it is held against, and how many amendments were activated then. */
  on: string;
  amendments: number;
  /** The law that it is held against: whoever finds another one under that day may not go on. */
  ruleset: { version: string; hash: string };
  /** Null until they were counted. */
  agencies: string[] | null;
}

/** Some of the changed cases, in the document store. */
export interface ChangedPart {
  key: string;
  rows: number;
}

export interface AgencyRehearsal {
  agency: string;
  /** Cases looked at so far. */
  cases: number;
  /** Null until all were. */
  result: { tally: Tally; parts: ChangedPart[] } | null;
  /** How often the walk broke off, and at which case it did last; null: not at a case. */
  failures: number;
  failedAt: string | null;
}

/** A rehearsal with what came of its agencies so far, in their alphabet; those that nobody began are not among them. */
export interface StoredRehearsal {
  record: RehearsalRecord;
  agencies: AgencyRehearsal[];
}

export interface RehearsalLog {
  /** A repeat with the very same record is fine; another record under the same id is not. */
  create(record: RehearsalRecord): Promise<{ ok: true } | { ok: false; record: RehearsalRecord }>;
  /** Read consistently. */
  load(id: string): Promise<StoredRehearsal | null>;
  /** The newest first. */
  list(asked: Asked): Promise<Page<StoredRehearsal>>;
  /** Once: afterwards nothing changes, and nothing where there is no such rehearsal. */
  plan(id: string, agencies: string[]): Promise<void>;
  /** How far the walk is; nothing once it is finished. */
  advance(id: string, agency: string, cases: number): Promise<void>;
  /** The walk broke off; nothing once it is finished. */
  fail(id: string, agency: string, caseId: string | null): Promise<void>;
  /** The first result stands: a message that comes again counts nothing twice. */
  finish(id: string, agency: string, result: { cases: number; tally: Tally; parts: ChangedPart[] }): Promise<void>;
}

export interface RehearsalQueue {
  /** `agency` null: count the agencies and send for each. */
  send(messages: readonly { rehearsal: string; agency: string | null }[]): Promise<void>;
}

/** The registry as its administrators work on it: as it stands now, changed under its version, every change kept. */
import type { Account, Person } from "../domain/registry.ts";
import type { RegistryChange, RegistryEntries, RegistryKind } from "../domain/registry-change.ts";
import type { Asked, Page } from "../ports.ts";

export interface Kept<Entry> {
  entry: Entry;
  /** 0 as long as it was never changed here, as what a first start was filled with. */
  version: number;
}

export interface Held {
  account: Kept<Account>;
  person: Person;
}

/** Kinds that are listed whole; permits and posts are an agency's, accounts an organization's. */
export type ListedKind = "organization" | "route" | "agreement";

/** Null: of all agencies, whatever their number. */
export interface WhichPermits {
  agency: string | null;
  number: string | null;
}

/** Null: of every kind, whatever it is called by. */
export interface WhichChanges {
  kind: RegistryKind | null;
  subject: string | null;
}

/** A POST that was answered: its repeat gets the same. */
export interface AnsweredRequest {
  id: string;
  /** Hash of what was asked. */
  body: string;
  /** The answer as it was given, as JSON. */
  answer: string;
}

export interface RegistryWrite {
  /** All or none, in one transaction with their record; each where its thing still stands one version before. */
  changes: RegistryChange[];
  request: AnsweredRequest | null;
}

export type RegistryWritten =
  | { ok: true }
  /** The request was answered already: its own reply was lost, or it came twice at once. */
  | { ok: false; reason: "repeated" }
  /** Something that is changed was changed meanwhile, or is there already. */
  | { ok: false; reason: "outdated" }
  /** Who changes it lost the office meanwhile. */
  | { ok: false; reason: "office-ended" }
  /** More of the permit's places are taken than it would grant. */
  | { ok: false; reason: "places-taken" };

/** Nothing here is remembered: every read is consistent. */
export interface Administration {
  read<Kind extends RegistryKind>(kind: Kind, subject: string): Promise<Kept<RegistryEntries[Kind]> | null>;
  /** Of its kind all, in the order of their names. */
  all<Kind extends ListedKind>(kind: Kind): Promise<Kept<RegistryEntries[Kind]>[]>;
  /** Of an agency, or of all, whose number holds a text; in the order of their numbers. */
  permitsOf(which: WhichPermits, asked: Asked): Promise<Page<Kept<RegistryEntries["permit"]>>>;
  postsOf(agency: string, asked: Asked): Promise<Page<Kept<RegistryEntries["post"]>>>;
  /** Accounts of those organizations, in the order of these and of their ids. A page may be shorter than asked. */
  accountsOf(organizations: readonly string[], asked: Asked, filter: (held: Held) => boolean): Promise<Page<Held>>;
  /** All accounts of a person, ended ones too, in the order of their ids. */
  heldBy(person: string): Promise<Kept<Account>[]>;
  answered(requestId: string): Promise<AnsweredRequest | null>;
  write(write: RegistryWrite): Promise<RegistryWritten>;
  /** The newest first. Where they are few among many, a page is shorter than asked and still goes on. */
  changes(which: WhichChanges, asked: Asked): Promise<Page<RegistryChange>>;
}

/** Who keeps passwords and second factors. */
export interface SignInDirectory {
  /**
   * Lets somebody sign in under that name, once: who is there already stays as they are. The mail gets the invitation and
   * is not kept here. Answers with the account's id as its tokens will name it.
   */
  enroll(person: { userName: string; mail: string | null }): Promise<{ account: string }>;
}

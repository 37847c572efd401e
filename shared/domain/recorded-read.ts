/** That somebody was shown personal data: who, what, when and in which role. Kept beside the history, never in it. */
import type { Actor, Role } from "./registry.ts";

export const readKinds = ["case", "history", "letter", "document", "search"] as const;
export type ReadKind = (typeof readKinds)[number];

/** What was read: a case, or by its number a person, whose keyed hash stands here. */
export type ReadSubject = { case: string } | { person: string };

export interface RecordedRead {
  kind: ReadKind;
  /** Null for a search, which finds a person's cases wherever they are. */
  case: string | null;
  /** Of a document: its id. */
  document: string | null;
  /** Who read. */
  account: string;
  person: string;
  organization: string;
  /** The roles that let them. */
  roles: Role[];
  /** The first time in that minute. */
  at: string;
}

export interface Reading {
  subject: ReadSubject;
  kind: ReadKind;
  document?: string;
}

export const recordedRead = (
  { subject, kind, document }: Reading,
  { account, person, organization }: Actor,
  roles: Role[],
  at: Date,
): RecordedRead => ({
  kind,
  case: "case" in subject ? subject.case : null,
  document: document ?? null,
  ...{ account, person, organization, roles },
  at: at.toISOString(),
});

/** The minute of an instant; one account's reading of one thing is kept once in it. */
export const minuteOf = (at: string): string => at.slice(0, "2026-11-22T08:15".length);

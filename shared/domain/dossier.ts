/** What is kept of one case, and how a draft stands in a list. */
import type { Draft, HandOffAttempts } from "./case.ts";
import type { CaseFile, DocumentKind } from "./case-file.ts";
import type { CaseEvent } from "./event.ts";
import type { Notice } from "./notice.ts";

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

/** What is kept of one case, and how a draft stands in a list. */
import type { Draft, HandOffAttempts } from "./case.ts";
import type { CaseFile, DocumentKind } from "./case-file.ts";
import type { CaseEvent } from "./event.ts";
import type { Notice } from "./notice.ts";
import { waitingSignOff } from "./sign-off.ts";

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

/** What a list tells of a signature that is waited for. */
export interface AskedOn {
  at: string;
  by: string;
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
  /** Person who sees to it. */
  keeper: string;
  /** Where it waits for the head's signature: since when, and who asked. */
  asked: AskedOn | null;
}

export const draftCard = (draft: Draft): DraftCard => {
  const { id, agency, createdAt, changedAt, version, importId, file, keeper } = draft;
  const name = [file.person.givenName, file.person.familyName].filter(Boolean).join(" ");
  const { caseType, permit } = file;
  return {
    ...{ id, agency, caseType, name, permit, createdAt, changedAt, version, importId },
    ...{ keeper, asked: askedOn(draft) },
  };
};

export const askedOn = (draft: Draft): AskedOn | null => {
  const waits = waitingSignOff(draft);
  return waits && { at: waits.at, by: waits.person };
};

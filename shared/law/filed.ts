import type { CaseFile, DocumentKind, FiledDocument } from "../domain/case-file.ts";
import type { Facts } from "../domain/facts.ts";

/** Documents that a file names and whose upload was verified as that kind, by kind. */
export type Filed = ReadonlyMap<DocumentKind, readonly FiledDocument[]>;

export const filedIn = (file: CaseFile, facts: Facts): Filed => {
  const filed = new Map<DocumentKind, FiledDocument[]>();
  for (const document of file.documents) {
    const { kind, documentId } = document;
    const known = facts.documents.get(documentId);
    if (known?.kind !== kind || !known.verified) continue;
    const copies = filed.get(kind);
    if (copies) copies.push(document);
    else filed.set(kind, [document]);
  }
  return filed;
};

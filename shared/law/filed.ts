import type { DocumentKind, FiledDocument } from "../domain/case-file.ts";
import type { Question } from "./rule.ts";

type Filed = Pick<Question, "file" | "facts">;

/** Documents of a kind that the file names and whose upload was verified as that kind; an id that names no document has no kind. */
export const filed = ({ file, facts }: Filed, kind: DocumentKind): FiledDocument[] =>
  file.documents.filter(({ kind: named, documentId }) => {
    const known = facts.documents[documentId];
    return named === kind && known?.kind === kind && known.verified;
  });

export const isFiled = (of: Filed, kind: DocumentKind): boolean => filed(of, kind).length > 0;

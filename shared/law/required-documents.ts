import type { CaseFile, DocumentKind } from "../domain/case-file.ts";
import { caseTypeLaw } from "./case-types/index.ts";
import { circumstances } from "./circumstances.ts";

/** The documents that this very file must hold, in the order of its case type's checklist. */
export const requiredDocuments = (file: CaseFile): DocumentKind[] => {
  const required: DocumentKind[] = [];
  for (const { kind, when } of caseTypeLaw[file.caseType].documents)
    if (when === null || circumstances[when].holds(file)) required.push(kind);
  return required;
};

import type { DocumentKind, EmploymentType } from "../../domain/case-file.ts";
import type { Circumstance } from "../circumstances.ts";
import type { FieldPointer } from "../fields.ts";

/** A document that a case type asks for; `when` null: always. */
export interface DocumentDemand {
  kind: DocumentKind;
  when: Circumstance | null;
}

/** What the law asks of a case type: its documents, what must be filled in, and the forms of employment it can lead to. */
export interface CaseTypeLaw {
  documents: readonly DocumentDemand[];
  fields: readonly FieldPointer[];
  employmentTypes: readonly EmploymentType[];
}

/** A case type's own demands after the common ones; where it asks for a common document, its own condition counts. */
export const withCommon = (
  common: Pick<CaseTypeLaw, "documents" | "fields">,
  { documents, fields, employmentTypes }: CaseTypeLaw,
): CaseTypeLaw => ({
  documents: [...common.documents.filter(({ kind }) => !documents.some((own) => own.kind === kind)), ...documents],
  fields: [...common.fields, ...fields],
  employmentTypes,
});

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

export const always = (...kinds: DocumentKind[]): DocumentDemand[] => kinds.map((kind) => ({ kind, when: null }));
export const when = (circumstance: Circumstance, kind: DocumentKind): DocumentDemand => ({ kind, when: circumstance });

/** Asked for in every case type. */
export const commonDocuments: readonly DocumentDemand[] = [
  ...always("permit", "national-card", "birth-certificate", "degree", "selection-vetting", "funding", "post-approval"),
  when("veteran", "veteran-certificate"),
  when("disabled", "disability-certificate"),
];

export const commonFields: readonly FieldPointer[] = [
  "/person/nationalId",
  "/person/givenName",
  "/person/familyName",
  "/person/fatherName",
  "/person/birthDate",
  "/person/sex",
  "/person/nationality",
  "/person/degree",
  "/permit",
  "/employmentType",
];

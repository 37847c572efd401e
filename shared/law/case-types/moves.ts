import { always, type CaseTypeLaw, commonDocuments, commonFields } from "./case-type.ts";

/** Transfer and secondment: the person already serves, and another agency receives them. */
export const move: CaseTypeLaw = {
  documents: [...commonDocuments, ...always("origin-consent", "destination-consent")],
  fields: [...commonFields, "/person/employeeNumber", "/post", "/destination"],
  employmentTypes: ["official", "probationary", "contractual"],
};

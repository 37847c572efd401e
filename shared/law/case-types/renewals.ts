import { always, type CaseTypeLaw, commonDocuments, commonFields } from "./case-type.ts";

export const specificWorkRenewal: CaseTypeLaw = {
  documents: [...commonDocuments, ...always("earlier-permit", "satisfaction")],
  fields: [...commonFields, "/contract/start", "/contract/end"],
  employmentTypes: ["specific-work", "hourly"],
};

export const contractualRenewal: CaseTypeLaw = {
  documents: [...commonDocuments, ...always("evaluation")],
  fields: [...commonFields, "/person/employeeNumber", "/post", "/contract/start", "/contract/end"],
  employmentTypes: ["contractual"],
};

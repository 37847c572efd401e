import { always, type CaseTypeLaw, commonDocuments, commonFields } from "./case-type.ts";

const serving = [...commonFields, "/person/employeeNumber", "/post"] as const;

export const contractualToOfficial: CaseTypeLaw = {
  documents: [...commonDocuments, ...always("sovereign-job", "approved-structure", "tenure")],
  fields: [...serving, "/service/contractualSince"],
  employmentTypes: ["official", "probationary"],
};

export const probationCompletion: CaseTypeLaw = {
  documents: [...commonDocuments, ...always("evaluation", "training")],
  fields: serving,
  employmentTypes: ["official"],
};

export const veteranConversion: CaseTypeLaw = {
  documents: [
    ...commonDocuments.filter(({ kind }) => kind !== "veteran-certificate"),
    ...always("veteran-certificate", "current-order"),
  ],
  fields: [...serving, "/person/veteran"],
  employmentTypes: ["official", "probationary", "contractual"],
};

import { always, type CaseTypeLaw, commonDocuments, commonFields, when } from "./case-type.ts";

const examined = [
  ...commonDocuments,
  when("examined", "exam-result"),
  when("man", "military"),
  ...always("addiction", "criminal-record", "health"),
];

export const officialHire: CaseTypeLaw = {
  documents: examined,
  fields: [...commonFields, "/post"],
  employmentTypes: ["probationary"],
};

export const contractualHire: CaseTypeLaw = {
  documents: examined,
  fields: [...commonFields, "/post", "/contract/start", "/contract/end"],
  employmentTypes: ["contractual"],
};

/** Specific work stands outside the approved posts, so no post is asked for. */
export const specificWorkHire: CaseTypeLaw = {
  documents: [...commonDocuments, ...always("organization-approval", "cap-calculation", "draft-contract")],
  fields: [...commonFields, "/contract/start", "/contract/end"],
  employmentTypes: ["specific-work", "hourly"],
};

import { type CaseFile, type CaseType, emptyFile, type Person } from "../../shared/domain/case-file.ts";
import type { Facts } from "../../shared/domain/facts.ts";
import type { Finding } from "../../shared/domain/finding.ts";
import type { Organization, Permit, Post } from "../../shared/domain/registry.ts";
import { caseTypeLaw } from "../../shared/law/case-types/index.ts";
import { caseTypeCards, judge, requiredDocuments } from "../../shared/law/index.ts";

/** 1 Azar 1405, the day of the sample list. */
export const submissionDay = "2026-11-22";

type Changes<T> = { [Key in keyof T]?: T[Key] };

export const agency: Organization = {
  id: "agency-a",
  kind: "agency",
  name: { fa: "دستگاه الف", en: "Agency A" },
  province: "province-ea",
  mail: [],
  endpoint: null,
  approvedPosts: 100,
  specificWorkStaff: 5,
};

export const permit: Permit = {
  number: "302/1405/118",
  agency: agency.id,
  caseTypes: caseTypeCards.map(({ id }) => id),
  granted: 100,
  referenceDate: null,
  maximumAge: null,
  validUntil: null,
  veteranPlaces: 30,
  disabledPlaces: 3,
};

export const post: Post = {
  agency: agency.id,
  number: "4808",
  title: "کارشناس امور اداری",
  approved: true,
  sovereign: true,
  fixed: true,
  minimumDegree: null,
  fields: null,
  place: null,
  vacant: true,
};

/** A file of which every rule of its type approves as far as a program can. */
export const aFile = (
  caseType: CaseType,
  { person, ...changes }: Changes<Omit<CaseFile, "person">> & { person?: Changes<Person> } = {},
): CaseFile => {
  const empty = emptyFile(caseType);
  const file: CaseFile = {
    ...empty,
    permit: permit.number,
    post: post.number,
    employmentType: caseTypeLaw[caseType].employmentTypes[0] ?? null,
    exam: { notice: "3/1405", result: "passed" },
    contract: { start: "2026-12-22", end: "2027-12-21", specialised: false },
    funding: "1405/7781",
    service: { contractualSince: "2020-01-01", probationSince: null },
    destination: "agency-b",
    ...changes,
    person: {
      ...empty.person,
      nationalId: "0012345679",
      givenName: "زهرا",
      familyName: "حسین‌زاده",
      fatherName: "محمد",
      birthDate: "2000-07-22",
      birthPlace: "تبریز",
      sex: "female",
      degree: { level: "bachelor", field: "حقوق", university: "دانشگاه تبریز", grantedOn: "2022-09-01" },
      employeeNumber: "12345678",
      ...person,
    },
  };
  if (changes.documents === undefined)
    file.documents = requiredDocuments(file).map((kind) => ({ kind, documentId: `document-${kind}`, issuedOn: null }));
  return file;
};

/** What the registry knows where everything is in order for that file. */
export const factsOf = (file: CaseFile, changes: Changes<Facts> = {}): Facts => ({
  agency,
  permit,
  permitUsed: 0,
  post,
  postTaken: false,
  specificWorkTaken: 0,
  duplicate: false,
  civilRegistry: { matches: true, differs: [] },
  employedElsewhere: false,
  documents: Object.fromEntries(file.documents.map(({ documentId, kind }) => [documentId, { kind, verified: true }])),
  ...changes,
});

export const findingsOf = (file: CaseFile, facts: Changes<Facts> = {}, submittedOn = submissionDay): Finding[] =>
  judge({ file, facts: factsOf(file, facts), submittedOn }).findings;

/** The finding of one rule; the test fails where the rule does not speak. */
export const findingOf = (
  rule: string,
  file: CaseFile,
  facts: Changes<Facts> = {},
  submittedOn = submissionDay,
): Finding => {
  const finding = findingsOf(file, facts, submittedOn).find((found) => found.rule === rule);
  if (!finding) throw new Error(`${rule} says nothing about ${file.caseType}`);
  return finding;
};

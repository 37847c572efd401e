import { type CaseFile, type CaseType, caseTypes, emptyFile, type Person } from "../../domain/case-file.ts";
import type { Facts } from "../../domain/facts.ts";
import type { Organization, Permit, Post } from "../../domain/registry.ts";
import { caseTypeLaw } from "../case-types/index.ts";
import { requiredDocuments } from "../required-documents.ts";

/** 1 Azar 1405, the day on which the ordinary file is handed in. */
export const submissionDay = "2026-11-22";

export type Changes<T> = { [Key in keyof T]?: T[Key] };
export type FileChanges = Changes<Omit<CaseFile, "caseType" | "person">> & { person?: Changes<Person> };

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
  caseTypes: [...caseTypes],
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
  minimumDegree: "associate",
  fields: ["حقوق", "مدیریت دولتی"],
  place: { name: "مراغه", provincialCentre: false },
  vacant: true,
};

/** A file of which every rule of its type approves as far as a program can. Every example is a change of it. */
export const ordinaryFile = (caseType: CaseType, { person, ...changes }: FileChanges = {}): CaseFile => {
  const empty = emptyFile(caseType);
  const file: CaseFile = {
    ...empty,
    permit: permit.number,
    post: post.number,
    employmentType: caseTypeLaw[caseType].employmentTypes[0] ?? null,
    exam: { notice: "3/1405", result: "passed" },
    contract: { start: "2026-12-22", end: "2027-12-21", specialised: false },
    funding: "1405/7781",
    service: { contractualSince: "2020-01-01", probationSince: "2023-01-01" },
    vetting: "1405/2210",
    certificates: { criminalRecord: "clear", health: "fit" },
    residence: { place: "مراغه", years: 26 },
    destination: "agency-b",
    ...changes,
    person: {
      ...empty.person,
      nationalId: "0012345679",
      givenName: "زهرا",
      familyName: "حسین‌زاده",
      fatherName: "محمد",
      birthDate: "2000-07-22",
      birthPlace: "مراغه",
      sex: "female",
      degree: { level: "bachelor", field: "حقوق", university: "دانشگاه تبریز", grantedOn: "2022-09-01" },
      employeeNumber: "12345678",
      ...person,
    },
  };
  if (changes.documents === undefined)
    file.documents = requiredDocuments(file).map((kind) => ({
      kind,
      documentId: `document-${kind}`,
      issuedOn: "2026-10-23",
    }));
  return file;
};

/** What the registry and the registers outside know where everything is in order for that file. */
export const ordinaryFacts = (file: CaseFile, changes: Changes<Facts> = {}): Facts => ({
  agency,
  permit,
  permitUsed: 0,
  post,
  postTaken: false,
  specificWorkTaken: 0,
  duplicate: false,
  civilRegistry: { matches: true, differs: [] },
  employedElsewhere: false,
  documents: new Map(file.documents.map(({ documentId, kind }) => [documentId, { kind, verified: true }])),
  ...changes,
});

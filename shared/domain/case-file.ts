/** The words of a case file: one person, one case type, one agency. Raw text as the agency wrote it; dates are Gregorian `YYYY-MM-DD`. */

export const caseTypes = [
  "official-hire",
  "contractual-hire",
  "specific-work-hire",
  "specific-work-renewal",
  "contractual-renewal",
  "contractual-to-official",
  "probation-completion",
  "veteran-conversion",
  "transfer",
  "secondment",
] as const;
export type CaseType = (typeof caseTypes)[number];

export const degreeLevels = ["diploma", "associate", "bachelor", "master", "phd"] as const;
/** From lowest to highest. */
export type DegreeLevel = (typeof degreeLevels)[number];

export const militaryStatuses = ["completed", "permanent-exemption", "temporary-exemption", "in-service"] as const;
export type MilitaryStatus = (typeof militaryStatuses)[number];

export const veteranGroups = [
  "martyr-child",
  "martyr-spouse",
  "martyr-parent",
  "martyr-sibling",
  "disabled-veteran",
  "disabled-veteran-child",
  "disabled-veteran-spouse",
  "freed-captive",
  "freed-captive-child",
  "freed-captive-spouse",
  "warrior",
] as const;
export type VeteranGroup = (typeof veteranGroups)[number];

export const employmentTypes = [
  "official",
  "probationary",
  "contractual",
  "specific-work",
  "hourly",
  "contractor",
  "other",
] as const;
export type EmploymentType = (typeof employmentTypes)[number];

export const documentKinds = [
  "permit",
  "national-card",
  "birth-certificate",
  "degree",
  "selection-vetting",
  "funding",
  "post-approval",
  "exam-result",
  "military",
  "addiction",
  "criminal-record",
  "health",
  "organization-approval",
  "cap-calculation",
  "draft-contract",
  "earlier-permit",
  "satisfaction",
  "evaluation",
  "sovereign-job",
  "approved-structure",
  "tenure",
  "training",
  "veteran-certificate",
  "disability-certificate",
  "current-order",
  "origin-consent",
  "destination-consent",
] as const;
export type DocumentKind = (typeof documentKinds)[number];

export interface Degree {
  level: DegreeLevel;
  field: string | null;
  university: string | null;
  grantedOn: string | null;
}

export interface Person {
  /** Ten Latin digits once read; kept as typed while a draft is wrong. */
  nationalId: string | null;
  givenName: string | null;
  familyName: string | null;
  fatherName: string | null;
  birthDate: string | null;
  birthPlace: string | null;
  sex: "female" | "male" | null;
  /** ISO 3166-1 alpha-2. */
  nationality: string | null;
  military: MilitaryStatus | null;
  degree: Degree | null;
  veteran: { group: VeteranGroup; percentage: number | null } | null;
  disability: { kind: string } | null;
  retired: boolean;
  employeeNumber: string | null;
}

export interface FiledDocument {
  kind: DocumentKind;
  documentId: string;
  issuedOn: string | null;
}

export interface CaseFile {
  caseType: CaseType;
  /** Number of the hiring permit, `302/1405/118`. */
  permit: string | null;
  /** Number of the approved post in the agency. */
  post: string | null;
  employmentType: EmploymentType | null;
  person: Person;
  exam: { notice: string | null; result: "passed" | "failed" | "reserve" | null } | null;
  contract: { start: string | null; end: string | null; specialised: boolean } | null;
  /** Number of the funding certificate. */
  funding: string | null;
  /** Service in this agency so far: for a conversion, and for the completion of a probation. */
  service: { contractualSince: string | null; probationSince: string | null } | null;
  /** Number of the selection authority's decision. What it says is never collected. */
  vetting: string | null;
  /** What the certificates of CSML 42 state, no more than the law asks. */
  certificates: { criminalRecord: "clear" | "effective" | null; health: "fit" | "restricted" | null } | null;
  /** Full months that are claimed against the age cap: military service, and earlier full-time service. */
  credits: { military: number | null; service: number | null } | null;
  /** Where the person lives, and for how many full years: the priority of native candidates. */
  residence: { place: string | null; years: number | null } | null;
  /** What the agency claims in the person's favour; each is for a reviewer to judge. */
  claims: {
    /** CSML 42 note 5: below twenty by a special law. */
    lowerAge: boolean;
    /** CSML 44: a lawful exemption from the examination; the law that grants it. */
    examExemption: string | null;
    /** A special law for another form of employment. */
    specialLaw: string | null;
    /** An exempt group of the law against employing retirees. */
    retireeExemption: string | null;
  };
  /** Agency that receives the person, for transfer and secondment. */
  destination: string | null;
  documents: FiledDocument[];
}

export const emptyPerson: Person = {
  nationalId: null,
  givenName: null,
  familyName: null,
  fatherName: null,
  birthDate: null,
  birthPlace: null,
  sex: null,
  nationality: "IR",
  military: null,
  degree: null,
  veteran: null,
  disability: null,
  retired: false,
  employeeNumber: null,
};

/** A file in which nothing is said yet but its case type. */
export const emptyFile = (caseType: CaseType): CaseFile => ({
  caseType,
  permit: null,
  post: null,
  employmentType: null,
  person: emptyPerson,
  exam: null,
  contract: null,
  funding: null,
  service: null,
  vetting: null,
  certificates: null,
  credits: null,
  residence: null,
  claims: { lowerAge: false, examExemption: null, specialLaw: null, retireeExemption: null },
  destination: null,
  documents: [],
});

/** Twenty-five plain rules, one table: every engine is given the same comparisons, each in its own form. */

export interface PlainFacts {
  caseType: string;
  nationalIdValid: boolean;
  documentsMissing: number;
  duplicate: boolean;
  registryMatches: boolean;
  age: number;
  degree: string;
  degreeRank: number;
  contractMonths: number;
  ageAtContractEnd: number;
  specialised: boolean;
  nationality: string;
  sex: string;
  military: string;
  addictionCertificate: boolean;
  criminalRecord: string;
  healthCertificate: boolean;
  vettingDecided: boolean;
  exam: string;
  employmentType: string;
  sovereignPost: boolean;
  postVacant: boolean;
  placesLeft: number;
  specificWorkPerCent: number;
  funded: boolean;
  retired: boolean;
}

export type Fact = keyof PlainFacts;
export type Comparison =
  | { fact: Fact; is: "=" | "≠"; value: string | boolean }
  | { fact: Fact; is: "<" | ">"; value: number }
  | { fact: Fact; is: "in" | "not in"; value: readonly string[] };

/** A rule finds something against a case when all its comparisons hold. */
export interface PlainRule {
  id: string;
  all: readonly Comparison[];
}

const rule = (id: string, ...all: Comparison[]): PlainRule => ({ id, all });
const equal = (fact: Fact, value: string | boolean): Comparison => ({ fact, is: "=", value });
const unequal = (fact: Fact, value: string): Comparison => ({ fact, is: "≠", value });
const below = (fact: Fact, value: number): Comparison => ({ fact, is: "<", value });
const above = (fact: Fact, value: number): Comparison => ({ fact, is: ">", value });
const among = (fact: Fact, ...value: string[]): Comparison => ({ fact, is: "in", value });
const notAmong = (fact: Fact, ...value: string[]): Comparison => ({ fact, is: "not in", value });

export const plainRules: readonly PlainRule[] = [
  rule("national-id", equal("nationalIdValid", false)),
  rule("required-documents", above("documentsMissing", 0)),
  rule("duplicate-case", equal("duplicate", true)),
  rule("civil-registry-match", equal("registryMatches", false)),
  rule("min-age", below("age", 20)),
  rule("max-age-official", equal("caseType", "official-hire"), unequal("degree", "phd"), above("age", 40)),
  rule("max-age-doctorate", equal("caseType", "official-hire"), equal("degree", "phd"), above("age", 45)),
  rule("contract-end-age", equal("specialised", false), above("ageAtContractEnd", 65)),
  rule("contract-end-age-specialised", equal("specialised", true), above("ageAtContractEnd", 70)),
  rule("nationality", unequal("nationality", "IR")),
  rule("military-status", equal("sex", "male"), notAmong("military", "completed", "permanent-exemption")),
  rule("addiction-certificate", equal("addictionCertificate", false)),
  rule("criminal-record", unequal("criminalRecord", "clear")),
  rule("degree-match", below("degreeRank", 2)),
  rule("health-certificate", equal("healthCertificate", false)),
  rule("selection-vetting", equal("vettingDecided", false)),
  rule("exam-passed", among("caseType", "official-hire", "contractual-hire"), unequal("exam", "passed")),
  rule("employment-type", among("employmentType", "contractor", "other")),
  rule("sovereign-post", among("employmentType", "official", "probationary"), equal("sovereignPost", false)),
  rule("approved-post", equal("postVacant", false)),
  rule("permit-quota", below("placesLeft", 1)),
  rule("specific-work-cap", equal("employmentType", "specific-work"), above("specificWorkPerCent", 10)),
  rule("specific-work-term", equal("caseType", "specific-work-hire"), above("contractMonths", 12)),
  rule("funding", equal("funded", false)),
  rule("retiree-ban", equal("retired", true)),
];

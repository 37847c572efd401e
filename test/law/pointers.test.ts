import { expect, it } from "vitest";
import type { CaseFile, CaseType } from "../../shared/domain/case-file.ts";
import type { Facts } from "../../shared/domain/facts.ts";
import { aFile, factsOf, findingOf, post } from "./a-file.ts";

const undated = (kind: string): CaseFile => {
  const file = aFile("official-hire");
  const documents = file.documents.map((filed) => (filed.kind === kind ? { ...filed, issuedOn: null } : filed));
  return { ...file, documents };
};
const degree = { level: "bachelor", field: "حقوق", university: null, grantedOn: null } as const;
const lawyers: Partial<Facts> = { post: { ...post, minimumDegree: "bachelor", fields: ["حسابداری"] } };
const elsewhere: Partial<Facts> = { post: { ...post, place: { name: "مراغه", provincialCentre: false } } };

/** A finding leads to the very field or document that it is about, not only to where its rule looks first. */
it.each<[string, string, CaseFile, Partial<Facts>, string]>([
  ["criminal-record", "undated", undated("criminal-record"), {}, "/documents"],
  ["health-certificate", "undated", undated("health"), {}, "/documents"],
  [
    "degree-match",
    "field-unstated",
    aFile("official-hire", { person: { degree: { ...degree, field: null } } }),
    lawyers,
    "/person/degree/field",
  ],
  ["degree-match", "other-field", aFile("official-hire", { person: { degree } }), lawyers, "/person/degree/field"],
  [
    "exam-passed",
    "notice-unstated",
    aFile("official-hire", { exam: { notice: null, result: "passed" } }),
    {},
    "/exam/notice",
  ],
  [
    "native-priority",
    "unstated",
    aFile("official-hire", { person: { birthPlace: null }, residence: { place: "تبریز", years: 3 } }),
    elsewhere,
    "/person/birthPlace",
  ],
])("%s, %s, points at its place", (rule, answer, file, facts, pointer) => {
  expect(findingOf(rule, file, facts)).toMatchObject({ answer, pointer });
});

it("points an unevaluated probation at the documents", () => {
  const file = aFile("probation-completion");
  const documents = file.documents.filter(({ kind }) => kind !== "evaluation");
  expect(findingOf("probation", { ...file, documents })).toMatchObject({
    answer: "unevaluated",
    pointer: "/documents",
  });
});

it("adds the months of military and other service, also where they are equal", () => {
  const file = aFile("official-hire", { credits: { military: 12, service: 12 } });
  expect(findingOf("age-credits", file).answer).not.toBe("none");
});

it.each<[CaseType, string]>([
  ["official-hire", "probation-first"],
  ["contractual-hire", "mismatch"],
])("an official form in %s is answered by %s", (caseType, answer) => {
  expect(findingOf("employment-type", aFile(caseType, { employmentType: "official" })).answer).toBe(answer);
});

it("repeats no more of a nationality than a country's code", () => {
  const seen = (nationality: string) =>
    findingOf("nationality", aFile("official-hire", { person: { nationality } })).saw;
  expect(seen("FRANCE")).toEqual({ nationality: "other" });
  expect(seen("fr")).toEqual({ nationality: "FR" });
});

it("takes a blank permit for none, and a birth date that is no day for no age", () => {
  expect(findingOf("permit-quota", aFile("official-hire", { permit: " " })).answer).toBe("unstated");
  const born = aFile("official-hire", { person: { birthDate: "1985-13-01" } });
  expect(findingOf("max-age-official", born, factsOf(born)).answer).toBe("unstated");
});

import { describe, expect, it } from "vitest";
import { type CaseFile, emptyFile } from "../../shared/domain/case-file.ts";
import { differenceBetween } from "../../shared/domain/difference.ts";
import { fieldPointers } from "../../shared/law/fields.ts";
import { nameOfField, ownNames } from "../../web/design/case/field-names.ts";
import words from "../../web/words/fa/file.json" with { type: "json" };

/** Something stands in every field. */
const full: CaseFile = {
  caseType: "contractual-hire",
  permit: "302/1405/118",
  post: "20030",
  employmentType: "contractual",
  person: {
    nationalId: "0012345679",
    givenName: "مریم",
    familyName: "صادقی",
    fatherName: "علی",
    birthDate: "1990-01-01",
    birthPlace: "مراغه",
    sex: "female",
    nationality: "AF",
    military: "completed",
    degree: { level: "phd", field: "شیمی", university: "تبریز", grantedOn: "2015-01-01" },
    veteran: { group: "warrior", percentage: 25 },
    disability: { kind: "بینایی" },
    retired: true,
    employeeNumber: "12345678",
  },
  exam: { notice: "3/1405", result: "passed" },
  contract: { start: "2026-12-22", end: "2027-12-20", specialised: true },
  funding: "1405/7781",
  service: { contractualSince: "2020-01-01", probationSince: "2021-01-01" },
  vetting: "1405/2210",
  certificates: { criminalRecord: "clear", health: "fit" },
  credits: { military: 24, service: 12 },
  residence: { place: "مراغه", years: 12 },
  claims: { lowerAge: true, examExemption: "ماده ۱", specialLaw: "ماده ۲", retireeExemption: "ماده ۳" },
  destination: "roads",
  documents: [],
};

describe("a difference between two files", () => {
  const { fields } = differenceBetween(
    { file: emptyFile("official-hire"), documents: [] },
    { file: full, documents: [] },
  );

  it.each(fields.map(({ pointer }) => pointer))("names %s", (pointer) => {
    const name = nameOfField(pointer);
    expect(name).not.toBeNull();
    if (name && "word" in name) expect(words.field[name.word]).toBeTruthy();
  });

  it("reaches every field that has a name", () => {
    const reached = fields.map(({ pointer }) => JSON.stringify(nameOfField(pointer)));
    const named = [...Object.keys(ownNames), ...fieldPointers].map((pointer) => JSON.stringify(nameOfField(pointer)));
    expect(new Set(reached)).toEqual(new Set(named));
  });
});

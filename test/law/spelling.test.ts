import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CaseFile } from "../../shared/domain/case-file.ts";
import type { Facts } from "../../shared/domain/facts.ts";
import { normalise } from "../../shared/domain/text.ts";
import { aFile, findingsOf, post } from "./a-file.ts";

/** A person whose every text has letters, digits and spaces that are written in more than one way. */
const plainFile = (): CaseFile => {
  const file = aFile("official-hire", {
    person: {
      givenName: "علی کیان",
      familyName: "حسینی‌کیا",
      fatherName: "یحیی",
      birthPlace: "بستان‌آباد کهنه",
      degree: { level: "bachelor", field: "مدیریت کشاورزی ۲", university: "دانشگاه تبریز", grantedOn: "2022-09-01" },
    },
    residence: { place: "بستان‌آباد کهنه", years: 12 },
  });
  return { ...file, claims: { ...file.claims, examExemption: "تبصره ۲", specialLaw: "قانون خاص ۳" } };
};
const facts: Partial<Facts> = {
  post: { ...post, fields: ["حقوق", "مدیریت کشاورزی ۲"], place: { name: "بستان‌آباد کهنه", provincialCentre: false } },
};

const digits = (latin: string): string[] => [
  latin,
  ...[0x06f0, 0x0660].map((zero) => String.fromCharCode(zero + Number(latin))),
];
const spellings = (letter: string): string[] => {
  if (letter === "ی") return ["ی", "ي", "ى"];
  if (letter === "ک") return ["ک", "ك"];
  if (letter === " " || letter === "\u200C") return [" ", "\u200C", "  ", "\u00A0", "\u200C "];
  const latin = normalise(letter);
  return /^\d$/u.test(latin) ? digits(latin) : [letter];
};

const spelt = (text: string): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom("", " ", "\u200F", "\u200E", "\uFEFF"),
      ...[...text].map((letter) => fc.constantFrom(...spellings(letter))),
      fc.constantFrom("", " ", "\u200F", "\u00AD"),
    )
    .map((letters) => letters.join(""));

const speltOrNull = (text: string | null): fc.Arbitrary<string | null> =>
  text === null ? fc.constant(null) : spelt(text);
/** The number itself has no spaces to vary: dashes and marks stand between its digits. */
const speltNumber = (number: string): fc.Arbitrary<string> =>
  fc
    .tuple(
      ...[...number].map((digit) =>
        fc.tuple(fc.constantFrom(...digits(digit)), fc.constantFrom("", "", "-", "\u200F", " ")),
      ),
    )
    .map((pairs) => pairs.flat().join(""));

const anotherSpelling = (): fc.Arbitrary<{ file: CaseFile; facts: Partial<Facts> }> => {
  const file = plainFile();
  const { person, claims } = file;
  return fc
    .record({
      nationalId: speltNumber("0012345679"),
      givenName: speltOrNull(person.givenName),
      familyName: speltOrNull(person.familyName),
      fatherName: speltOrNull(person.fatherName),
      birthPlace: speltOrNull(person.birthPlace),
      field: speltOrNull(person.degree?.field ?? null),
      notice: speltOrNull(file.exam?.notice ?? null),
      home: speltOrNull(file.residence?.place ?? null),
      examExemption: speltOrNull(claims.examExemption),
      specialLaw: speltOrNull(claims.specialLaw),
      funding: speltOrNull(file.funding),
      vetting: speltOrNull(file.vetting),
      accepted: spelt("مدیریت کشاورزی ۲"),
      place: spelt("بستان‌آباد کهنه"),
    })
    .map(({ nationalId, givenName, familyName, fatherName, birthPlace, funding, vetting, ...other }) => ({
      file: {
        ...file,
        funding,
        vetting,
        person: {
          ...person,
          ...{ nationalId, givenName, familyName, fatherName, birthPlace },
          degree: person.degree && { ...person.degree, field: other.field },
        },
        exam: { notice: other.notice, result: "passed" },
        residence: { place: other.home, years: 12 },
        claims: { ...claims, examExemption: other.examExemption, specialLaw: other.specialLaw },
      },
      facts: {
        post: { ...post, fields: ["حقوق", other.accepted], place: { name: other.place, provincialCentre: false } },
      },
    }));
};

describe("the same person in another spelling", () => {
  it("is found the same, byte for byte", () => {
    const plain = JSON.stringify(findingsOf(plainFile(), facts));
    fc.assert(
      fc.property(anotherSpelling(), (other) => {
        expect(JSON.stringify(findingsOf(other.file, other.facts))).toBe(plain);
      }),
      { numRuns: 500 },
    );
  });

  it("passes where the plain spelling does", () => {
    const outcomes = new Map(findingsOf(plainFile(), facts).map(({ rule, outcome }) => [rule, outcome]));
    for (const rule of [
      "national-id",
      "degree-match",
      "native-priority",
      "funding",
      "selection-vetting",
      "exam-passed",
    ])
      expect([rule, outcomes.get(rule)]).toEqual([rule, "pass"]);
  });

  it.each([
    ["Persian digits", { nationalId: "۰۰۱۲۳۴۵۶۷۹" }],
    ["Arabic digits", { nationalId: "٠٠١٢٣٤٥٦٧٩" }],
    ["marks and dashes", { nationalId: "\u200F001-234567-9" }],
    ["Arabic letters", { givenName: "علي كيان", familyName: "حسيني‌كيا" }],
    ["no half-space", { familyName: "حسینی کیا" }],
  ])("is found the same with %s", (_, spelling) => {
    const file = plainFile();
    expect(findingsOf({ ...file, person: { ...file.person, ...spelling } }, facts)).toEqual(findingsOf(file, facts));
  });
});

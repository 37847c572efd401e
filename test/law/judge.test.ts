import canonicalize from "canonicalize";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type CaseFile,
  type CaseType,
  caseTypes,
  degreeLevels,
  employmentTypes,
  emptyFile,
  militaryStatuses,
  veteranGroups,
} from "../../shared/domain/case-file.ts";
import { addDays } from "../../shared/domain/solar-date.ts";
import { csml } from "../../shared/law/citation.ts";
import { currentRuleset, judge, type Ruleset, rules } from "../../shared/law/index.ts";
import { valueOn } from "../../shared/law/parameters/parameter.ts";
import { fail, pass, rule } from "../../shared/law/rule.ts";
import { aFile, agency, factsOf, findingOf, findingsOf, permit, post, submissionDay } from "./a-file.ts";

const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null });
const day = fc.integer({ min: 0, max: 60_000 }).map((offset) => addDays("1900-01-01", offset));
const anyText = fc.string({ unit: "binary", maxLength: 12 });
const dayOrNonsense = maybe(fc.oneof(day, anyText));

const anyFile: fc.Arbitrary<CaseFile> = fc.record({
  caseType: fc.constantFrom(...caseTypes),
  permit: maybe(anyText),
  post: maybe(anyText),
  employmentType: maybe(fc.constantFrom(...employmentTypes)),
  person: fc.record({
    nationalId: maybe(fc.oneof(anyText, fc.constant("0012345679"))),
    givenName: maybe(fc.constant("زهرا")),
    familyName: maybe(fc.constant("حسین‌زاده")),
    fatherName: maybe(fc.constant("محمد")),
    birthDate: dayOrNonsense,
    birthPlace: maybe(anyText),
    sex: maybe(fc.constantFrom("female" as const, "male" as const)),
    nationality: maybe(anyText),
    military: maybe(fc.constantFrom(...militaryStatuses)),
    degree: maybe(
      fc.record({
        level: fc.constantFrom(...degreeLevels),
        field: maybe(anyText),
        university: maybe(anyText),
        grantedOn: dayOrNonsense,
      }),
    ),
    veteran: maybe(fc.record({ group: fc.constantFrom(...veteranGroups), percentage: maybe(fc.nat(100)) })),
    disability: maybe(fc.record({ kind: anyText })),
    retired: fc.boolean(),
    employeeNumber: maybe(anyText),
  }),
  exam: maybe(
    fc.record({
      notice: maybe(anyText),
      result: maybe(fc.constantFrom("passed" as const, "failed" as const, "reserve" as const)),
    }),
  ),
  contract: maybe(fc.record({ start: dayOrNonsense, end: dayOrNonsense, specialised: fc.boolean() })),
  funding: maybe(anyText),
  service: maybe(fc.record({ contractualSince: dayOrNonsense, probationSince: dayOrNonsense })),
  vetting: maybe(anyText),
  certificates: maybe(
    fc.record({
      criminalRecord: maybe(fc.constantFrom("clear" as const, "effective" as const)),
      health: maybe(fc.constantFrom("fit" as const, "restricted" as const)),
    }),
  ),
  credits: maybe(fc.record({ military: maybe(fc.nat(720)), service: maybe(fc.nat(720)) })),
  residence: maybe(fc.record({ place: maybe(anyText), years: maybe(fc.nat(120)) })),
  claims: fc.record({
    lowerAge: fc.boolean(),
    examExemption: maybe(anyText),
    specialLaw: maybe(anyText),
    retireeExemption: maybe(anyText),
  }),
  destination: maybe(anyText),
  documents: fc.array(
    fc.record({
      kind: fc.constantFrom("permit" as const, "military" as const, "degree" as const),
      documentId: anyText,
      issuedOn: dayOrNonsense,
    }),
    { maxLength: 4 },
  ),
});

/** Rules that leave a file in order to a person all the same. */
const judgedByPeople: Partial<Record<CaseType, string[]>> = {
  "contractual-to-official": ["conversion-tenure"],
  "contractual-renewal": ["renewal-conditions"],
};

describe("judge", () => {
  it.each(caseTypes)("finds nothing against a file of %s in order", (caseType) => {
    const file = aFile(caseType, {
      person: { veteran: caseType === "veteran-conversion" ? { group: "freed-captive", percentage: null } : null },
    });
    const open = findingsOf(file).filter(({ outcome }) => outcome === "fail" || outcome === "review");
    expect(open.map(({ rule }) => rule)).toEqual(judgedByPeople[caseType] ?? []);
  });

  it.each(caseTypes)("refuses nothing of an empty file of %s but what must be there", (caseType) => {
    const facts = { permit: null, post: null, documents: {} };
    const failed = findingsOf(emptyFile(caseType), facts).filter(({ outcome }) => outcome === "fail");
    const recruited = caseType === "official-hire" || caseType === "contractual-hire";
    expect(failed.map(({ rule }) => rule)).toEqual([
      "national-id",
      "required-documents",
      ...(recruited ? ["addiction-certificate", "criminal-record", "health-certificate", "exam-passed"] : []),
      "funding",
    ]);
  });

  it("answers whatever it is asked, in both languages, with nothing left to fill in and no name or national id", () => {
    fc.assert(
      fc.property(anyFile, dayOrNonsense, fc.boolean(), (file, referenceDate, known) => {
        const facts = factsOf(file, known ? { permit: { ...permit, referenceDate } } : { permit: null, post: null });
        const { findings } = judge({ file, facts, submittedOn: submissionDay });
        expect(findings.length).toBeGreaterThan(5);
        for (const { outcome, message, remedy, saw } of findings) {
          expect(`${message.fa}${message.en}${remedy?.fa}${remedy?.en}`).not.toMatch(/[{}]/u);
          expect(remedy !== null).toBe(outcome === "fail" || outcome === "review");
          expect(JSON.stringify([saw, message, remedy])).not.toMatch(/0012345679|زهرا|حسین‌زاده/u);
        }
      }),
    );
  });

  it("gives byte-equal findings for equal input", () => {
    fc.assert(
      fc.property(anyFile, (file) => {
        const once = judge({ file, facts: factsOf(file), submittedOn: submissionDay });
        const again = judge({
          file: structuredClone(file),
          facts: factsOf(structuredClone(file)),
          submittedOn: submissionDay,
        });
        expect(JSON.stringify(again)).toBe(JSON.stringify(once));
      }),
    );
  });

  it("does not care in which order documents were filed", () => {
    const file = aFile("official-hire", { person: { sex: "male", military: "completed" } });
    fc.assert(
      fc.property(fc.shuffledSubarray(file.documents, { minLength: 0 }), (documents) => {
        const sorted = documents.toSorted((one, other) => one.kind.localeCompare(other.kind));
        expect(findingsOf({ ...file, documents })).toEqual(findingsOf({ ...file, documents: sorted }));
      }),
    );
  });

  it.each([
    ["Persian digits", { nationalId: "۰۰۱۲۳۴۵۶۷۹" }],
    ["Arabic digits", { nationalId: "٠٠١٢٣٤٥٦٧٩" }],
    ["marks and dashes", { nationalId: "\u200F001-234567-9" }],
    ["Arabic letters", { givenName: "علي", familyName: "حسين‌زاده" }],
    ["no half-space", { familyName: "حسین زاده" }],
  ])("finds the same about a person written with %s", (_, person) => {
    expect(findingsOf(aFile("official-hire", { person }))).toEqual(findingsOf(aFile("official-hire")));
  });

  it("speaks in the order of the rules", () => {
    const order = findingsOf(aFile("official-hire")).map(({ rule }) => rule);
    expect(order).toEqual(rules.map(({ id }) => id).filter((id) => order.includes(id)));
    expect(order.slice(0, 3)).toEqual(["national-id", "required-documents", "duplicate-case"]);
  });

  it("changes neither the file nor the facts", () => {
    const file = aFile("official-hire");
    const facts = factsOf(file, { permit: { ...permit, agency: "agency-b" }, post: { ...post, agency: "agency-b" } });
    const before = canonicalize([file, facts]);
    judge({ file, facts, submittedOn: submissionDay });
    expect(canonicalize([file, facts])).toBe(before);
  });
});

describe("a ruleset", () => {
  const stricter = (value: number, from: string): Ruleset => ({
    ...currentRuleset,
    version: "draft",
    parameters: {
      ...currentRuleset.parameters,
      "minimum-age": {
        ...currentRuleset.parameters["minimum-age"],
        values: [...currentRuleset.parameters["minimum-age"].values, { from, value, source: "draft", verified: true }],
      },
    },
  });
  const at = (ruleset: Ruleset, submittedOn: string) => {
    const file = aFile("official-hire", { person: { birthDate: "2006-11-22" } });
    const { findings } = judge({ file, facts: factsOf(file), submittedOn, ruleset });
    return findings.find(({ rule }) => rule === "min-age");
  };

  it("counts a new value from its day on, and says it", () => {
    const draft = stricter(21, "2026-11-23");
    expect(at(draft, "2026-11-22")?.outcome).toBe("pass");
    expect(at(draft, "2026-11-23")).toMatchObject({
      outcome: "fail",
      message: { fa: "سن فرد کمتر از بیست‌ویک سال تمام است.", en: "The person is younger than twenty-one full years." },
    });
  });

  it("never turns a refusal into a pass by a stricter value", () => {
    const ages = fc.integer({ min: 1, max: 60 });
    fc.assert(
      fc.property(ages, ages, (one, other) => {
        const mild = at(stricter(Math.min(one, other), "2026-01-01"), submissionDay)?.outcome;
        const strict = at(stricter(Math.max(one, other), "2026-01-01"), submissionDay)?.outcome;
        expect([mild, strict]).not.toEqual(["fail", "pass"]);
      }),
    );
  });

  it("carries its own version and hash", () => {
    const file = aFile("official-hire");
    const judged = (ruleset?: Ruleset) =>
      judge({ file, facts: factsOf(file), submittedOn: submissionDay, ...(ruleset && { ruleset }) });
    expect(judged()).toMatchObject({
      ruleset: currentRuleset.version,
      hash: expect.stringMatching(/^sha256:[0-9a-f]{64}$/u),
    });
    expect(judged(stricter(21, "2026-11-23"))).toMatchObject({ ruleset: "draft" });
    expect(judged(stricter(21, "2026-11-23")).hash).not.toBe(judged().hash);
  });

  it("is silent where a threshold had no value yet", () => {
    const before = judge({
      file: aFile("official-hire"),
      facts: factsOf(aFile("official-hire")),
      submittedOn: "2007-09-29",
    });
    expect(before.findings.map(({ rule }) => rule)).not.toContain("min-age");
    expect(valueOn(currentRuleset.parameters["minimum-age"], "2007-09-29")).toBeNull();
    expect(valueOn(currentRuleset.parameters["minimum-age"], "2007-09-30")?.value).toBe(20);
  });
});

describe("what was not read in the law", () => {
  const strict = (confidence: "H" | "M" | "L", until: string | null = null) =>
    rule({
      id: "strict",
      title: { fa: "سخت", en: "Strict" },
      kind: "auto",
      blocking: false,
      grounds: [csml("1", {}, confidence)],
      appliesTo: "all",
      from: "2026-01-01",
      until,
      parameters: ["veteran-share", "minimum-age"],
      pointer: "/permit",
      answers: { never: fail("نه.", "No."), always: pass("بله.", "Yes.") },
      remedy: { fa: "هیچ.", en: "Nothing." },
      check: ({ file, parameter }) => ({
        answer: "never",
        saw: { value: parameter(file.caseType === "transfer" ? "veteran-share" : "minimum-age") },
      }),
    });
  const judged = (confidence: "H" | "M" | "L", caseType: "transfer" | "secondment", until: string | null = null) => {
    const ruleset = { ...currentRuleset, rules: [strict(confidence, until)] };
    const file = aFile(caseType);
    return judge({ file, facts: factsOf(file), submittedOn: submissionDay, ruleset }).findings[0];
  };

  it.each([
    ["H", "secondment", "fail", true],
    ["M", "secondment", "review", false],
    ["L", "secondment", "review", false],
    ["H", "transfer", "review", false],
  ] as const)("%s, %s: answers at most %s", (confidence, caseType, outcome, verified) => {
    expect(judged(confidence, caseType)).toMatchObject({
      outcome,
      verified,
      message: { en: "No." },
      remedy: { en: "Nothing." },
    });
  });

  it("is not asked after its last day", () => {
    expect(judged("H", "transfer", submissionDay)).toBeDefined();
    expect(judged("H", "transfer", addDays(submissionDay, -1))).toBeUndefined();
  });

  it("names a rule that says what it does not declare", () => {
    const broken = { ...strict("H"), check: () => ({ answer: "sometimes", saw: {} }) };
    const greedy = { ...strict("H"), parameters: [] };
    const file = aFile("transfer");
    const run = (rules: Ruleset["rules"]) => () =>
      judge({ file, facts: factsOf(file), submittedOn: submissionDay, ruleset: { ...currentRuleset, rules } });
    expect(run([broken])).toThrow("strict");
    expect(run([greedy])).toThrow("veteran-share");
  });
});

it("gives the agency of the facts no more than its own", () => {
  expect(findingOf("approved-post", aFile("official-hire"), { agency: { ...agency, id: "agency-b" } }).saw).toEqual({
    known: false,
    approved: null,
    vacant: null,
  });
});

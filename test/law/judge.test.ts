import canonicalize from "canonicalize";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CaseType, caseTypes, emptyFile } from "../../shared/domain/case-file.ts";
import { addDays } from "../../shared/domain/solar-date.ts";
import { csml } from "../../shared/law/citation.ts";
import { currentRuleset, judge, type Ruleset, rules } from "../../shared/law/index.ts";
import { valueOn } from "../../shared/law/parameters/parameter.ts";
import { fail, pass, rule } from "../../shared/law/rule.ts";
import { aFile, agency, factsOf, findingOf, findingsOf, permit, post, submissionDay } from "./a-file.ts";
import { anyFile, dayOrNonsense } from "./any-file.ts";

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
    const facts = { permit: null, post: null, documents: new Map() };
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
    const groundless = { ...strict("H"), check: () => ({ answer: "never", saw: {}, ground: 1 }) };
    const greedy = { ...strict("H"), parameters: [] };
    const file = aFile("transfer");
    const run = (rules: Ruleset["rules"]) => () =>
      judge({ file, facts: factsOf(file), submittedOn: submissionDay, ruleset: { ...currentRuleset, rules } });
    for (const rule of [broken, groundless])
      expect(run([rule])).toThrow(new RangeError("Rule strict gives an answer or a ground that it does not declare"));
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

import { describe, expect, it } from "vitest";
import { type CaseFile, caseTypes } from "../../shared/domain/case-file.ts";
import { isIsoDate } from "../../shared/domain/solar-date.ts";
import { ruleCards as cardsOf, citationOf, citationText, isRule, ruleById, rules } from "../../shared/law/index.ts";
import { openQuestions } from "../../shared/law/open-questions.ts";
import { parameters } from "../../shared/law/parameters/index.ts";
import { ruleIds } from "../../shared/law/rule-ids.ts";
import { aFile } from "./a-file.ts";

const ruleCards = cardsOf();
/** Rules whose very text leaves the judgement to a person. */
const judgedAlways: ReadonlySet<string> = new Set(["age-credits", "conversion-tenure", "renewal-conditions"]);

const persian = /[\u0600-\u06FF]/u;
const latin = /[A-Za-z]/u;

/** A file with every branch of the case file there, to follow pointers into. */
const whole = (): CaseFile =>
  aFile("veteran-conversion", {
    person: { veteran: { group: "warrior", percentage: 10 }, disability: { kind: "بینایی" } },
  });

const pointsSomewhere = (pointer: string): boolean => {
  let at: unknown = whole();
  for (const step of pointer.split("/").slice(1)) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, step)) return false;
    at = (at as Record<string, unknown>)[step];
  }
  return true;
};

describe.each(rules.map((rule) => [rule.id, rule] as const))("%s", (id, rule) => {
  it("has one place, a title and a lawful pointer", () => {
    expect(rules.filter((other) => other.id === id)).toHaveLength(1);
    expect(ruleById(id)).toBe(rule);
    expect(rule.title.fa).toMatch(persian);
    expect(rule.title.en).toMatch(latin);
    expect(pointsSomewhere(rule.pointer)).toBe(true);
  });

  it("says every answer and its remedy in Persian and in English", () => {
    for (const words of [...Object.values(rule.answers), rule.remedy]) {
      expect(words.fa).toMatch(persian);
      expect(words.fa.replaceAll(/\{[^}]*\}/gu, "")).not.toMatch(latin);
      expect(words.en).toMatch(latin);
      expect(words.en).not.toMatch(persian);
      expect(words.fa).toMatch(/\.$/u);
      expect(words.en).toMatch(/\.$/u);
    }
  });

  it("can say what is right and what is not, where it decides", () => {
    const outcomes = new Set(Object.values(rule.answers).map(({ outcome }) => outcome));
    if (!judgedAlways.has(id)) expect(outcomes).toContain("pass");
    expect(outcomes.has("fail") || outcomes.has("review")).toBe(true);
  });

  it("cites law that can be named in both languages", () => {
    for (const { citation } of rule.grounds) {
      const { fa, en } = citationText(citation);
      expect(fa).toMatch(persian);
      expect(fa).not.toMatch(latin);
      expect(en).toMatch(latin);
      expect(en).not.toContain(citation.instrument);
    }
  });

  it("concerns known case types and reads known parameters", () => {
    if (rule.appliesTo !== "all")
      expect(rule.appliesTo.filter((caseType) => !caseTypes.includes(caseType))).toEqual([]);
    for (const name of rule.parameters) expect(Object.hasOwn(parameters, name)).toBe(true);
  });
});

describe.each(Object.entries(parameters))("the parameter %s", (name, parameter) => {
  it("is dated, sourced and in order", () => {
    const days = parameter.values.map(({ from }) => from);
    expect(days.every(isIsoDate)).toBe(true);
    expect(days).toEqual([...new Set(days)].toSorted());
    for (const { value, source } of parameter.values) {
      expect(value).toBeGreaterThan(0);
      expect(source).not.toBe("");
    }
    expect(parameter.title.fa).toMatch(persian);
    expect(parameter.title.en).toMatch(latin);
  });

  it("is read by a rule", () => {
    expect(rules.some((rule) => rule.parameters.some((read) => read === name))).toBe(true);
  });
});

describe("citations", () => {
  it("are written as a letter writes them", () => {
    const of = (id: string, ground: number) => {
      const cited = ruleById(id)?.grounds[ground];
      return cited && citationText(cited.citation);
    };
    expect(of("max-age-official", 0)).toEqual({
      fa: "قانون مدیریت خدمات کشوری (۱۳۸۶)، ماده ۴۲، بند الف",
      en: "Civil Service Management Law (1386), art. 42, para. a",
    });
    expect(of("min-age", 1)?.fa).toBe("قانون مدیریت خدمات کشوری (۱۳۸۶)، ماده ۴۲، تبصره ۵");
    expect(of("specific-work-cap", 0)).toEqual({
      fa: "قانون مدیریت خدمات کشوری (۱۳۸۶)، ماده ۳۲، تبصره",
      en: "Civil Service Management Law (1386), art. 32, note",
    });
  });

  it("of an instrument of later days keep its id", () => {
    const later = { instrument: "later-law", article: "1", paragraph: null, note: null, version: null };
    expect(citationText(later)).toEqual({ fa: "later-law، ماده ۱", en: "later-law, art. 1" });
    expect(citationText({ ...later, instrument: "constructor" }).en).toBe("constructor, art. 1");
  });
});

describe.each(Object.entries(openQuestions))("the open question %s", (name, { fa, en, instruments }) => {
  it("is asked in both languages, of instruments that there are", () => {
    expect(fa).toMatch(/^[\u0600-\u06FF][^A-Za-z]*؟$/u);
    expect(en).toMatch(/^[A-Z][^\u0600-\u06FF]*\?$/u);
    for (const instrument of instruments)
      expect(citationText({ instrument, article: null, paragraph: null, note: null, version: null }).en).not.toContain(
        instrument,
      );
  });

  it("is put to the reviewer by an answer of a rule, and refuses nothing", () => {
    const asking = rules.flatMap(({ answers }) => Object.values(answers).filter(({ question }) => question === name));
    expect(asking.length).toBeGreaterThan(0);
    for (const { outcome } of asking) expect(outcome).toBe("review");
  });
});

it("names every rule to who wants no more of it than its name", () => {
  expect(ruleIds).toEqual(rules.map(({ id }) => id));
  expect([isRule("funding"), isRule("fundings")]).toEqual([true, false]);
});

it("lists every rule whole, and as plain JSON", () => {
  expect(ruleCards.map(({ id }) => id)).toEqual(rules.map(({ id }) => id));
  expect(JSON.parse(JSON.stringify(ruleCards))).toEqual(ruleCards);
  expect(ruleCards.find(({ id }) => id === "specific-work-cap")).toMatchObject({
    grounds: [{ confidence: "H", citation: { text: { en: "Civil Service Management Law (1386), art. 32, note" } } }],
    parameters: [
      {
        name: "specific-work-share",
        unit: "per-cent",
        values: expect.arrayContaining([expect.objectContaining({ value: 10, verified: true })]),
      },
    ],
    answers: [
      { id: "within", outcome: "pass" },
      { id: "exceeded", outcome: "fail" },
      { id: "unknown", outcome: "review" },
    ],
  });
  for (const { id, answers } of ruleCards) {
    const said = Object.values(ruleById(id)?.answers ?? {}).map(({ fa, en }) => ({ fa, en }));
    expect([id, answers.map(({ text }) => text)]).toEqual([id, said]);
  }
});

it("knows no rule of an unknown id", () => {
  expect(ruleById("no-such-rule")).toBeNull();
  expect(citationOf("no-such-rule")).toBeNull();
  expect(citationOf("exam-passed")).toMatchObject({ instrument: "csml", article: "44" });
});

it("computes every rule of the catalogue, and names its law", () => {
  expect(ruleCards).toHaveLength(32);
  for (const { id, title, grounds } of ruleCards) {
    expect(grounds[0]?.citation, id).toMatchObject(citationOf(id) ?? {});
    expect(title.fa, id).toMatch(/\p{Script=Arabic}/u);
    expect(grounds[0]?.citation.text.en, id).not.toBe("");
  }
});

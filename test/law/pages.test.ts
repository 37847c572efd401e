import { describe, expect, it } from "vitest";
import type { Amendment } from "../../shared/domain/amendment.ts";
import { csml, ground } from "../../shared/law/citation.ts";
import { citationText, resolveCitation, ruleCards, rules } from "../../shared/law/index.ts";
import { instruments } from "../../shared/law/instruments/index.ts";
import { gistNotice, instrumentCards, instrumentPage } from "../../shared/law/passages/page.ts";
import { isVerified } from "../../shared/law/passages/passage.ts";
import { rulePage } from "../../shared/law/rule-page.ts";
import { anAmendment } from "../builders/amendment.ts";

const cited = rules.flatMap(({ id, grounds }) => grounds.map(({ citation }) => [id, citation] as const));
const six = [
  ["circular-24442", "24442", "1397/03/01"],
  ["citizens-rights-1127128", "1127128", "1395/12/28"],
  ["service-desk-1538588", "1538588", "1396/09/07"],
  ["circular-32267", "32267", "1397/01/29"],
  ["letter-122125", "122125", "1397/03/13"],
  ["directive-302596", "302596", "1397/06/14"],
] as const;

describe("a citation", () => {
  it.each(cited)("of %s leads to a passage of a page", (_, citation) => {
    const { page, text, title } = resolveCitation(citation);
    const [, id, anchor = "whole"] = /^\/v1\/instruments\/([a-z0-9-]+)(?:#(.+))?$/u.exec(page ?? "") ?? [];
    const found = instrumentPage(id ?? "");
    expect(found?.title).toEqual(title);
    expect(found?.passages.map((passage) => passage.anchor)).toContain(anchor);
    expect(text).toEqual(citationText(citation));
  });

  it("is whole: instrument, number, date, place, version, words, page", () => {
    const place = { article: "42", paragraph: "a", note: null, version: "1386" };
    expect(resolveCitation({ instrument: "csml", ...place })).toEqual({
      instrument: "csml",
      title: { fa: "قانون مدیریت خدمات کشوری", en: "Civil Service Management Law" },
      number: null,
      date: "1386/07/08",
      ...place,
      text: {
        fa: "قانون مدیریت خدمات کشوری (۱۳۸۶)، ماده ۴۲، بند الف",
        en: "Civil Service Management Law (1386), art. 42, para. a",
      },
      page: "/v1/instruments/csml#42-a",
    });
  });

  it.each([
    [{ article: "32", note: "only" }, "#32-note"],
    [{ article: "42", note: "5" }, "#42-note-5"],
    [{ article: "44", version: "1399" }, "#44-1399"],
    [{}, ""],
  ])("%j stands at %s", (place, anchor) => {
    const nowhere = { article: null, paragraph: null, note: null, version: "1386" };
    expect(resolveCitation({ instrument: "csml", ...nowhere, ...place }).page).toBe(`/v1/instruments/csml${anchor}`);
  });

  it("of an instrument of later days is still told, without a page", () => {
    const later = { instrument: "later-law", article: "1", paragraph: null, note: null, version: null };
    expect(resolveCitation(later)).toMatchObject({
      title: { fa: "later-law", en: "later-law" },
      ...{ number: null, date: null, page: null },
      text: { en: "later-law, art. 1" },
    });
  });

  it("of a circular names its number and date", () => {
    const circular = { instrument: "circular-32267", article: null, paragraph: null, note: null, version: null };
    expect(citationText(circular)).toEqual({
      fa: "بخشنامه سازمان اداری و استخدامی کشور شماره ۳۲۲۶۷ مورخ ۱۳۹۷/۰۱/۲۹",
      en: "Circular of the Administrative and Employment Organization no. 32267 of 1397/01/29",
    });
  });
});

describe("a ground in the law", () => {
  const nowhere = { article: null, paragraph: null, note: null, version: null };

  it("names its place and how well it is known, and leaves the rest open", () => {
    const place = { article: "21", paragraph: "a", note: "2", version: "1386" };
    expect(ground("veterans-law", "M", place)).toEqual({
      citation: { instrument: "veterans-law", ...place },
      confidence: "M",
    });
    expect(ground("veterans-law", "L")).toEqual({
      citation: { instrument: "veterans-law", ...nowhere },
      confidence: "L",
    });
  });

  it("in the Civil Service Management Law is its text of 1386, read, unless said otherwise", () => {
    expect(csml("42")).toEqual({
      citation: { instrument: "csml", ...nowhere, article: "42", version: "1386" },
      confidence: "H",
    });
    expect(csml("44", { version: "1399" }, "M")).toMatchObject({ citation: { version: "1399" }, confidence: "M" });
  });
});

describe("the words of a citation", () => {
  const nowhere = { article: null, paragraph: null, note: null, version: null };
  const words = (instrument: string, place: Partial<typeof nowhere> | Record<string, string>) =>
    citationText({ instrument, ...nowhere, ...place });

  it.each([
    [{ article: "32", note: "only" }, "ماده ۳۲، تبصره", "art. 32, note"],
    [{ article: "42", note: "5" }, "ماده ۴۲، تبصره ۵", "art. 42, note 5"],
    [{ article: "21", paragraph: "ch" }, "ماده ۲۱، بند چ", "art. 21, para. ch"],
    [{ article: "21", paragraph: "7" }, "ماده ۲۱، بند ۷", "art. 21, para. 7"],
    [{ paragraph: "a" }, "بند الف", "para. a"],
  ])("at %j are %s and %s", (place, fa, en) => {
    expect(words("csml", { ...place, version: "1399" })).toEqual({
      fa: `قانون مدیریت خدمات کشوری (۱۳۹۹)، ${fa}`,
      en: `Civil Service Management Law (1399), ${en}`,
    });
  });

  it("leave out what is not known of an instrument", () => {
    for (const id of Object.keys(instruments)) {
      const { number, date } = instruments[id as keyof typeof instruments];
      const { fa, en } = words(id, {});
      expect(`${fa} ${en}`).not.toMatch(/null|undefined/);
      if (number !== null) expect([en.includes(`no. ${number}`), fa.includes("شماره")]).toEqual([true, true]);
      else expect(en).not.toContain(" no. ");
      if (number !== null && date !== null)
        expect([en.endsWith(` of ${date}`), fa.includes("مورخ")]).toEqual([true, true]);
    }
  });
});

describe("the pages of instruments", () => {
  it("list every one, each with its page", () => {
    expect(instrumentCards().map(({ id }) => id)).toEqual(Object.keys(instruments));
    for (const { id, page } of instrumentCards()) expect(page).toBe(`/v1/instruments/${id}`);
    expect(instrumentPage("no-such-law")).toBeNull();
    expect(instrumentPage("constructor")).toBeNull();
  });

  it.each(six)("know %s, which the statement names, by number and date", (id, number, date) => {
    expect(instrumentPage(id)).toMatchObject({ number, date });
    expect(instrumentPage("service-agreement")?.restsOn.map((card) => card.id)).toContain(id);
  });

  it("retell nothing of the four whose text was not found", () => {
    for (const id of ["circular-24442", "circular-32267", "letter-122125", "directive-302596"])
      expect(instrumentPage(id)?.passages).toEqual([]);
  });

  it("say beside every passage that it is our summary, whether its text was read, and which rules rest on it", () => {
    const page = instrumentPage("csml");
    expect(page?.notice).toEqual(gistNotice);
    expect(page?.passages.find(({ anchor }) => anchor === "42-a")).toMatchObject({
      verified: true,
      citedBy: expect.arrayContaining([expect.objectContaining({ id: "max-age-official" })]),
    });
    expect(page?.passages.find(({ anchor }) => anchor === "52")?.verified).toBe(false);
    expect(new Set(page?.passages.map(({ anchor }) => anchor)).size).toBe(page?.passages.length);
  });
});

describe("a passage", () => {
  it("is verified only where its text was read, whole, and at first hand", () => {
    const read = {
      ...{ article: "1", paragraph: null, note: null, version: null, gist: { fa: "ف", en: "e" }, source: "s" },
      ...{ read: true, complete: true, secondary: false },
    };
    expect(isVerified(read)).toBe(true);
    for (const change of [{ read: false }, { complete: false }, { secondary: true }])
      expect(isVerified({ ...read, ...change })).toBe(false);
  });

  it("names the rules that cite its own place, and no others", () => {
    for (const { id } of instrumentCards())
      for (const { anchor, citedBy } of instrumentPage(id)?.passages ?? []) {
        const there = `/v1/instruments/${id}${anchor === "whole" ? "" : `#${anchor}`}`;
        const citing = rules.filter(({ grounds }) =>
          grounds.some(({ citation }) => resolveCitation(citation).page === there),
        );
        expect([there, citedBy]).toEqual([there, citing.map(({ id: rule, title }) => ({ id: rule, title }))]);
      }
  });

  it("carries its place, the words of that place, its summary and its source", () => {
    const found = instrumentPage("csml")?.passages.find(({ anchor }) => anchor === "32-note");
    expect(found).toMatchObject({
      ...{ article: "32", paragraph: null, note: "only", version: "1386" },
      text: { en: "Civil Service Management Law (1386), art. 32, note" },
      gist: { en: expect.stringContaining("10 per cent") },
      source: expect.stringContaining("wikihoghoogh"),
    });
  });

  it("stands on a card that leaves remarks and grounds to the page", () => {
    for (const card of instrumentCards()) expect(Object.keys(card)).not.toEqual(expect.arrayContaining(["remarks"]));
    expect(instrumentPage("service-agreement")?.restsOn[0]).toEqual(
      instrumentCards().find(({ id }) => id === instruments["service-agreement"].restsOn[0]),
    );
  });
});

describe("the page of a rule", () => {
  const pageOf = (id: string, amendments: Amendment[] = []) => {
    const card = ruleCards(amendments).find((each) => each.id === id);
    return card && rulePage(card);
  };

  it("shows its law, its thresholds over time, its questions and its examples", () => {
    const page = pageOf("veteran-quota");
    expect(page?.grounds[0]?.citation.page).toBe("/v1/instruments/veterans-law#21");
    expect(page?.parameters[0]?.values[0]).toMatchObject({ value: 25, verified: false });
    expect(page?.questions.map(({ name }) => name)).toEqual(["quota-rounding"]);
    expect(page?.doubts[0]?.en).toContain("experimental");
    expect(page?.examples.length).toBeGreaterThan(1);
    expect(page?.examples[0]).toMatchObject({ answer: expect.any(String), outcome: expect.any(String) });
  });

  it("shows what administrators activated: a new value from its day, the last day of a retired rule", () => {
    const amendment: Amendment = {
      ...{ parameters: [{ name: "minimum-age", value: 21, source: "later law", verified: true }], note: "" },
      ...{ retirements: ["nationality"], number: 1, from: "2027-03-21", hash: "sha256:1", rehearsal: "r" },
      ...{ activatedAt: "2027-01-01T00:00:00.000Z", activatedBy: { account: "a", person: "p" } },
      request: { id: "q", body: "sha256:2" },
    };
    expect(pageOf("min-age", [amendment])?.parameters[0]?.values.map(({ from, value }) => [from, value])).toEqual([
      ["2007-09-30", 20],
      ["2027-03-21", 21],
    ]);
    expect(pageOf("nationality", [amendment])?.until).toBe("2027-03-20");
    expect(pageOf("nationality")?.until).toBeNull();
    expect(pageOf("funding", [amendment])?.until).toBeNull();
  });

  it("ends with the first of its retirements, in whichever order they were activated", () => {
    const retired = (number: number, from: string) =>
      anAmendment(number, from, { parameters: [], retirements: ["nationality"] });
    const [early, late] = [retired(2, "2027-03-21"), retired(1, "2028-03-20")];
    for (const amendments of [
      [early, late],
      [late, early],
    ])
      expect(pageOf("nationality", amendments)?.until).toBe("2027-03-20");
  });
});

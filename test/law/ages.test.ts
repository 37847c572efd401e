import { describe, expect, it } from "vitest";
import type { DegreeLevel, VeteranGroup } from "../../shared/domain/case-file.ts";
import { veteranGroups } from "../../shared/domain/case-file.ts";
import { addDays, solarToIso } from "../../shared/domain/solar-date.ts";
import { aFile, findingOf, permit, submissionDay } from "./a-file.ts";

/** Born so many full solar years before 1 Azar 1405, and so many days. */
const born = (years: number, daysEarlier = 0): string => addDays(solarToIso(1405 - years, 9, 1) ?? "", -daysEarlier);
const degree = (level: DegreeLevel) => ({ level, field: null, university: null, grantedOn: null });
const veteran = (group: VeteranGroup) => ({ group, percentage: null });

describe("min-age", () => {
  it.each([
    ["the day before twenty", born(20, -1), "fail", 19],
    ["exactly twenty", born(20), "pass", 20],
    ["a day after twenty", born(20, 1), "pass", 20],
    ["eighteen", "2008-05-16", "fail", 18],
    ["not born yet", "2027-01-01", "fail", 0],
    ["not stated", null, "review", null],
    ["no day at all", "1405-13-01", "review", null],
  ])("%s", (_, birthDate, outcome, age) => {
    const finding = findingOf("min-age", aFile("official-hire", { person: { birthDate } }));
    expect(finding).toMatchObject({ outcome, saw: { age, limit: 20, on: submissionDay }, verified: true });
  });

  it("says it in the words of the law", () => {
    const { message } = findingOf("min-age", aFile("official-hire", { person: { birthDate: born(18) } }));
    expect(message).toEqual({
      fa: "سن فرد کمتر از بیست سال تمام است.",
      en: "The person is younger than twenty full years.",
    });
  });

  it("leaves a special law, a veteran and specific work to a reviewer", () => {
    const young = { birthDate: born(18) };
    const claims = { ...aFile("official-hire").claims, lowerAge: true };
    expect(findingOf("min-age", aFile("official-hire", { person: young, claims }))).toMatchObject({
      outcome: "review",
      citation: { article: "42", note: "5" },
    });
    const child = aFile("official-hire", { person: { ...young, veteran: veteran("martyr-child") } });
    expect(findingOf("min-age", child).outcome).toBe("review");
    expect(findingOf("min-age", aFile("specific-work-hire", { person: young })).outcome).toBe("review");
  });

  it("counts on the permit's reference date where it names one", () => {
    const file = aFile("official-hire", { person: { birthDate: born(20, -1) } });
    const later = { ...permit, referenceDate: addDays(submissionDay, 1) };
    expect(findingOf("min-age", file, { permit: later })).toMatchObject({ outcome: "pass", saw: { age: 20 } });
  });

  it("counts a birthday of 30 Esfand in a common year from the first day of the next", () => {
    const file = aFile("official-hire", { person: { birthDate: solarToIso(1379, 12, 30) } });
    const on = (day: string | null) => findingOf("min-age", file, {}, day ?? "").outcome;
    expect(on(solarToIso(1399, 12, 29))).toBe("fail");
    expect(on(solarToIso(1399, 12, 30))).toBe("pass");
  });
});

describe("max-age-official", () => {
  it.each([
    ["forty", born(40), "bachelor", "pass", 40],
    ["the last day of forty", born(41, -1), "master", "pass", 40],
    ["forty-one", born(41), "master", "fail", 40],
    ["a doctor of forty-one", born(41), "phd", "pass", 45],
    ["a doctor on the last day of forty-five", born(46, -1), "phd", "pass", 45],
    ["a doctor of forty-six", born(46), "phd", "fail", 45],
  ] as const)("%s", (_, birthDate, level, outcome, limit) => {
    const finding = findingOf(
      "max-age-official",
      aFile("official-hire", { person: { birthDate, degree: degree(level) } }),
    );
    expect(finding).toMatchObject({ outcome, saw: { limit } });
  });

  it.each([
    ["forty", 40, "pass"],
    ["forty-one", 41, "review"],
    ["forty-five", 45, "review"],
    ["forty-six", 46, "fail"],
  ])("with no degree stated, at %s", (_, years, outcome) => {
    const file = aFile("official-hire", { person: { birthDate: born(years), degree: null } });
    expect(findingOf("max-age-official", file).outcome).toBe(outcome);
  });

  it("takes a lower cap from the permit, never a higher one", () => {
    const at = (years: number, maximumAge: number) =>
      findingOf("max-age-official", aFile("official-hire", { person: { birthDate: born(years) } }), {
        permit: { ...permit, maximumAge },
      });
    expect(at(35, 35).outcome).toBe("pass");
    expect(at(36, 35)).toMatchObject({ outcome: "fail", saw: { limit: 35 } });
    expect(at(41, 50).outcome).toBe("fail");
  });

  it.each(veteranGroups)("asks a reviewer about the exemption or credit of %s", (group) => {
    const file = aFile("official-hire", { person: { birthDate: born(43), veteran: veteran(group) } });
    expect(findingOf("max-age-official", file).outcome).toBe(group === "warrior" ? "fail" : "review");
  });

  it("concerns nobody but those hired as officials", () => {
    expect(() => findingOf("max-age-official", aFile("contractual-hire"))).toThrow("says nothing");
  });
});

describe("contract-end-age", () => {
  const ending = (birthDate: string | null, specialised: boolean, end: string | null = submissionDay) =>
    findingOf(
      "contract-end-age",
      aFile("contractual-renewal", { person: { birthDate }, contract: { start: "2026-01-01", end, specialised } }),
    );

  it.each([
    [born(66, -1), false, "pass"],
    [born(66), false, "fail"],
    [born(66), true, "pass"],
    [born(71, -1), true, "pass"],
    [born(71), true, "fail"],
  ])("born %s, specialised %s: %s", (birthDate, specialised, outcome) => {
    expect(ending(birthDate, specialised).outcome).toBe(outcome);
  });

  it("asks where a date is missing", () => {
    expect(ending(null, false)).toMatchObject({ outcome: "review", pointer: "/person/birthDate" });
    expect(ending(born(30), false, null)).toMatchObject({ outcome: "review", pointer: "/contract/end" });
    expect(ending(born(30), false, "1405-13-01")).toMatchObject({ outcome: "review", saw: { age: null, end: null } });
    expect(findingOf("contract-end-age", aFile("contractual-hire", { contract: null }))).toMatchObject({
      message: { en: "The end of the contract is not stated." },
      saw: { limit: 65, specialised: false },
    });
  });
});

describe("conversion-tenure", () => {
  it.each([
    ["bachelor", born(3), "reaches"],
    ["bachelor", born(3, -1), "less than"],
    ["diploma", born(5), "reaches"],
    ["diploma", born(5, -1), "less than"],
    ["diploma", born(3), "less than"],
  ] as const)("%s since %s %s what is needed, and a reviewer judges", (level, contractualSince, words) => {
    const file = aFile("contractual-to-official", {
      person: { degree: degree(level) },
      service: { contractualSince, probationSince: null },
    });
    const finding = findingOf("conversion-tenure", file);
    expect(finding.outcome).toBe("review");
    expect(finding.message.en).toContain(words);
  });

  it("asks for what is not stated", () => {
    expect(findingOf("conversion-tenure", aFile("contractual-to-official", { service: null })).message.en).toBe(
      "The start of the contractual service is not stated.",
    );
    expect(
      findingOf("conversion-tenure", aFile("contractual-to-official", { person: { degree: null } })),
    ).toMatchObject({
      outcome: "review",
      pointer: "/person/degree",
    });
  });
});

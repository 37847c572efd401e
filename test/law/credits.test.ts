import { describe, expect, it } from "vitest";
import type { CaseFile, VeteranGroup } from "../../shared/domain/case-file.ts";
import { addDays, solarToIso } from "../../shared/domain/solar-date.ts";
import { duration, fullMonths, isOlderThan } from "../../shared/law/months.ts";
import { aFile, findingOf, permit } from "./a-file.ts";

const solar = (year: number, month: number, day: number) => solarToIso(year, month, day) ?? "";
/** Born so many full solar years before 1 Azar 1405, and so many days. */
const born = (years: number, daysEarlier = 0): string => addDays(solar(1405 - years, 9, 1), -daysEarlier);
const veteran = (group: VeteranGroup) => ({ group, percentage: null });
const tenure = { kind: "tenure" as const, documentId: "document-tenure", issuedOn: null };

const claiming = (birthDate: string, credits: CaseFile["credits"], group: VeteranGroup | null = null): CaseFile =>
  aFile("official-hire", { credits, person: { birthDate, veteran: group && veteran(group) } });

describe("a credit to the highest age", () => {
  const at = (...claim: Parameters<typeof claiming>) => findingOf("max-age-official", claiming(...claim));

  it.each([
    ["not needed", born(40), { military: 21, service: null }, null, "within", "pass"],
    ["reaching to the last day", born(42, -1), { military: 12, service: null }, null, "credited", "review"],
    ["a day too short", born(42), { military: 12, service: null }, null, "older", "fail"],
    ["of two kinds together", born(43, -1), { military: 14, service: 10 }, null, "credited", "review"],
    ["of two kinds a month too short", born(43, -1), { military: 14, service: 9 }, null, "older", "fail"],
    ["of nought", born(41), { military: 0, service: 0 }, null, "older", "fail"],
    ["of a martyr's sibling", born(46, -1), null, "martyr-sibling", "credited", "review"],
    ["of a martyr's sibling, passed", born(46), null, "martyr-sibling", "older", "review"],
    [
      "of a martyr's parent and service",
      born(47, -1),
      { military: null, service: 12 },
      "martyr-parent",
      "credited",
      "review",
    ],
    ["beside an exemption", born(60), { military: 12, service: null }, "martyr-child", "veteran", "review"],
    ["of a warrior", born(41), null, "warrior", "older", "fail"],
  ] as const)("%s", (_, birthDate, credits, group, answer, outcome) => {
    expect(at(birthDate, credits, group)).toMatchObject({ answer, outcome });
  });

  it("says how much is claimed, and never passes by it", () => {
    expect(at(born(41), { military: 21, service: null })).toMatchObject({
      outcome: "review",
      saw: { age: 41, limit: 40, credit: 21 },
      message: {
        en: "The person is above the highest age, but not with the credit claimed (1 year and 9 months); a reviewer must judge.",
      },
    });
  });

  it("reaches from the permit's lower cap", () => {
    const facts = { permit: { ...permit, maximumAge: 35 } };
    const at = (birthDate: string) =>
      findingOf("max-age-official", claiming(birthDate, { military: 24, service: null }), facts);
    expect(at(born(38, -1))).toMatchObject({ outcome: "review", saw: { limit: 35 } });
    expect(at(born(38)).outcome).toBe("fail");
  });

  it("reaches from both caps where no degree is stated", () => {
    const at = (birthDate: string) => {
      const file = claiming(birthDate, { military: 12, service: null });
      return findingOf("max-age-official", { ...file, person: { ...file.person, degree: null } }).answer;
    };
    expect([born(42, -1), born(42), born(47, -1), born(47)].map(at)).toEqual([
      "credited",
      "degree-unstated",
      "degree-unstated",
      "older",
    ]);
  });
});

describe("age-credits", () => {
  const of = (file: CaseFile) => findingOf("age-credits", file);
  const man = { sex: "male", military: "completed" } as const;

  it("is silent where nothing is claimed", () => {
    for (const credits of [null, { military: null, service: null }, { military: 0, service: 0 }])
      expect(of(aFile("official-hire", { credits })).outcome).toBe("not-applicable");
    expect(of(claiming(born(30), null, "martyr-child")).outcome).toBe("not-applicable");
  });

  it("says what each claim would add", () => {
    const both = aFile("official-hire", { person: man, credits: { military: 21, service: 30 } });
    const proved = { ...both, documents: [...both.documents, tenure] };
    expect(of(proved)).toMatchObject({
      answer: "proved",
      outcome: "review",
      saw: { military: 21, service: 30, kin: 0, proved: true },
      message: { fa: "افزوده سنی ادعاشده ۴ سال و ۳ ماه است و مدرک آن بارگذاری شده است؛ کارشناس مدت آن را تأیید کند." },
    });
    const sibling = claiming(born(30), { military: null, service: 6 }, "martyr-sibling");
    expect(of({ ...sibling, documents: [...sibling.documents, tenure] })).toMatchObject({
      saw: { kin: 60 },
      message: { en: expect.stringContaining("5 years and 6 months") },
    });
  });

  it.each([
    ["the card", { military: 21, service: null }, null, "/credits/military"],
    ["the proof of service", { military: null, service: 12 }, null, "/credits/service"],
    ["the foundation's certificate", null, "martyr-parent", "/person/veteran"],
    ["the first of all", { military: 1, service: 1 }, "martyr-parent", "/credits/military"],
  ] as const)("asks for %s, and refuses nothing on a text that was not read", (_, credits, group, pointer) => {
    const file = { ...claiming(born(30), credits, group), documents: [] };
    expect(of(file)).toMatchObject({ answer: "unproved", outcome: "review", pointer, verified: false });
  });
});

describe("months", () => {
  it.each([
    ["one day short", solar(1405, 3, 2), solar(1405, 9, 1), 5],
    ["to the day", solar(1405, 3, 1), solar(1405, 9, 1), 6],
    ["over a year", solar(1403, 12, 30), solar(1405, 1, 30), 13],
    ["from a day that the last month lacks", solar(1405, 6, 31), solar(1405, 7, 30), 0],
    ["until the month after begins", solar(1405, 6, 31), solar(1405, 8, 1), 1],
    ["backwards", solar(1405, 9, 1), solar(1405, 3, 1), 0],
  ])("%s", (_, from, on, months) => {
    expect(fullMonths(from, on)).toBe(months);
  });

  it.each([
    ["to the day", solar(1405, 3, 1), solar(1405, 9, 1), false],
    ["a day after", solar(1405, 3, 1), solar(1405, 9, 2), true],
    ["a day before", solar(1405, 3, 2), solar(1405, 9, 1), false],
    ["later in an earlier month", solar(1405, 3, 1), solar(1405, 7, 30), false],
    ["early in a later month", solar(1405, 3, 31), solar(1405, 10, 1), true],
    ["at the end of a month that is shorter", solar(1405, 6, 31), solar(1405, 12, 29), false],
  ])("say what is older than six of them: %s", (_, from, on, older) => {
    expect(isOlderThan(6, from, on)).toBe(older);
  });

  it.each([
    [0, "۰ ماه", "0 months"],
    [1, "۱ ماه", "1 month"],
    [12, "۱ سال", "1 year"],
    [13, "۱ سال و ۱ ماه", "1 year and 1 month"],
    [27, "۲ سال و ۳ ماه", "2 years and 3 months"],
  ])("%i are said", (months, fa, en) => {
    expect(duration(months)).toEqual({ fa, en });
  });
});

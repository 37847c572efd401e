import { describe, expect, it } from "vitest";
import { calendarYear } from "../../shared/law/index.ts";

const closedThursdays = [{ from: "0000-01-01", closed: true }];
const year1405 = () => calendarYear(1405, { thursdays: closedThursdays, closures: [] });
const reasonsOn = (on: string, { closed } = year1405()) => closed.find((day) => day.on === on)?.reasons ?? [];

describe("a year of the desk", () => {
  it("runs from Nowruz to the day before the next", () => {
    expect(year1405()).toMatchObject({ year: 1405, from: "2026-03-21", to: "2027-03-20", provisional: false });
    const leap = calendarYear(1403, { thursdays: [], closures: [] });
    expect([leap.from, leap.to, leap.workingDays + leap.closed.length]).toEqual(["2024-03-20", "2025-03-20", 366]);
  });

  it("counts each day once, open or closed", () => {
    const { workingDays, closed } = year1405();
    expect(workingDays + closed.length).toBe(365);
    expect(new Set(closed.map(({ on }) => on)).size).toBe(closed.length);
  });

  it("is provisional where its holidays are not published here", () => {
    const later = calendarYear(1406, { thursdays: closedThursdays, closures: [] });
    expect(later.provisional).toBe(true);
    expect(new Set(later.closed.flatMap(({ reasons }) => reasons.map(({ kind }) => kind)))).toEqual(
      new Set(["weekend", "solar-holiday"]),
    );
  });

  it("names every reason of a day, the solar holiday before the published one", () => {
    expect(reasonsOn("2026-03-21")).toEqual([
      {
        kind: "solar-holiday",
        title: { fa: "نوروز", en: "Nowruz" },
        source: "Fixed days of the solar year in every official calendar",
        verified: true,
      },
      {
        kind: "holiday",
        title: { fa: "عید سعید فطر", en: "Eid al-Fitr" },
        source: expect.stringMatching(/^ILNA 1404\/08\/08/),
        verified: true,
      },
    ]);
  });

  it.each([
    ["2026-11-26", { fa: "پنجشنبه", en: "Thursday" }],
    ["2026-11-27", { fa: "جمعه", en: "Friday" }],
  ])("says of %s which day of the week it is", (on, title) => {
    expect(reasonsOn(on)).toEqual([
      {
        ...{ kind: "weekend", title, verified: true },
        source: "The working week; Thursdays by the organization's dated rule",
      },
    ]);
  });

  it("opens Thursdays from the day on which their rule says so, and shows the rule", () => {
    const thursdays = [...closedThursdays, { from: "2026-11-26", closed: false }];
    const opened = calendarYear(1405, { thursdays, closures: [] });
    expect(opened.thursdays).toEqual(thursdays);
    expect(["2026-11-19", "2026-11-26", "2026-11-27"].map((on) => reasonsOn(on, opened).length)).toEqual([1, 0, 1]);
    expect(opened.workingDays).toBeGreaterThan(year1405().workingDays);
  });

  it("closes a day that the province closed, for its reason, beside what closes it anyway", () => {
    const closures = [
      { on: "2026-11-22", why: "آلودگی هوا" },
      { on: "2026-11-27", why: "سرما" },
      { on: "2028-01-01", why: "روزی از سالی دیگر" },
    ];
    const closed = calendarYear(1405, { thursdays: closedThursdays, closures });
    expect(closed.workingDays).toBe(year1405().workingDays - 1);
    expect(reasonsOn("2026-11-22", closed)).toEqual([
      {
        ...{ kind: "closure", verified: true, source: "Decided by the organization" },
        title: { fa: "آلودگی هوا", en: "آلودگی هوا" },
      },
    ]);
    expect(reasonsOn("2026-11-27", closed).map(({ kind }) => kind)).toEqual(["weekend", "closure"]);
  });

  it("that the solar calendar does not have, whole, is refused by name", () => {
    for (const year of [0, 1199, 1599, 99_999])
      expect(() => calendarYear(year, { thursdays: [], closures: [] })).toThrow(
        new RangeError(`The calendar has no year ${year}`),
      );
  });
});

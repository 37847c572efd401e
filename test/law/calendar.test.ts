import { describe, expect, it } from "vitest";
import { addDays, isIsoDate, isoToSolar, solarToIso } from "../../shared/domain/solar-date.ts";
import { addWorkingDays } from "../../shared/domain/working-days.ts";
import year1405 from "../../shared/law/calendar/1405.json" with { type: "json" };
import { holidaysOf, isSolarHoliday } from "../../shared/law/calendar/holidays.ts";
import { yearTables } from "../../shared/law/calendar/published.ts";
import { calendarOf } from "../../shared/law/index.ts";

const calendar = calendarOf();
const solar = (year: number, month: number, day: number) => solarToIso(year, month, day) ?? "";
const weekday = (iso: string) =>
  new Date(`${iso}T00:00:00Z`).toLocaleDateString("en", { weekday: "long", timeZone: "UTC" });

describe("the working calendar", () => {
  it.each([
    [1405, 1, 1],
    [1405, 1, 4],
    [1405, 1, 12],
    [1405, 1, 13],
    [1405, 3, 14],
    [1405, 3, 15],
    [1405, 11, 22],
    [1405, 12, 29],
    [1403, 12, 30],
    [1406, 1, 2],
  ])("is closed on the solar holiday %i/%i/%i", (year, month, day) => {
    expect(calendar.closed(solar(year, month, day))).toBe(true);
  });

  it.each([
    [1405, 1, 5],
    [1405, 1, 11],
    [1405, 3, 16],
    [1405, 9, 1],
    [1405, 12, 26],
  ])("is open on %i/%i/%i", (year, month, day) => {
    expect(calendar.closed(solar(year, month, day))).toBe(false);
  });

  it("closes every Thursday and Friday of 1405, its holidays, and no other day", () => {
    const listed = new Set(year1405.holidays.map(({ date }) => date));
    for (let day = solar(1405, 1, 1); day < solar(1406, 1, 1); day = addDays(day, 1)) {
      const restDay = ["Thursday", "Friday"].includes(weekday(day));
      const { month, day: ofMonth } = isoToSolar(day);
      const expected = restDay || listed.has(day) || isSolarHoliday(month, ofMonth);
      expect([day, calendar.closed(day)]).toEqual([day, expected]);
    }
  });

  it("counts with the days of the tables that are published, year by year", () => {
    const ofTables = [...yearTables].map(([year, table]) => [year, [...table.keys()]]);
    expect([...holidaysOf].map(([year, all]) => [year, [...all]])).toEqual(ofTables);
  });

  it("opens Thursdays by a dated rule", () => {
    const thursday = "2026-11-26";
    const until = [
      { from: "2026-12-01", closed: true },
      { from: "2026-01-01", closed: false },
    ];
    expect(weekday(thursday)).toBe("Thursday");
    expect(calendar.closed(thursday)).toBe(true);
    expect(calendarOf({ thursdays: until }).closed(thursday)).toBe(false);
    expect(calendarOf({ thursdays: until }).closed(addDays(thursday, 7))).toBe(true);
    expect(calendarOf({ thursdays: until }).closed("2025-12-25")).toBe(true);
    expect(calendarOf({ thursdays: until }).closed(addDays(thursday, 1))).toBe(true);
  });

  it("follows the rule that was written last where two begin on one day", () => {
    const both = [
      { from: "2026-11-26", closed: true },
      { from: "2026-11-26", closed: false },
    ];
    expect(calendarOf({ thursdays: both }).closed("2026-11-26")).toBe(false);
    expect(calendarOf({ thursdays: both.toReversed() }).closed("2026-11-26")).toBe(true);
  });

  it("closes when the province closes", () => {
    expect(calendarOf({ closures: ["2026-11-22"] }).closed("2026-11-22")).toBe(true);
    expect(calendarOf({ closures: ["2026-11-22"] }).closed("2026-11-23")).toBe(false);
  });

  it.each([
    [1402, true],
    [1403, false],
    [1404, false],
    [1405, false],
    [1406, true],
  ])("of %i is provisional: %s", (year, provisional) => {
    expect(calendarOf().provisional(solar(year, 1, 1))).toBe(provisional);
    expect(calendarOf().provisional(solar(year, 12, 29))).toBe(provisional);
  });

  it("carries a deadline over Nowruz into the provisional year", () => {
    const end = addWorkingDays(calendar, solar(1405, 12, 26), 1);
    expect(end).toBe(solar(1406, 1, 7));
    expect(calendar.provisional(end)).toBe(true);
  });
});

describe("the table of 1405", () => {
  it("counts what the press counted: 25 days, six of them Thursdays, three Fridays", () => {
    const solarDays = [1, 2, 3, 4, 12, 13].map((day) => solar(1405, 1, day));
    const others = [solar(1405, 3, 14), solar(1405, 3, 15), solar(1405, 11, 22), solar(1405, 12, 29)];
    const lunar = year1405.holidays.map(({ date }) => date).filter((date) => date !== solar(1405, 1, 25));
    const days = [...new Set([...solarDays, ...others, ...lunar])];
    expect(days).toHaveLength(25);
    expect(days.filter((day) => weekday(day) === "Thursday")).toHaveLength(6);
    expect(days.filter((day) => weekday(day) === "Friday")).toHaveLength(3);
  });

  it("names existing days of its year, each once, with a source", () => {
    const dates = year1405.holidays.map(({ date }) => date);
    expect(dates.every(isIsoDate)).toBe(true);
    expect(dates.map((date) => isoToSolar(date).year)).toEqual(dates.map(() => 1405));
    expect(new Set(dates).size).toBe(dates.length);
    expect(dates).toEqual(dates.toSorted());
    for (const { title, source } of year1405.holidays) expect(title.fa && title.en && source).toBeTruthy();
  });

  it.each([
    [3, 6, "Wednesday"],
    [3, 14, "Thursday"],
    [4, 3, "Wednesday"],
    [4, 4, "Thursday"],
  ])("has 1405/%i/%i on the weekday that was published", (month, day, published) => {
    const date = solar(1405, month, day);
    expect(weekday(date)).toBe(published);
    expect(year1405.holidays.map((holiday) => holiday.date)).toContain(date);
  });
});

import { describe, expect, it } from "vitest";
import {
  addDays,
  formatSolar,
  fullYears,
  isIsoDate,
  isoToSolar,
  readSolarDate,
  solarToIso,
  tehranDate,
} from "../../shared/domain/solar-date.ts";

describe("the solar calendar", () => {
  it.each([1370, 1375, 1379, 1383, 1387, 1391, 1395, 1399, 1403, 1408])("knows 30 Esfand of %i", (year) => {
    expect(solarToIso(year, 12, 30)).not.toBeNull();
    expect(addDays(solarToIso(year, 12, 30) ?? "", 1)).toBe(solarToIso(year + 1, 1, 1));
  });

  it.each([1378, 1400, 1401, 1402, 1404, 1405, 1406, 1407])("has no 30 Esfand in %i", (year) => {
    expect(solarToIso(year, 12, 30)).toBeNull();
    expect(addDays(solarToIso(year, 12, 29) ?? "", 1)).toBe(solarToIso(year + 1, 1, 1));
  });

  it.each([
    [1405, 9, 1, "2026-11-22"],
    [1405, 1, 1, "2026-03-21"],
    [1403, 12, 30, "2025-03-20"],
    [1405, 6, 31, "2026-09-22"],
    [1405, 7, 31, null],
    [1405, 13, 1, null],
    [1405, 0, 1, null],
    [1405, 1, 0, null],
    [1405, 1.5, 1, null],
    [78, 1, 1, null],
    [2026, 1, 1, null],
  ])("%i/%i/%i is %s", (year, month, day, iso) => {
    expect(solarToIso(year, month, day)).toBe(iso);
    if (iso !== null) expect(isoToSolar(iso)).toEqual({ year, month, day });
  });

  it("ends where a solar year is a slip of the pen", () => {
    expect([1199, 1200, 1599, 1600].map((year) => solarToIso(year, 1, 1) !== null)).toEqual([false, true, true, false]);
  });
});

describe("readSolarDate", () => {
  it.each([
    ["1379/05/01", "2000-07-22"],
    ["۱۳۷۵/۹/۶", "1996-11-26"],
    ["١٣٧٥/٩/٦", "1996-11-26"],
    ["1376-1-29", "1997-04-18"],
    ["1376.1.29", "1997-04-18"],
    ["1376 - 1 - 29", "1997-04-18"],
    [" 1376 1 29 ", "1997-04-18"],
    ["\u200F1379/12/30", "2001-03-20"],
    ["\uFEFF1379\u200B/12\u2060/30\u061C", "2001-03-20"],
    ["1379–5–1", "2000-07-22"],
    ["1379−5−1", "2000-07-22"],
    ["1379؍5؍1", "2000-07-22"],
    ["1379   5   1", "2000-07-22"],
    ["1995/9/9", "1995-09-09"],
    ["1900/1/1", "1900-01-01"],
    ["11379/5/1", null],
    ["1379/5/011", null],
    ["1379/005/1", null],
    ["1379/5/1 ه‍.ش", null],
    ["تولد 1379/5/1", null],
    ["1995-09-09", "1995-09-09"],
    ["2024-02-29", "2024-02-29"],
    ["2023-02-29", null],
    ["1899-01-01", null],
    ["78/12/29", null],
    ["1378/12/30", null],
    ["1404/12/30", null],
    ["1376/13/01", null],
    ["01/05/1379", null],
    ["1379/05", null],
    ["13790501", null],
    ["", null],
    ["قبول", null],
  ])("reads %j as %s", (raw, iso) => {
    expect(readSolarDate(raw)).toBe(iso);
  });
});

describe("fullYears", () => {
  it.each([
    ["2006-11-22", "2026-11-22", 20],
    ["2006-11-23", "2026-11-22", 19],
    ["2006-11-21", "2026-11-22", 20],
    ["2026-11-22", "2026-11-22", 0],
    ["2026-11-22", "2020-01-01", 0],
  ])("from %s to %s: %i", (from, on, years) => {
    expect(fullYears(from, on)).toBe(years);
  });

  it("completes a year of 30 Esfand on the first day after a common year, and on the day itself in a leap year", () => {
    const born = solarToIso(1379, 12, 30) ?? "";
    expect(fullYears(born, solarToIso(1398, 12, 29) ?? "")).toBe(18);
    expect(fullYears(born, solarToIso(1399, 1, 1) ?? "")).toBe(19);
    expect(fullYears(born, solarToIso(1399, 12, 29) ?? "")).toBe(19);
    expect(fullYears(born, solarToIso(1399, 12, 30) ?? "")).toBe(20);
  });
});

describe("days", () => {
  it.each([
    ["2026-11-22", true],
    ["2024-02-29", true],
    ["2023-02-29", false],
    ["2026-13-01", false],
    ["2026-1-1", false],
    ["1900-02-29", false],
    ["2000-02-29", true],
    ["2026-00-10", false],
    ["2026-01-00", false],
    ["2026/11-22", false],
    ["2026-11/22", false],
    ["2026-1:-22", false],
    ["2026-11-2/", false],
    ["۲۰۲۶-11-22", false],
    [" 2026-11-2", false],
    ["2026-11-22T00:00:00Z", false],
    ["", false],
  ])("isIsoDate(%j) is %s", (text, is) => {
    expect(isIsoDate(text)).toBe(is);
  });

  it("are as many as the month has", () => {
    const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    lengths.forEach((length, index) => {
      const month = `2026-${String(index + 1).padStart(2, "0")}`;
      expect([isIsoDate(`${month}-${length}`), isIsoDate(`${month}-${length + 1}`)]).toEqual([true, false]);
    });
  });

  it("steps over years, the first hundred too", () => {
    expect([addDays("0050-12-31", 1), addDays("0099-12-31", 1)]).toEqual(["0051-01-01", "0100-01-01"]);
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
    expect(addDays("2026-01-01", -1)).toBe("2025-12-31");
  });

  it("has its month's name, in both languages", () => {
    const named = (language: "fa" | "en") =>
      Array.from(
        { length: 12 },
        (_, index) => formatSolar(solarToIso(1405, index + 1, 1) ?? "", language).split(" ")[1],
      );
    expect(named("fa").join(" ")).toBe("فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند");
    expect(named("en").join(" ")).toBe(
      "Farvardin Ordibehesht Khordad Tir Mordad Shahrivar Mehr Aban Azar Dey Bahman Esfand",
    );
  });

  it("is written as people read it", () => {
    expect(formatSolar("2026-11-22", "fa")).toBe("۱ آذر ۱۴۰۵");
    expect(formatSolar("2026-11-22", "en")).toBe("1 Azar 1405");
  });

  it.each([
    ["2026-11-21T20:29:59.999Z", "2026-11-21"],
    ["2026-11-21T20:30:00.000Z", "2026-11-22"],
    // No daylight saving since 1402: still 3:30 in summer.
    ["2026-07-01T20:29:59.999Z", "2026-07-01"],
    ["2026-07-01T20:30:00.000Z", "2026-07-02"],
  ])("at %s it is %s in Tehran", (instant, day) => {
    expect(tehranDate(new Date(instant))).toBe(day);
  });
});

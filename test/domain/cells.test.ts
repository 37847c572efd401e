/** What a cell of a list says: text, numbers, days and counts, and what becomes of a list as a whole. */
import { describe, expect, it } from "vitest";
import {
  gap,
  guarded,
  holdsGap,
  isBlank,
  longestText,
  readCell,
  textOf,
  unguarded,
} from "../../shared/domain/import/cell.ts";
import { readDay } from "../../shared/domain/import/day.ts";
import { listFailure } from "../../shared/domain/import/failure.ts";
import { largestList, mostRows, readList } from "../../shared/domain/import/list.ts";
import { groupAndPercentage, readCount } from "../../shared/domain/import/number.ts";

describe("a cell", () => {
  it("says nothing, a number, a day or a text, which is cut behind its longest", () => {
    expect([null, undefined, "", new Date("nonsense")].map(readCell)).toEqual([null, null, null, null]);
    expect([readCell(0), readCell("0"), readCell(true)]).toEqual([0, "0", "true"]);
    expect(readCell(new Date("2026-11-22T00:00:00Z"))).toEqual({ date: "2026-11-22" });
    expect(longestText).toBe(1000);
    // One character more than is taken, so that what is too long is known for it.
    expect(String(readCell("x".repeat(2000)))).toHaveLength(1001);
  });

  it("is told as text, whatever it holds", () => {
    expect([null, undefined, 12, "زهرا", { date: "2026-11-22" }].map(textOf)).toEqual([
      ...["", "", "12", "زهرا", "2026-11-22"],
    ]);
  });

  it("is blank where nothing but marks stands in it", () => {
    expect([null, undefined, "", " – ", "\u200f", "..."].every(isBlank)).toBe(true);
    expect(["x", 0, "۰", { date: "2026-11-22" }].some(isBlank)).toBe(false);
  });

  it("that no sheet could hold shows as a gap", () => {
    expect(gap).toBe("□");
    expect([holdsGap("ا□"), holdsGap("\uFFFD"), holdsGap("ا")]).toEqual([true, true, false]);
  });

  it("that a program would run is text on the way out, and as it was on the way back; every other stays", () => {
    for (const text of ["=1+1", "+98", "-5", "@x", "\tx", "\rx", "＝1", "＋1", "－1", "＠x"]) {
      expect(guarded(text)).toBe(`'${text}`);
      expect([unguarded(`'${text}`), readCell(`'${text}`)]).toEqual([text, text]);
    }
    for (const text of ["1=1", "a-b", "x@y", "'quoted'", "'", "x'=1", "=1'"].filter((each) => !each.startsWith("=")))
      expect([guarded(text), unguarded(text)]).toEqual([text, text]);
    expect(unguarded("=1'")).toBe("=1'");
  });
});

describe("a day in a cell", () => {
  it.each([
    ["1379/05/01", "2000-07-22"],
    ["۱۳۷۹/۰۵/۰۱", "2000-07-22"],
    [" 1379/05/01 ", "2000-07-22"],
    ["13790501", "2000-07-22"],
    ["2000-07-22", "2000-07-22"],
    ["2000-07-22 00:00", "2000-07-22"],
    ["2000-07-22T00:00:00Z", "2000-07-22"],
    ["2000-07-22T00:00:00.000Z", "2000-07-22"],
    ["۱ مرداد ۱۳۷۹", "2000-07-22"],
    ["1 مرداد ماه 1379", "2000-07-22"],
    ["12 آذر 1379", "2000-12-02"],
  ])("%s is %s", (text, day) => {
    expect(readDay(text)).toBe(day);
  });

  it.each([
    ...["2000-07-22 00:00 الف", "2000-07-22 10:30", "113790501", "137905011", "x1 مرداد 1379", "1 مرداد 13799"],
    ...["1 ماهی 1379", "مرداد 1379", "79/5/1", "1379/13/01", "", "-"],
  ])("%s is none", (text) => {
    expect(readDay(text)).toBeNull();
  });

  it("of a spreadsheet is its own, and nothing is none", () => {
    expect([readDay({ date: "2000-07-22" }), readDay(null)]).toEqual(["2000-07-22", null]);
  });
});

describe("a number among words", () => {
  it.each([
    ["جانباز ۲۵ درصد و بالاتر", "جانباز", 25],
    ["جانباز 25٪", "جانباز", 25],
    ["جانباز25%", "جانباز", 25],
    ["۱۰۰ درصد به بالا جانباز", "جانباز", 100],
    ["جانباز ۷۰ درصد وبالاتر", "جانباز", 70],
    ["جانباز", "جانباز", null],
  ] as const)("of %s is beside its group", (text, group, percentage) => {
    const read = groupAndPercentage(text);
    expect([read.group.trim(), read.percentage]).toEqual([group, percentage]);
  });

  it("keeps words apart that it stood between", () => {
    expect(groupAndPercentage("فرزند25جانباز").group).toBe("فرزند جانباز");
  });

  it.each([
    ...([
      ["24", 24],
      ["۲۴ ماه", 24],
      ["10 سال", 10],
      ["1 month", 1],
      ["2 Months", 2],
      ["1 year", 1],
    ] as const),
    ...([
      ["3 years", 3],
      ["60", 60],
      ["61", null],
      ["", null],
      ["-1", null],
      ["1.5", null],
      ["ده", null],
    ] as const),
  ])("%s counts as %s of at most sixty", (text, counted) => {
    expect(readCount(text, 60)).toBe(counted);
  });
});

describe("a list", () => {
  const headings = ["کد ملی", "نام", "نام خانوادگی", "تاریخ تولد"];
  const row = ["0012345679", "زهرا", "حسین‌زاده", "1379/05/01"];
  const failure = (lines: (string | null)[][], corrections: Record<string, number> = {}) => {
    const read = readList([lines], corrections);
    return read.ok ? null : read.failure;
  };

  it("is ten megabytes and twenty thousand rows at most", () => {
    expect([largestList, mostRows]).toEqual([10_485_760, 20_000]);
  });

  it("is told what it lacks: a header, a column, a row, or the column that was named", () => {
    expect(failure([["الف", "ب"]])).toEqual(listFailure("no-header"));
    expect(failure([headings.slice(0, 3), row])).toEqual(listFailure("missing-columns", { fields: ["birthDate"] }));
    expect(failure([headings, [null, " – ", "", null]])).toEqual(listFailure("no-rows"));
    expect(failure([headings, row], { permit: 4 })).toEqual(listFailure("no-such-column", { column: 4 }));
    expect(failure([headings, row], { permit: 3, birthDate: 3 })).toBeNull();
  });

  it("is the first sheet that has a header, with the lines of its rows", () => {
    const read = readList([[["یادداشت"]], [["عنوان"], headings, row, [null, null, null, null], row]], {});
    expect(read).toMatchObject({
      ...{ ok: true, list: { headings } },
    });
    expect(read.ok && read.list.rows).toEqual([
      { line: 3, cells: row, twinOf: null },
      { line: 5, cells: row, twinOf: 3 },
    ]);
  });
});

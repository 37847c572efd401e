/** Every day of 1400 to 1410, published years and provisional ones, held against a count of the test's own. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { addDays, isoToSolar, solarToIso } from "../../shared/domain/solar-date.ts";
import { addWorkingDays, type WorkingCalendar, workingDaysBetween } from "../../shared/domain/working-days.ts";
import { calendarOf, calendarYear } from "../../shared/law/index.ts";

const tables = new URL("../../shared/law/calendar/", import.meta.url);
/** The tables that are there, whichever they are. */
const published = new Map(
  readdirSync(tables)
    .filter((name) => /^\d{4}\.json$/.test(name))
    .map((name): [number, string[]] => {
      const table = JSON.parse(readFileSync(new URL(name, tables), "utf8"));
      return [table.year, table.holidays.map(({ date }: { date: string }) => date)];
    }),
);
const fixed = ["1/1", "1/2", "1/3", "1/4", "1/12", "1/13", "3/14", "3/15", "11/22", "12/29", "12/30"];

/** Another solar calendar than the program's: the one of ICU. */
const icu = new Intl.DateTimeFormat("en-u-ca-persian-nu-latn", {
  ...{ timeZone: "UTC", year: "numeric", month: "numeric", day: "numeric" },
});
const solarOf = (iso: string) => {
  const parts = Object.fromEntries(
    icu.formatToParts(new Date(`${iso}T12:00:00Z`)).map((part) => [part.type, part.value]),
  );
  return { year: Number(parts.year), month: Number(parts.month), day: Number(parts.day) };
};
/** 2000-01-01 was a Saturday. */
const weekdays = ["Saturday", "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday"];
const weekdayOf = (iso: string) =>
  weekdays[((Math.round((Date.parse(iso) - Date.parse("2000-01-01")) / 86_400_000) % 7) + 7) % 7];

const first = "2021-03-21";
const last = "2032-03-19";
const days: string[] = [];
for (let day = first; day <= addDays(last, 120); day = addDays(day, 1)) days.push(day);
const inYears = days.filter((day) => day <= last);

const dated = { from: "2025-03-21", closed: false };
const closures = ["2022-01-02", "2024-02-10", "2026-11-22", "2026-11-23", "2030-07-01"];
const variants = [
  { name: "as it is by default", settings: {}, thursdayOpen: () => false, closed: [] as string[] },
  {
    name: "with Thursdays worked from 1404 to 1406",
    settings: { thursdays: [{ from: "2028-03-20", closed: true }, dated] },
    thursdayOpen: (iso: string) => iso >= "2025-03-21" && iso < "2028-03-20",
    closed: [] as string[],
  },
  {
    name: "with closures of the province",
    settings: { closures },
    thursdayOpen: () => false,
    closed: closures,
  },
];

const remembered = ({ closed, provisional }: WorkingCalendar): WorkingCalendar => {
  const known = new Map(days.map((day) => [day, closed(day)]));
  return { closed: (iso) => known.get(iso) ?? closed(iso), provisional };
};

describe.each(variants)("the calendar $name", ({ settings, thursdayOpen, closed }) => {
  const calendar = calendarOf(settings);
  const fast = remembered(calendar);
  const isOpen = (iso: string): boolean => {
    const { year, month, day } = solarOf(iso);
    if (weekdayOf(iso) === "Friday" || (weekdayOf(iso) === "Thursday" && !thursdayOpen(iso))) return false;
    if (fixed.includes(`${month}/${day}`) || closed.includes(iso)) return false;
    return !published.get(year)?.includes(iso);
  };
  const open = days.filter(isOpen);
  /** How many open days lie up to and including each day. */
  const upTo = new Map<string, number>();
  let count = 0;
  for (const day of days) {
    if (open[count] === day) count += 1;
    upTo.set(day, count);
  }
  const between = (from: string, to: string) => (upTo.get(to) ?? 0) - (upTo.get(from) ?? 0);

  it("is open on the days that are counted open, and closed on all others", () => {
    const opened = new Set(open);
    expect(days.filter((day) => calendar.closed(day) === opened.has(day))).toEqual([]);
    expect(days.filter((day) => weekdayOf(day) === "Friday" && !calendar.closed(day))).toEqual([]);
  });

  it("ends a deadline on the n-th open day after the first, which is never counted, and counts as many back", () => {
    const wrong: unknown[] = [];
    for (const from of inYears) {
      for (const n of [1, 2, 5, 20]) {
        const end = addWorkingDays(fast, from, n);
        if (end !== open[(upTo.get(from) ?? 0) + n - 1]) wrong.push([from, n, end]);
        if (end <= from || fast.closed(end)) wrong.push([from, n, end]);
        if (workingDaysBetween(fast, from, end) !== n) wrong.push([from, n, "back"]);
      }
      // No day at all: the day itself where it is open, the next open one where it is not.
      const none = addWorkingDays(fast, from, 0);
      if (none !== (fast.closed(from) ? addWorkingDays(fast, from, 1) : from)) wrong.push([from, 0, none]);
    }
    expect(wrong).toEqual([]);
  });

  it("never ends a later beginning, or a longer deadline, earlier", () => {
    const wrong: unknown[] = [];
    for (const n of [0, 1, 6]) {
      let before = "";
      for (const from of inYears) {
        const end = addWorkingDays(fast, from, n);
        const longer = addWorkingDays(fast, from, n + 1);
        // From a closed day no day at all and one day end alike.
        if (end < before || longer < end || (longer === end && n > 0)) wrong.push([from, n, end]);
        before = end;
      }
    }
    expect(wrong).toEqual([]);
  });

  it("counts between two days forwards as backwards, and adds up over a day between", () => {
    const wrong: unknown[] = [];
    for (const from of inYears) {
      for (const apart of [0, 1, 6, 31]) {
        const to = addDays(from, apart);
        const counted = workingDaysBetween(fast, from, to);
        if (counted !== between(from, to) || workingDaysBetween(fast, to, from) !== 0 - counted)
          wrong.push([from, to, counted]);
        const middle = addDays(from, Math.floor(apart / 3));
        if (counted !== workingDaysBetween(fast, from, middle) + workingDaysBetween(fast, middle, to))
          wrong.push([from, middle, to]);
      }
    }
    expect(wrong).toEqual([]);
  });

  it("lists each year's closed days with a reason and a source, and counts the others", () => {
    const decided = {
      thursdays: "thursdays" in settings ? (settings.thursdays ?? []) : [],
      closures: closed.map((on) => ({ on, why: "سرما" })),
    };
    for (let year = 1400; year <= 1410; year += 1) {
      const listed = calendarYear(year, decided);
      const all = days.filter((day) => solarOf(day).year === year && day <= last);
      expect(listed.closed.map(({ on }) => on)).toEqual(all.filter((day) => !isOpen(day)));
      expect(listed.workingDays).toBe(all.filter(isOpen).length);
      expect([listed.from, listed.to]).toEqual([all[0], all.at(-1)]);
      expect(listed.provisional).toBe(!published.has(year));
      for (const { reasons } of listed.closed)
        for (const { title, source } of reasons) expect(title.fa && title.en && source).toBeTruthy();
    }
  });
});

describe("the years 1400 to 1410", () => {
  it("have the days of another solar calendar", () => {
    expect(days.filter((day) => JSON.stringify(isoToSolar(day)) !== JSON.stringify(solarOf(day)))).toEqual([]);
  });

  it("end on 30 Esfand in 1403 and 1408 only; the day after is Nowruz", () => {
    const leap = Array.from({ length: 11 }, (_, n) => 1400 + n).filter((year) => solarToIso(year, 12, 30) !== null);
    expect(leap).toEqual([1403, 1408]);
    expect(isoToSolar("2025-03-20")).toEqual({ year: 1403, month: 12, day: 30 });
    expect(isoToSolar("2026-03-20")).toEqual({ year: 1404, month: 12, day: 29 });
    expect(isoToSolar("2026-03-21")).toEqual({ year: 1405, month: 1, day: 1 });
    expect(calendarOf().closed("2025-03-20")).toBe(true);
  });

  it("are provisional exactly where no table stands", () => {
    const { provisional } = calendarOf();
    expect(inYears.filter((day) => provisional(day) === published.has(solarOf(day).year))).toEqual([]);
  });

  it("carry a deadline over each Nowruz to the next open day", () => {
    for (let year = 1400; year < 1410; year += 1) {
      const eve = solarToIso(year, 12, 28) ?? "";
      const end = addWorkingDays(calendarOf(), eve, 1);
      expect(isoToSolar(end)).toMatchObject({ year: year + 1, month: 1 });
      expect(isoToSolar(end).day).toBeGreaterThan(4);
    }
  });
});

import type { Words } from "../../domain/finding.ts";
import year1403 from "./1403.json" with { type: "json" };
import year1404 from "./1404.json" with { type: "json" };
import year1405 from "./1405.json" with { type: "json" };
import solarHolidays from "./solar-holidays.json" with { type: "json" };

/** Holidays that move through the solar year, as published for one year; lunar dates are never computed. */
interface YearTable {
  year: number;
  holidays: { date: string; title: Words; source: string; verified: boolean }[];
}

/** A year is counted for certain once its table stands here. */
const published: readonly YearTable[] = [year1403, year1404, year1405];

const solarDays = new Set(solarHolidays.map(({ month, day }) => month * 100 + day));

export const isSolarHoliday = (month: number, day: number): boolean => solarDays.has(month * 100 + day);

/** Published holidays of each solar year, as Gregorian days. */
export const yearTables: ReadonlyMap<number, ReadonlySet<string>> = new Map(
  published.map(({ year, holidays }) => [year, new Set(holidays.map(({ date }) => date))]),
);

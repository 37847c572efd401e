import type { Words } from "../../domain/finding.ts";
import year1403 from "./1403.json" with { type: "json" };
import year1404 from "./1404.json" with { type: "json" };
import year1405 from "./1405.json" with { type: "json" };

/** Holidays that move through the solar year, as published for one year; lunar dates are never computed. */
interface YearTable {
  year: number;
  holidays: PublishedHoliday[];
}
export interface PublishedHoliday {
  date: string;
  title: Words;
  source: string;
  verified: boolean;
}

/** A year is counted for certain once its table stands here, and its days in `days.ts`. */
const published: readonly YearTable[] = [year1403, year1404, year1405];

/** Published holidays of each solar year, by Gregorian day. */
export const yearTables: ReadonlyMap<number, ReadonlyMap<string, PublishedHoliday>> = new Map(
  published.map(({ year, holidays }) => [year, new Map(holidays.map((holiday) => [holiday.date, holiday]))]),
);

import type { Words } from "../../domain/finding.ts";
import { days } from "./days.ts";
import solarHolidays from "./solar-holidays.json" with { type: "json" };

const solarDays: ReadonlyMap<number, Words> = new Map(
  solarHolidays.map(({ month, day, title }) => [month * 100 + day, title]),
);

/** The name of a holiday that stands on the same solar day each year, or null. */
export const solarHoliday = (month: number, day: number): Words | null => solarDays.get(month * 100 + day) ?? null;
export const isSolarHoliday = (month: number, day: number): boolean => solarHoliday(month, day) !== null;

/**
 * Published holidays of each solar year that is counted for certain, as Gregorian days: all that counting needs of the tables
 * in `published.ts`, whose names and sources only pages show.
 */
export const holidaysOf: ReadonlyMap<number, ReadonlySet<string>> = new Map(
  Object.entries(days).map(([year, all]) => [Number(year), new Set(all)]),
);

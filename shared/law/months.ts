import type { Words } from "../domain/finding.ts";
import { isoToSolar, persianDigits } from "../domain/solar-date.ts";

/** Full solar months between two days, counted like full years; 0 when `on` is earlier. */
export const fullMonths = (from: string, on: string): number => {
  const start = isoToSolar(from);
  const end = isoToSolar(on);
  const begun = (end.year - start.year) * 12 + end.month - start.month;
  return Math.max(0, begun - (end.day < start.day ? 1 : 0));
};

/** True where more than so many months have passed: a day after the same day of the month, or after a shorter month's end. */
export const isOlderThan = (months: number, from: string, on: string): boolean => {
  const start = isoToSolar(from);
  const end = isoToSolar(on);
  const begun = (end.year - start.year) * 12 + end.month - start.month;
  return begun > months || (begun === months && end.day > start.day);
};

const joined = (parts: readonly (string | false)[], and: string): string => parts.filter(Boolean).join(and);

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

/** A number of months as people say it: «۲ سال و ۳ ماه», `2 years and 3 months`. */
export const duration = (months: number): Words => {
  const years = Math.floor(months / 12);
  const rest = months % 12;
  const restShown = rest > 0 || years === 0;
  return {
    fa: persianDigits(joined([years > 0 && `${years} سال`, restShown && `${rest} ماه`], " و ")),
    en: joined([years > 0 && counted(years, "year"), restShown && counted(rest, "month")], " and "),
  };
};

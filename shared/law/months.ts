import type { Words } from "../domain/finding.ts";
import { isoToSolar, persianDigits } from "../domain/solar-date.ts";

/** From one day to another: months of the calendar begun, and days gone of the last of them, negative while it is not full. */
const apart = (from: string, on: string): { months: number; days: number } => {
  const start = isoToSolar(from);
  const end = isoToSolar(on);
  return { months: (end.year - start.year) * 12 + end.month - start.month, days: end.day - start.day };
};

/** Full solar months between two days, counted like full years; 0 when `on` is earlier. */
export const fullMonths = (from: string, on: string): number => {
  const { months, days } = apart(from, on);
  return Math.max(0, months - (days < 0 ? 1 : 0));
};

/** True where more than so many months have passed: a day after the same day of the month, or after a shorter month's end. */
export const isOlderThan = (limit: number, from: string, on: string): boolean => {
  const { months, days } = apart(from, on);
  return months > limit || (months === limit && days > 0);
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

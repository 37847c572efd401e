import { CalendarDate, PersianCalendar } from "@internationalized/date";
import { latinDigits } from "./text.ts";

/** The solar calendar beside Gregorian days written `YYYY-MM-DD`, which is how days are kept everywhere. */

export interface SolarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const persian = new PersianCalendar();
const millisecondsOfDay = 86_400_000;
/** Julian day number of 1970-01-01. */
const julianDayOfEpoch = 2_440_588;
/** Outside these years a solar date is a slip of the pen, not a day of somebody's life or service. */
const firstYear = 1200;
const lastYear = 1599;
/** From this year on a written year is Gregorian. */
export const firstGregorianYear = 1900;

const gregorianMonths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** After so many years the Gregorian calendar repeats itself; shifted by them, no year is one of the first hundred, which `Date.UTC` takes for others. */
const cycle = 400;
const cycleLength = 146_097 * millisecondsOfDay;

const utc = (iso: string): number =>
  Date.UTC(numberIn(iso, 0, 4) + cycle, numberIn(iso, 5, 7) - 1, numberIn(iso, 8, 10)) - cycleLength;
const isoOf = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10);

/** The number that the Latin digits from one place to another write; not a number where anything else stands there. */
const numberIn = (text: string, from: number, to: number): number => {
  let number = 0;
  for (let place = from; place < to; place += 1) {
    const digit = text.charCodeAt(place) - 48;
    number = digit >= 0 && digit <= 9 ? number * 10 + digit : Number.NaN;
  }
  return number;
};

/** True for an existing day written `YYYY-MM-DD`. */
export const isIsoDate = (text: string): boolean => {
  if (text.length !== 10 || text[4] !== "-" || text[7] !== "-") return false;
  const year = numberIn(text, 0, 4);
  const month = numberIn(text, 5, 7);
  const day = numberIn(text, 8, 10);
  if (Number.isNaN(year + month + day)) return false;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day >= 1 && day <= (month === 2 && leap ? 29 : (gregorianMonths[month - 1] ?? 0));
};

/** The day `n` days later, or earlier when `n` is negative. */
export const addDays = (iso: string, n: number): string => isoOf(utc(iso) + n * millisecondsOfDay);

/** Days that were asked for before: one day of submission is every age's end, and a case's own days are counted by several rules. */
const known = new Map<string, SolarDate>();
const mostKnown = 4096;

/** The solar day of a Gregorian one. */
export const isoToSolar = (iso: string): SolarDate => {
  const before = known.get(iso);
  if (before !== undefined) return before;
  const { year, month, day } = persian.fromJulianDay(utc(iso) / millisecondsOfDay + julianDayOfEpoch);
  if (known.size === mostKnown) known.clear();
  const solar = { year, month, day };
  known.set(iso, solar);
  return solar;
};

const monthLength = (year: number, month: number): number =>
  persian.getDaysInMonth(new CalendarDate(persian, year, month, 1));

/** The Gregorian day, or null where the solar calendar has no such day (30 Esfand of a common year, month 13). */
export const solarToIso = (year: number, month: number, day: number): string | null => {
  if (![year, month, day].every(Number.isInteger)) return null;
  if (year < firstYear || year > lastYear || month < 1 || month > 12 || day < 1) return null;
  if (day > monthLength(year, month)) return null;
  const julianDay = persian.toJulianDay(new CalendarDate(persian, year, month, day));
  return isoOf((julianDay - julianDayOfEpoch) * millisecondsOfDay);
};

/** Direction marks, zero-width characters and the byte order mark, which copying leaves around a date. */
const invisible = /[\u061C\u200B-\u200F\u2060\uFEFF]/gu;
const written = /^(\d{4})(?:\s*[/\-.–−؍]\s*|\s+)(\d{1,2})(?:\s*[/\-.–−؍]\s*|\s+)(\d{1,2})$/u;

/**
 * A day as people write it, year first: solar in any digits, or Gregorian from 1900 on. Null for anything else: two-digit
 * years and days that do not exist are never guessed.
 */
export const readSolarDate = (raw: string): string | null => {
  const match = written.exec(latinDigits(raw).replace(invisible, "").trim());
  if (!match) return null;
  const [, year = "", month = "", day = ""] = match;
  if (Number(year) < firstGregorianYear) return solarToIso(Number(year), Number(month), Number(day));
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isIsoDate(iso) ? iso : null;
};

/** Full years between two days by the solar calendar: one more on each anniversary, never before it; 0 when `on` is earlier. */
export const fullYears = (from: string, on: string): number => {
  const born = isoToSolar(from);
  const now = isoToSolar(on);
  const before = now.month < born.month || (now.month === born.month && now.day < born.day);
  return Math.max(0, now.year - born.year - (before ? 1 : 0));
};

const months = {
  fa: "فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند".split(" "),
  en: "Farvardin Ordibehesht Khordad Tir Mordad Shahrivar Mehr Aban Azar Dey Bahman Esfand".split(" "),
};

/** Latin digits as Persian ones. */
export const persianDigits = (text: string): string =>
  text.replace(/\d/gu, (digit) => String.fromCharCode(0x06f0 + Number(digit)));

/** The solar day in words: «۱ آذر ۱۴۰۵», `1 Azar 1405`. */
export const formatSolar = (iso: string, language: "fa" | "en"): string => {
  const { year, month, day } = isoToSolar(iso);
  const text = `${day} ${months[language][month - 1]} ${year}`;
  return language === "fa" ? persianDigits(text) : text;
};

const tehran = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Asia/Tehran",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

/** The day it is in Tehran at an instant. */
export const tehranDate = (instant: Date): string => tehran.format(instant);

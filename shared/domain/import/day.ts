/** Days as they stand in lists: a spreadsheet's date, a solar or Gregorian day in digits, or one with its month's name. */
import { readSolarDate, solarToIso } from "../solar-date.ts";
import { latinDigits, normalise } from "../text.ts";
import { type Cell, textOf } from "./cell.ts";

const months = "فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند".split(" ").map(normalise);
/** «۱ مرداد ۱۳۷۹» */
const named = /^(\d{1,2}) (\S+)(?: ماه)? (\d{4})$/u;
/** The midnight that programs write behind a day. */
const midnight = /[T ]00:00(?::00(?:\.0+)?)?Z?$/u;

/** Gregorian `YYYY-MM-DD`, or null: two-digit years, days first and days that do not exist are never guessed. */
export const readDay = (cell: Cell): string | null => {
  if (cell !== null && typeof cell === "object") return cell.date;
  const text = latinDigits(textOf(cell)).trim().replace(midnight, "");
  const compact = /^(\d{4})(\d{2})(\d{2})$/u.exec(text);
  if (compact) return readSolarDate(compact.slice(1).join("/"));
  const [, day, month = "", year] = named.exec(normalise(text)) ?? [];
  return day && months.includes(month)
    ? solarToIso(Number(year), months.indexOf(month) + 1, Number(day))
    : readSolarDate(text);
};

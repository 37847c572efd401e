/** From which day on something new can count that everybody goes by. */
import type { Words } from "../domain/finding.ts";
import { addDays, formatSolar, tehranDate } from "../domain/solar-date.ts";

/**
 * A warm function remembers the registry for a minute. Were something entered a moment before midnight for the day that
 * begins, the first submissions of that day would still go by what was on the eve.
 */
const settling = 2 * 60_000;

/** Days ahead. What was entered so is not taken back: a mistyped year would hold its place for ever. */
const furthest = 730;

/** Null where the day is between tomorrow and two years ahead, in Tehran; `because` says why not today. */
export const impossibleDay = (from: string, now: Date, because: Words): Words | null => {
  const earliest = addDays(tehranDate(new Date(now.getTime() + settling)), 1);
  const latest = addDays(tehranDate(now), furthest);
  if (from > latest)
    return {
      fa: `دورترین روز ممکن ${formatSolar(latest, "fa")} است؛ سال را بررسی کنید.`,
      en: `The furthest possible day is ${latest}; check the year.`,
    };
  if (from >= earliest) return null;
  return {
    fa: `زودترین روز ممکن ${formatSolar(earliest, "fa")} است؛ ${because.fa}`,
    en: `The earliest possible day is ${earliest}: ${because.en}`,
  };
};

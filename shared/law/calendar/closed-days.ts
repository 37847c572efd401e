/** A solar year as the desks count it: every closed day with all its reasons. */
import type { Words } from "../../domain/finding.ts";
import { addDays, isoToSolar, solarToIso } from "../../domain/solar-date.ts";
import { type ThursdayRule, weekendOf } from "./calendar-of.ts";
import { solarHoliday } from "./holidays.ts";
import { yearTables } from "./published.ts";

export const closureKinds = ["weekend", "solar-holiday", "holiday", "closure"] as const;

export interface Closure {
  kind: (typeof closureKinds)[number];
  title: Words;
  source: string;
  verified: boolean;
}

export interface CalendarYear {
  year: number;
  /** Its first and last day. */
  from: string;
  to: string;
  /** Its published holidays are not known here: weekends, fixed solar holidays and closures only. */
  provisional: boolean;
  workingDays: number;
  thursdays: ThursdayRule[];
  closed: { on: string; reasons: Closure[] }[];
}

export interface Decided {
  thursdays: readonly ThursdayRule[];
  closures: readonly { on: string; why: string }[];
}

const weekdays = { Thursday: { fa: "پنجشنبه", en: "Thursday" }, Friday: { fa: "جمعه", en: "Friday" } } as const;
const fixed = "Fixed days of the solar year in every official calendar";
const weekly = "The working week; Thursdays by the organization's dated rule";
const own = "Decided by the organization";

const closure = (kind: Closure["kind"], title: Words, source: string, verified = true): Closure => ({
  ...{ kind, title, source, verified },
});

export const calendarYear = (year: number, { thursdays, closures }: Decided): CalendarYear => {
  const from = solarToIso(year, 1, 1);
  const next = solarToIso(year + 1, 1, 1);
  if (from === null || next === null) throw new RangeError(`The calendar has no year ${year}`);
  const weekend = weekendOf(thursdays);
  const reasonsOf = (iso: string): Closure[] => {
    const { month, day } = isoToSolar(iso);
    const weekday = weekend(iso);
    const solar = solarHoliday(month, day);
    const published = yearTables.get(year)?.get(iso);
    return [
      ...(weekday ? [closure("weekend", weekdays[weekday], weekly)] : []),
      ...(solar ? [closure("solar-holiday", solar, fixed)] : []),
      ...(published ? [closure("holiday", published.title, published.source, published.verified)] : []),
      ...closures.filter(({ on }) => on === iso).map(({ why }) => closure("closure", { fa: why, en: why }, own)),
    ];
  };
  const days: string[] = [];
  for (let day = from; day < next; day = addDays(day, 1)) days.push(day);
  const closed = days.map((on) => ({ on, reasons: reasonsOf(on) })).filter(({ reasons }) => reasons.length > 0);
  return {
    ...{ year, from, to: addDays(next, -1), provisional: !yearTables.has(year) },
    workingDays: days.length - closed.length,
    thursdays: [...thursdays],
    closed,
  };
};

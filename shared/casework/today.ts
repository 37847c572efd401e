/** Today, as deadlines count it: the day in Tehran, and which days are worked. */
import type { Counting } from "../domain/clock-reading.ts";
import type { Today } from "../domain/deadline.ts";
import type { CalendarSettings } from "../domain/registry.ts";
import { tehranDate } from "../domain/solar-date.ts";
import type { WorkingCalendar } from "../domain/working-days.ts";
import { calendarOf } from "../law/index.ts";
import type { Now, Registry } from "../ports.ts";

/** The published calendar, with what the desk decided besides; before it decides anything Thursdays are closed. */
export const workingCalendar = ({ thursdays, closures }: CalendarSettings): WorkingCalendar =>
  calendarOf({ thursdays: thursdayRules(thursdays), closures: closures.map(({ on }) => on) });

export const thursdayRules = (thursdays: CalendarSettings["thursdays"]) =>
  thursdays.map(({ from, open }) => ({ from, closed: !open }));

export const todayAt = async (at: Date, registry: Registry): Promise<Today> => ({
  at: at.toISOString(),
  on: tehranDate(at),
  calendar: workingCalendar(await registry.calendar()),
});

/** What clocks are read by. Warnings are the organization's own habit: those in force, also for cases of an older agreement. */
export const countingOf = async ({ registry, now }: { registry: Registry; now: Now }): Promise<Counting> => {
  const [today, agreement] = await Promise.all([todayOf({ registry, now }), registry.agreement()]);
  return { today, agreement };
};

export const todayOf = ({ registry, now }: { registry: Registry; now: Now }): Promise<Today> =>
  todayAt(now(), registry);

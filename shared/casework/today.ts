/** Today, as deadlines count it: the day in Tehran, and which days are worked. */
import type { Today } from "../domain/deadline.ts";
import type { CalendarSettings } from "../domain/registry.ts";
import { tehranDate } from "../domain/solar-date.ts";
import type { WorkingCalendar } from "../domain/working-days.ts";
import { calendarOf } from "../law/index.ts";
import type { Now, Registry } from "../ports.ts";

/** The published calendar, with what the desk decided besides; before it decides anything Thursdays are closed. */
export const workingCalendar = ({ thursdays, closures }: CalendarSettings): WorkingCalendar =>
  calendarOf({
    thursdays: thursdays.map(({ from, open }) => ({ from, closed: !open })),
    closures: closures.map(({ on }) => on),
  });

export const todayAt = async (at: Date, registry: Registry): Promise<Today> => ({
  at: at.toISOString(),
  on: tehranDate(at),
  calendar: workingCalendar(await registry.calendar()),
});

export const todayOf = ({ registry, now }: { registry: Registry; now: Now }): Promise<Today> =>
  todayAt(now(), registry);

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../../shared/domain/solar-date.ts";
import { addWorkingDays, type WorkingCalendar, workingDaysBetween } from "../../shared/domain/working-days.ts";

/** Closed on the days given; every other day is open. */
const closedOn = (...days: string[]): WorkingCalendar => ({
  closed: (day) => days.includes(day),
  provisional: () => false,
});

const weekend: WorkingCalendar = {
  closed: (day) => [4, 5].includes(new Date(`${day}T00:00:00Z`).getUTCDay()),
  provisional: () => false,
};

describe("addWorkingDays", () => {
  it.each([
    ["does not count the first day", closedOn(), "2026-11-22", 1, "2026-11-23"],
    ["rolls off a closed day", closedOn("2026-11-23"), "2026-11-22", 1, "2026-11-24"],
    ["counts open days only", closedOn("2026-11-23", "2026-11-25"), "2026-11-22", 2, "2026-11-26"],
    ["stays where no day is asked", closedOn(), "2026-11-22", 0, "2026-11-22"],
    ["leaves a closed day where no day is asked", closedOn("2026-11-22"), "2026-11-22", 0, "2026-11-23"],
    ["passes a weekend", weekend, "2026-11-25", 1, "2026-11-28"],
    ["starts on a closed day", weekend, "2026-11-26", 1, "2026-11-28"],
  ])("%s", (_, calendar, from, days, end) => {
    expect(addWorkingDays(calendar, from, days)).toBe(end);
  });

  it.each([-1, 1.5, Number.NaN])("refuses %s days", (days) => {
    expect(() => addWorkingDays(weekend, "2026-11-22", days)).toThrow(
      new RangeError(`A deadline is a whole number of working days, not ${days}`),
    );
  });

  it("refuses a calendar that never opens", () => {
    expect(() => addWorkingDays({ closed: () => true, provisional: () => false }, "2026-11-22", 1)).toThrow(
      new RangeError("The calendar has no open day within 60 days of 2026-11-23"),
    );
  });

  it("waits for the end of sixty closed days, and of no more", () => {
    const closedFor = (days: number): WorkingCalendar => ({
      closed: (day) => day < addDays("2026-11-22", days),
      provisional: () => false,
    });
    expect(addWorkingDays(closedFor(60), "2026-11-22", 0)).toBe(addDays("2026-11-22", 60));
    expect(() => addWorkingDays(closedFor(61), "2026-11-22", 0)).toThrow(RangeError);
  });
});

describe("workingDaysBetween", () => {
  const dayOffset = fc.integer({ min: 0, max: 3650 });

  it("is what addWorkingDays added", () => {
    fc.assert(
      fc.property(dayOffset, fc.integer({ min: 0, max: 60 }), (offset, days) => {
        const from = addDays("2021-03-21", offset);
        const end = addWorkingDays(weekend, from, days);
        expect(weekend.closed(end)).toBe(false);
        if (days > 0) expect(workingDaysBetween(weekend, from, end)).toBe(days);
      }),
    );
  });

  it("turns its sign with its ends", () => {
    expect(workingDaysBetween(weekend, "2026-11-22", "2026-11-29")).toBe(5);
    expect(workingDaysBetween(weekend, "2026-11-29", "2026-11-22")).toBe(-5);
    expect(workingDaysBetween(weekend, "2026-11-22", "2026-11-22")).toBe(0);
  });
});

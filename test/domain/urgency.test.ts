import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDue } from "../../shared/domain/clock-reading.ts";
import { addDays } from "../../shared/domain/solar-date.ts";
import { summary } from "../../shared/domain/summary.ts";
import { criticalAfter, spansOf, urgencies, urgencyLabels, urgencyOf, within } from "../../shared/domain/urgency.ts";
import { workingDaysBetween } from "../../shared/domain/working-days.ts";
import { aCase, aCounting } from "../builders.ts";

const underReview = (dueOn: string) => ({ state: "under-review" as const, dueOn });
const on = (day: string, dueOn: string) => urgencyOf(underReview(dueOn), spansOf(aCounting(day)));

describe("urgency", () => {
  it.each([
    // Sunday 22 November 2026; the five open days before it are 15, 16, 17, 18 and 21 November.
    ["2026-11-14", "critical"],
    ["2026-11-15", "overdue"],
    ["2026-11-21", "overdue"],
    ["2026-11-22", "near"],
    ["2026-11-24", "near"],
    ["2026-11-25", "later"],
    ["2027-11-25", "later"],
  ] as const)("of a day like %s is %s", (dueOn, urgency) => {
    expect(on("2026-11-22", dueOn)).toBe(urgency);
  });

  it("is critical after more than a working week, and agrees with what the row shows", () => {
    const day = fc.integer({ min: 0, max: 900 }).map((days) => addDays("2026-03-21", days));
    fc.assert(
      fc.property(day, fc.integer({ min: -40, max: 40 }), (today, ahead) => {
        const counting = aCounting(today);
        const dueOn = addDays(today, ahead);
        const urgency = on(today, dueOn);
        const late = workingDaysBetween(counting.today.calendar, dueOn, today);
        const shown = readDue({ ...underReview(dueOn), since: counting.today.at }, counting);
        expect(shown).toEqual({ near: urgency === "near", overdue: urgency === "critical" || urgency === "overdue" });
        expect(urgency === "critical").toBe(dueOn < today && late > criticalAfter);
      }),
      { seed: 1405 },
    );
  });

  it("puts every day into exactly one span", () => {
    const amiss: string[] = [];
    for (let day = "2026-03-01"; day < "2027-04-01"; day = addDays(day, 1)) {
      const spans = Object.values(spansOf(aCounting(day)));
      for (let due = addDays(day, -30); due <= addDays(day, 30); due = addDays(due, 1))
        if (spans.filter((span) => within(due, span)).length !== 1) amiss.push(`${due} on ${day}`);
    }
    expect(amiss).toEqual([]);
  });

  it("is paused while the agency is asked, and none where a case has ended", () => {
    const spans = spansOf(aCounting("2027-06-01"));
    expect(urgencyOf(summary(aCase({ state: "question-pending" })), spans)).toBe("paused");
    for (const state of ["concluded", "withdrawn", "lapsed"] as const)
      expect(urgencyOf(summary(aCase({ state })), spans)).toBeNull();
  });

  it("has words in both languages", () => {
    for (const each of urgencies)
      expect(Object.values(urgencyLabels[each]).every((words) => words.length > 3)).toBe(true);
  });
});

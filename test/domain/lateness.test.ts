import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearDue, nearUntil, tick, unpublishedYear } from "../../shared/domain/lateness.ts";
import { addDays } from "../../shared/domain/solar-date.ts";
import { workingDaysBetween } from "../../shared/domain/working-days.ts";
import { aCase, anAgreement, aStory, aToday, firstDay, happeningOf, people, tell } from "../builders.ts";

describe("near", () => {
  it("is a due day at most so many working days ahead, and none behind", () => {
    const day = fc.integer({ min: 0, max: 700 }).map((days) => addDays(firstDay, days));
    fc.assert(
      fc.property(day, fc.integer({ min: -10, max: 60 }), fc.integer({ min: 0, max: 10 }), (on, ahead, warnBefore) => {
        const today = aToday(on);
        const due = addDays(on, ahead);
        const left = workingDaysBetween(today.calendar, on, due);
        expect(nearDue(due, { warnBefore }, today)).toBe(ahead >= 0 && left <= warnBefore);
        expect(due <= nearUntil({ warnBefore }, today)).toBe(ahead < 0 || left <= warnBefore);
      }),
      { seed: 1405 },
    );
  });
});

describe("a running target", () => {
  const agreement = anAgreement();
  const states = ["submitted", "under-review", "awaiting-confirmation"] as const;

  it.each(states)("in %s is told of near, then over, and each once", (state) => {
    const story = aStory({ state });
    const on = (day: string, subject = story.subject) => tick(subject, agreement, aToday(day));
    expect(on("2026-12-15").ok).toBe(false);
    const near = happeningOf(on("2026-12-16"));
    expect(near).toEqual({ type: "escalated", payload: { level: "near", dueOn: "2026-12-20" } });
    const warned = tell(story, near, "machine", aToday("2026-12-16")).subject as typeof story.subject;
    expect(on("2026-12-20", warned).ok).toBe(false);
    const over = happeningOf(on("2026-12-21", warned));
    expect(over).toEqual({ type: "escalated", payload: { level: "overdue", dueOn: "2026-12-20" } });
    expect(on("2027-02-01", { ...warned, clock: { ...warned.clock, escalated: "overdue" } }).ok).toBe(false);
  });

  it.each(["question-pending", "approved", "concluded", "withdrawn", "lapsed"] as const)(
    "is of no concern in %s",
    (state) => {
      expect(tick(aCase({ state }), agreement, aToday("2027-02-01")).ok).toBe(false);
    },
  );

  it("is told of at once as over where nobody looked while it was near", () => {
    const brought = tick(aCase({ state: "under-review" }), agreement, aToday("2026-12-21"));
    expect(happeningOf(brought)).toMatchObject({ payload: { level: "overdue" } });
  });

  it("that comes back on the same day is not told of twice", () => {
    const story = aStory({ state: "under-review" });
    const on = aToday("2026-12-20");
    const near = tell(story, happeningOf(tick(story.subject, agreement, on)), "machine", on);
    const asked = tell(near, { type: "asked", payload: { question: "؟" } }, people.reviewer, on);
    const answered = { type: "answered", payload: { text: "!", dueOn: "2026-12-20" } } as const;
    const back = tell(asked, answered, people.officer, on).subject;
    expect(back && tick(back, agreement, on).ok).toBe(false);
  });
});

describe("a year whose holidays are not published", () => {
  it.each([
    ["2026-11-20", null],
    ["2026-11-21", 1406],
    ["2027-03-25", 1406],
  ])("is seen on %s: %s", (on, year) => {
    expect(unpublishedYear({ ...aToday(on), calendar: publishedUntil("2027-03-20") })).toBe(year);
  });
});

const publishedUntil = (last: string) => ({ closed: () => false, provisional: (iso: string) => iso > last });

import { describe, expect, it } from "vitest";
import { dueAfter, dueAfterPause, replyTime } from "../../shared/domain/deadline.ts";
import { tick } from "../../shared/domain/lateness.ts";
import { answer } from "../../shared/domain/review.ts";
import { workingDaysBetween } from "../../shared/domain/working-days.ts";
import { aCase, anAgreement, aStory, aToday, happeningOf, people, tell, walk } from "../builders.ts";

describe("a deadline in the calendar of 1405", () => {
  it.each([
    ["2026-11-22", 0, "2026-11-22", "no day at all"],
    ["2026-11-22", 1, "2026-11-23", "the day itself does not count"],
    ["2026-11-25", 1, "2026-11-28", "Thursday and Friday are closed"],
    ["2026-11-22", 20, "2026-12-20", "four weeks of five days"],
    ["2026-12-22", 1, "2026-12-26", "a holiday on Wednesday, then the weekend"],
    ["2026-11-27", 0, "2026-11-28", "a closed day rolls forward"],
  ])("from %s in %d working days is %s: %s", (from, days, due) => {
    expect(dueAfter(aToday(from), days)).toBe(due);
  });
});

it("a return's reminders come in the order of their days, and none on its last day or after it", () => {
  expect(replyTime({ replyWithin: 15, remindAfter: [20, 10, 15, 5] }, aToday())).toEqual({
    ...{ replyBy: "2026-12-13", remindOn: ["2026-11-29", "2026-12-06"] },
  });
});

describe("a pause", () => {
  const running = { target: 20, dueOn: "2026-12-20", pausedOn: null, escalated: null };

  it("changes nothing where the clock runs", () => {
    expect(dueAfterPause(running, aToday("2026-12-05"))).toBe("2026-12-20");
  });

  it("leaves after it what was left before it", () => {
    const paused = { ...running, pausedOn: "2026-11-29", escalated: null };
    const { calendar } = aToday();
    for (const on of ["2026-11-29", "2026-12-01", "2026-12-12", "2027-01-02"]) {
      const due = dueAfterPause(paused, aToday(on));
      expect(workingDaysBetween(calendar, on, due)).toBe(workingDaysBetween(calendar, "2026-11-29", "2026-12-20"));
      expect(calendar.closed(due)).toBe(false);
    }
  });

  it("of an overdue case leaves it due at once, on an open day", () => {
    const overdue = { ...running, dueOn: "2026-11-24", pausedOn: "2026-11-29", escalated: null };
    expect(dueAfterPause(overdue, aToday("2026-12-01"))).toBe("2026-12-01");
    expect(dueAfterPause(overdue, aToday("2026-12-03"))).toBe("2026-12-05");
  });

  it("is the agency's time: what a question takes is added in working days, the holiday of 2 Dey included", () => {
    const story = aStory({ state: "question-pending" });
    expect(story.subject.clock).toEqual({ target: 20, dueOn: "2026-12-20", pausedOn: "2026-11-22", escalated: null });
    const later = aToday("2026-11-29");
    const after = tell(story, happeningOf(answer(story.subject, "پیوست شد", later)), people.officer, later).subject;
    expect(after?.clock).toEqual({ target: 20, dueOn: "2026-12-28", pausedOn: null, escalated: null });
  });

  it("counts by the day in Tehran, where it is tomorrow already at half past eight in the evening UTC", () => {
    const story = aStory({ state: "under-review" });
    const asked = { type: "asked", payload: { question: "؟" } } as const;
    const at = (time: string) =>
      tell(story, asked, people.reviewer, aToday("2026-11-22", time)).subject?.clock.pausedOn;
    expect(at("20:29:59.999")).toBe("2026-11-22");
    expect(at("20:30:00.000")).toBe("2026-11-23");
  });

  it("that goes on when the case ends keeps the day on which it began", () => {
    expect(aCase({ state: "lapsed" }).clock.pausedOn).toBe("2026-11-22");
  });

  it.each(["forwarded", "returned", "question-pending", "concluded", "withdrawn", "lapsed"] as const)(
    "holds in %s",
    (state) => {
      expect(aCase({ state }).clock.pausedOn).not.toBeNull();
    },
  );
});

describe("time alone", () => {
  const agreement = anAgreement();
  const on = (day: string, subject = aCase({ state: "returned" })) => {
    const brought = tick(subject, agreement, aToday(day));
    return brought.ok ? brought.happening : null;
  };
  const reminded = (count: number) => ({
    ...aCase({ state: "returned" }),
    reminders: count,
  });

  it("reminds once a reminder's own day has passed, and each reminder once", () => {
    expect(on("2026-11-29")).toBeNull();
    expect(on("2026-11-30")).toEqual({ type: "reminded", payload: { count: 1, replyBy: "2026-12-13" } });
    expect(on("2026-11-30", reminded(1))).toBeNull();
    expect(on("2026-12-07", reminded(1))).toMatchObject({ payload: { count: 2 } });
    expect(on("2026-12-07", reminded(2))).toBeNull();
  });

  it("catches up in one reminder after a standstill", () => {
    expect(on("2026-12-07")).toMatchObject({ type: "reminded", payload: { count: 2 } });
  });

  it("lapses the day after the deadline; the deadline's own day still counts", () => {
    expect(on("2026-12-13", reminded(2))).toBeNull();
    expect(on("2026-12-14", reminded(2))).toEqual({ type: "lapsed", payload: { replyBy: "2026-12-13" } });
    expect(on("2026-12-14")).toMatchObject({ type: "lapsed" });
  });

  it("never counts against an agency that has not got its letter", () => {
    expect(on("2027-06-01", { ...aCase({ state: "returned" }), letter: null })).toBeNull();
  });

  it("shows a silent authority late, once", () => {
    const story = aStory({ state: "forwarded" });
    const due = (day: string) => tick(story.subject, agreement, aToday(day));
    expect(due("2026-12-06").ok).toBe(false);
    expect(due("2026-12-07")).toMatchObject({
      happening: { type: "hand-off-late", payload: { receiptBy: "2026-12-06" } },
    });
    const late = walk([["remind", "machine"]], {}, story).subject;
    expect(late).toMatchObject({ state: "forwarded", handOff: { late: true } });
    expect(late && tick(late, agreement, aToday("2027-01-20")).ok).toBe(false);
  });
});

/** What a clock shows on a day: of a case, and of a row. */
import { describe, expect, it } from "vitest";
import type { Case } from "../../shared/domain/case.ts";
import { clockStates, readClock, readDue } from "../../shared/domain/clock-reading.ts";
import type { WorkingCalendar } from "../../shared/domain/working-days.ts";
import { aCase, aCounting, anAgreement, aToday, paths } from "../builders.ts";

/** Due on 2026-12-20, begun on 2026-11-22. */
const held = aCase({ state: "under-review" });
const asked = aCase({ state: "question-pending" });
const on = (day: string, subject: Case = held) => readClock(subject, aCounting(day));
const pausedOn = (day: string): Case => ({ ...asked, clock: { ...asked.clock, pausedOn: day } });

describe("a clock", () => {
  it("runs, stands while somebody else has the case, and stops where it ends", () => {
    expect(clockStates).toEqual(["running", "paused", "stopped"]);
    const states = Object.keys(paths) as Case["state"][];
    expect(Object.fromEntries(states.map((state) => [state, on("2026-11-22", aCase({ state })).state]))).toEqual({
      ...{ submitted: "running", "under-review": "running", "awaiting-confirmation": "running", approved: "running" },
      ...{ "question-pending": "paused", returned: "paused", forwarded: "paused" },
      ...{ concluded: "stopped", withdrawn: "stopped", lapsed: "stopped" },
    });
  });

  it("shows its target and day, whose time it is, and what each has used", () => {
    const reading = on("2026-11-24");
    expect(reading).toMatchObject({ target: 20, dueOn: "2026-12-20", pausedOn: null, timeOf: "organization" });
    expect(reading.used).toEqual({ organization: 2, agency: 0, authority: 0 });
    expect(reading.ledger).toEqual(held.ledger);
    expect(on("2026-11-24", asked)).toMatchObject({ pausedOn: "2026-11-22", timeOf: "agency", used: { agency: 2 } });
  });

  it.each([
    ["2026-11-22", 20, false, false],
    ["2026-12-15", 3, false, false],
    ["2026-12-16", 2, true, false],
    ["2026-12-20", 0, true, false],
    ["2026-12-21", -1, false, true],
  ])("that runs has on %s so many working days left: %d; near: %s, over: %s", (day, left, near, overdue) => {
    expect(on(day)).toMatchObject({ workingDaysLeft: left, near, overdue });
  });

  it.each([
    ["2026-11-22", 20, false],
    ["2026-12-16", 2, false],
    ["2026-12-20", 0, false],
    ["2026-12-21", -1, true],
  ])(
    "that stood on %s keeps what was left, %d, whatever day it is, and is near no more; over: %s",
    (day, left, over) => {
      for (const today of ["2026-12-17", "2027-01-20"])
        expect(on(today, pausedOn(day))).toMatchObject({ workingDaysLeft: left, near: false, overdue: over });
    },
  );

  it("that has stopped is over for nobody", () => {
    const concluded = aCase({ state: "concluded" });
    const late: Case = { ...concluded, clock: { ...concluded.clock, pausedOn: "2027-01-20" } };
    expect(on("2027-01-21", late)).toMatchObject({ near: false, overdue: false });
  });
});

describe("a due day that was counted through a year without published holidays", () => {
  const provisionalIn = (from: string, until: string): WorkingCalendar => ({
    closed: () => false,
    provisional: (day) => from <= day && day <= until,
  });
  const read = (dueOn: string, calendar: WorkingCalendar): boolean =>
    readClock(
      { ...held, clock: { ...held.clock, dueOn } },
      { today: { ...aToday(), calendar }, agreement: anAgreement() },
    ).provisional;

  it.each([
    ["none of it", "2026-12-20", ["2026-12-21", "2027-03-20"], false],
    ["what was before it", "2026-12-20", ["2026-03-21", "2026-11-21"], false],
    ["its first day", "2026-12-20", ["2026-11-22", "2026-11-22"], true],
    ["its last day", "2026-12-20", ["2026-12-20", "2026-12-20"], true],
    ["a whole year within it", "2028-12-20", ["2027-03-21", "2028-03-19"], true],
    ["the year after it", "2027-03-20", ["2027-03-21", "2028-03-19"], false],
  ] as const)("says so: %s", (_what, dueOn, [from, until], provisional) => {
    expect(read(dueOn, provisionalIn(from, until))).toBe(provisional);
  });
});

describe("a row's day", () => {
  const row = { state: "under-review", dueOn: "2026-12-20", since: "2026-11-22T08:15:30.123Z" } as const;

  it.each([
    ["2026-12-15", { near: false, overdue: false }],
    ["2026-12-16", { near: true, overdue: false }],
    ["2026-12-20", { near: true, overdue: false }],
    ["2026-12-21", { near: false, overdue: true }],
  ])("is on %s %j", (day, shown) => {
    expect(readDue(row, aCounting(day))).toEqual(shown);
    expect(readDue({ ...row, state: "returned" }, aCounting(day))).toEqual(shown);
  });

  it("is neither near nor over where there is none", () => {
    expect(readDue({ ...row, dueOn: null }, aCounting("2027-01-20"))).toEqual({ near: false, overdue: false });
  });

  it("stands as it stood when the question was asked, by the day in Tehran", () => {
    const question = (since: string) => readDue({ ...row, state: "question-pending", since }, aCounting("2026-12-17"));
    expect(question("2026-12-20T20:29:59.999Z")).toEqual({ near: false, overdue: false });
    expect(question("2026-12-20T20:30:00.000Z")).toEqual({ near: false, overdue: true });
  });
});

/** What the calendar's screen says of a change is what deadlines are counted by, and differences name what differs. */
import { describe, expect, it } from "vitest";
import { workingCalendar } from "../../shared/casework/today.ts";
import { dueAfter } from "../../shared/domain/deadline.ts";
import { addDays } from "../../shared/domain/solar-date.ts";
import { differing, makeFacts } from "../../web/screens/administrator/kept/fact.ts";
import { dueDays, yearUnder } from "../../web/screens/administrator/settings/counting.ts";

const nothing = { thursdays: [], closures: [] };
/** A Saturday of 1405, with no holiday near it. */
const saturday = "2026-05-09";
const due = (after: Parameters<typeof dueDays>[3], from = saturday) => dueDays(from, 10, nothing, after);

describe("the effect of a change", () => {
  it("is that of the calendar by which every deadline is counted", () => {
    const settings = {
      thursdays: [{ from: addDays(saturday, 3), open: true }],
      closures: [{ on: addDays(saturday, 1), why: "برف" }],
    };
    const counted = dueAfter({ at: "", on: saturday, calendar: workingCalendar(settings) }, 10);
    expect(due(settings).after).toBe(counted);
    expect(due(settings).before).toBe(dueAfter({ at: "", on: saturday, calendar: workingCalendar(nothing) }, 10));
  });

  it("moves a deadline by a closed working day within it, and by nothing else", () => {
    const closing = (on: string) => due({ thursdays: [], closures: [{ on, why: "برف" }] });
    const { before } = due(nothing);
    expect(closing(addDays(saturday, 2)).after > before).toBe(true);
    // A Friday is closed already, and the day of submission does not count.
    expect([closing(addDays(saturday, 6)).after, closing(saturday).after, closing(addDays(before, 1)).after]).toEqual([
      ...[before, before, before],
    ]);
  });

  it("shows in the year: one working day fewer, with its reason", () => {
    const on = addDays(saturday, 2);
    const year = yearUnder(1405, { thursdays: [], closures: [{ on, why: "برف" }] });
    expect(year.workingDays).toBe(yearUnder(1405, nothing).workingDays - 1);
    expect(year.closed.find((day) => day.on === on)?.reasons).toMatchObject([
      { kind: "closure", title: { fa: "برف" } },
    ]);
  });
});

describe("what two versions say otherwise", () => {
  interface Entry {
    granted: number;
    until: string | null;
  }
  const facts = makeFacts<Entry>(
    { granted: String, until: (day) => `until ${day}` },
    (name) => name,
    (name) => `no ${name}`,
  );
  const names = (one: object, other: object) => differing(facts, one as Entry, other as Entry).map(({ name }) => name);

  it("is named field by field; what an earlier program did not know reads as absent", () => {
    expect(names({ granted: 1, until: null }, { granted: 2, until: null })).toEqual(["granted"]);
    expect(names({ granted: 1 }, { granted: 1, until: null })).toEqual([]);
    expect(names({ granted: 1 }, { granted: 1, until: "2026-05-09" })).toEqual(["until"]);
    expect(facts.map(({ text }) => text({ granted: 3, until: null }))).toEqual(["3", "no until"]);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CaseEvent } from "../../shared/domain/event.ts";
import {
  type DecisionMade,
  decisionsIn,
  drawSample,
  hadPart,
  makeDecisionDays,
  strataOf,
} from "../../shared/domain/sampling.ts";
import { aStory, people, walk } from "../builders.ts";

const decision = (n: number, reviewer: string): DecisionMade => ({
  ...{ case: String(n).padStart(32, "0"), seq: 4, revision: 1, outcome: "approved", reviewer, confirmedBy: null },
  at: "2026-11-20T08:00:00.000Z",
});
const many = (counts: Record<string, number>): DecisionMade[] =>
  Object.entries(counts).flatMap(([reviewer, count], place) =>
    Array.from({ length: count }, (_, index) => decision(1_000 * place + index, reviewer)),
  );
const drawn = (counts: Record<string, number>, size: Parameters<typeof strataOf>[1]) =>
  Object.fromEntries(strataOf(many(counts), size).map((stratum) => [stratum.reviewer, stratum.drawn]));

describe("what was decided, by a history", () => {
  const made = (events: readonly CaseEvent[]) =>
    decisionsIn(events).map(({ outcome, reviewer, confirmedBy, revision }) => [
      outcome,
      reviewer,
      confirmedBy,
      revision,
    ]);

  it("is each approval and each return, by whom and in which revision", () => {
    expect(made(aStory({ state: "approved" }).events)).toEqual([["approved", people.reviewer.person, null, 1]]);
    const again = walk(
      [
        ["submit", "officer"],
        ["validate", "machine"],
        ["claim", "reviewer"],
        ["approve", "reviewer"],
      ],
      {},
      aStory({ state: "returned" }),
    );
    expect(made(again.events)).toEqual([
      ["returned", people.reviewer.person, null, 1],
      ["approved", people.reviewer.person, null, 2],
    ]);
  });

  it("of a confirmed approval is its proposer's, with who confirmed it; a proposal alone is none", () => {
    const proposed = aStory({ state: "awaiting-confirmation" });
    expect(made(proposed.events)).toEqual([]);
    expect(made(walk([["confirm", "chief"]], {}, proposed).events)).toEqual([
      ["approved", people.reviewer.person, people.chief.person, 1],
    ]);
  });

  it("stays though it was recalled", () => {
    const story = aStory({ state: "returned" });
    expect(made(walk([["recall", "chief"]], {}, story).events)).toEqual(made(story.events));
  });

  it("is nobody's where the machine returned", () => {
    const events = aStory({ state: "returned" }).events.map((event) =>
      event.type === "returned" ? ({ ...event, actor: { machine: "validate" } } as unknown as CaseEvent) : event,
    );
    expect(made(events)).toEqual([]);
  });

  it("is listed by its day, from a day on", () => {
    const { events } = aStory({ state: "approved" });
    const [decided] = decisionsIn(events);
    const day = decided?.at.slice(0, 10) ?? "";
    const [before, after] = [makeDecisionDays(day), makeDecisionDays("2099-01-01")];
    for (const days of [before, after]) days.add(events);
    expect(before.days()).toEqual([{ day, decisions: [decided] }]);
    expect(after.days()).toEqual([]);
  });
});

describe("the days of decisions", () => {
  const { events } = aStory({ state: "approved" });
  const history = (id: string, at: string) => events.map((event) => ({ ...event, case: id, at })) as CaseEvent[];
  const histories = [
    history("b", "2026-11-20T08:00:00.000Z"),
    history("a", "2026-11-20T20:29:00.000Z"),
    history("d", "2026-11-19T08:00:00.000Z"),
    history("a", "2026-11-20T08:00:00.000Z"),
    history("e", "2026-11-20T20:31:00.000Z"),
    history("c", "2026-11-18T08:00:00.000Z"),
  ];
  const listed = (all: readonly CaseEvent[][]) => {
    const days = makeDecisionDays("2026-11-19");
    for (const each of all) days.add(each);
    return days.days().map(({ day, decisions }) => [day, ...decisions.map(({ case: id, at }) => `${id} ${at}`)]);
  };

  it("are those in Tehran, and all lie in the order of time, then of the cases", () => {
    expect(listed(histories)).toEqual([
      ["2026-11-19", "d 2026-11-19T08:00:00.000Z"],
      ["2026-11-20", "a 2026-11-20T08:00:00.000Z", "b 2026-11-20T08:00:00.000Z", "a 2026-11-20T20:29:00.000Z"],
      ["2026-11-21", "e 2026-11-20T20:31:00.000Z"],
    ]);
    expect(listed(histories.toReversed())).toEqual(listed(histories));
  });
});

describe("how many are drawn of each reviewer", () => {
  it("is told with how many they decided, in the order of their ids", () => {
    const wanted = [
      { reviewer: "one", decided: 2, drawn: 1 },
      { reviewer: "two", decided: 4, drawn: 2 },
    ];
    for (const counts of [
      { one: 2, two: 4 },
      { two: 4, one: 2 },
    ])
      for (const size of [{ percent: 50 }, { cases: 3 }]) expect(strataOf(many(counts), size)).toEqual(wanted);
  });

  it("is their share of a hundred, one at least", () => {
    expect(drawn({ few: 3, some: 40, lots: 101 }, { percent: 5 })).toEqual({ few: 1, some: 2, lots: 6 });
    expect(drawn({ few: 3, lots: 10 }, { percent: 100 })).toEqual({ few: 3, lots: 10 });
  });

  it("is their share of so many in all, one at least", () => {
    expect(drawn({ few: 1, some: 30, lots: 69 }, { cases: 10 })).toEqual({ few: 1, some: 3, lots: 6 });
    expect(drawn({ a: 5, b: 5, c: 5 }, { cases: 2 })).toEqual({ a: 1, b: 1, c: 1 });
    expect(drawn({ a: 2, b: 1 }, { cases: 500 })).toEqual({ a: 2, b: 1 });
    expect(drawn({}, { cases: 5 })).toEqual({});
  });

  it("goes first to whoever is furthest below their share, and is taken from whoever is furthest above", () => {
    expect(drawn({ a: 3, b: 14, c: 13 }, { cases: 10 })).toEqual({ a: 1, b: 5, c: 4 });
    expect(drawn({ a: 1, b: 1, w: 18, x: 20 }, { cases: 10 })).toEqual({ a: 1, b: 1, w: 4, x: 4 });
  });

  it("is never none, never more than they decided, and in all what was asked, where that reaches for each", () => {
    const counts = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 120 }), (decided, cases) => {
        const strata = strataOf(many(Object.fromEntries(decided.map((count, index) => [`r${index}`, count]))), {
          cases,
        });
        for (const each of strata) expect(each.drawn >= 1 && each.drawn <= each.decided).toBe(true);
        const total = decided.reduce((sum, count) => sum + count, 0);
        const sum = strata.reduce((all, each) => all + each.drawn, 0);
        expect(sum).toBe(Math.max(decided.length, Math.min(cases, total)));
      }),
      { seed: 1405 },
    );
  });
});

describe("a sample", () => {
  const population = many({ one: 40, two: 25, three: 2 });

  it("is the same by the same seed, in whatever order the decisions lie, and another by another", () => {
    const size = { percent: 20 };
    const sample = drawSample(population, size, "seed");
    expect(drawSample(population.toReversed(), size, "seed")).toEqual(sample);
    expect(drawSample(population, size, "another")).not.toEqual(sample);
    expect(new Set(sample).size).toBe(sample.length);
    for (const { reviewer, drawn: number } of strataOf(population, size))
      expect(sample.filter((each) => each.reviewer === reviewer)).toHaveLength(number);
  });

  it("draws each decision about as often as any other", () => {
    const times = new Map(population.map((each) => [each.case, 0]));
    for (let seed = 0; seed < 400; seed += 1)
      for (const { case: id } of drawSample(population, { percent: 20 }, `seed ${seed}`))
        times.set(id, (times.get(id) ?? 0) + 1);
    // Of forty and of twenty-five a fifth is drawn: eighty of four hundred times each.
    const often = population.filter(({ reviewer }) => reviewer !== "three").map(({ case: id }) => times.get(id) ?? 0);
    expect(Math.min(...often)).toBeGreaterThan(45);
    expect(Math.max(...often)).toBeLessThan(120);
  });

  it("is looked at by who had no part in the decision", () => {
    const made = { ...decision(1, "person-1"), confirmedBy: "person-2" };
    expect(["person-1", "person-2", "person-3"].map((person) => hadPart(made, person))).toEqual([true, true, false]);
  });
});

import { describe, expect, it } from "vitest";
import type { FindingChange } from "../../shared/domain/finding.ts";
import { count, emptyTally, merged, tallyView } from "../../shared/law/index.ts";
import type { Rehearsed } from "../../shared/law/rehearse.ts";

type Outcome = NonNullable<FindingChange["before"]>["outcome"];

const change = (rule: string, before: Outcome | null, after: Outcome | null): FindingChange => ({
  rule,
  before: before && { answer: "before", outcome: before },
  after: after && { answer: "after", outcome: after },
});
const rehearsed = (
  changes: FindingChange[],
  outcome: Rehearsed["outcome"] = { before: "return", after: "return" },
): Rehearsed => ({ changes, outcome, reproduced: true });

const tallyOf = (...all: [string, Rehearsed | null][]) => {
  const tally = emptyTally();
  for (const [agency, one] of all) count(tally, agency, one);
  return tally;
};

describe("the tally of a rehearsal", () => {
  it("counts a finding that comes or goes as absent on that side", () => {
    const { rules } = tallyView(
      tallyOf(["a", rehearsed([change("retired", "fail", null), change("new", null, "pass")])]),
    );
    expect(rules).toEqual([
      { rule: "new", before: "absent", after: "pass", count: 1 },
      { rule: "retired", before: "fail", after: "absent", count: 1 },
    ]);
  });

  it("counts an outcome only where it changes, and a file with several changes once", () => {
    const view = tallyView(
      tallyOf(
        ["a", rehearsed([change("one", "fail", "pass"), change("two", "pass", "fail")])],
        ["a", rehearsed([change("one", "fail", "pass")], { before: "return", after: "none" })],
      ),
    );
    expect(view).toMatchObject({ rehearsed: 2, changed: 2, notReproduced: 0 });
    expect(view.outcomes).toEqual([{ before: "return", after: "none", count: 1 }]);
    expect(view.agencies).toEqual([{ agency: "a", rehearsed: 2, notRehearsable: 0, changed: 2 }]);
  });

  it("puts what changes most first, and equals in the order of their names", () => {
    const step = (rule: string, before: Outcome, after: Outcome) => rehearsed([change(rule, before, after)]);
    const all: [string, Rehearsed][] = [
      ["m", step("b", "pass", "review")],
      ["z", step("b", "pass", "fail")],
      ["z", step("b", "pass", "fail")],
      ["k", step("a", "review", "fail")],
      ["k", step("a", "fail", "review")],
    ];
    for (const order of [all, all.toReversed()]) {
      const view = tallyView(tallyOf(...order));
      expect(view.rules.map(({ rule, before, after, count }) => `${rule} ${before}>${after} ${count}`)).toEqual([
        "b pass>fail 2",
        "a fail>review 1",
        "a review>fail 1",
        "b pass>review 1",
      ]);
      expect(view.agencies.map(({ agency, changed }) => `${agency} ${changed}`)).toEqual(["k 2", "z 2", "m 1"]);
    }
  });

  it("puts equal outcomes in the order of their names too", () => {
    const steps = [
      { before: "return", after: "none" },
      { before: "none", after: "return" },
      { before: "none", after: "question" },
    ] as const;
    for (const order of [steps, steps.toReversed()]) {
      const tally = tallyOf(
        ...order.map((outcome): [string, Rehearsed] => ["a", rehearsed([change("r", null, "pass")], outcome)]),
      );
      expect(tallyView(tally).outcomes).toEqual([
        { before: "none", after: "question", count: 1 },
        { before: "none", after: "return", count: 1 },
        { before: "return", after: "none", count: 1 },
      ]);
    }
  });

  it("puts parts together, whichever agencies and rules each of them knows", () => {
    const one = tallyOf(
      ["a", rehearsed([change("one", "fail", "pass")], { before: "return", after: "none" })],
      ["b", null],
    );
    const other = tallyOf(
      ["b", { ...rehearsed([]), reproduced: false }],
      ["a", rehearsed([change("two", "pass", "fail")])],
    );
    expect(merged([one, other])).toEqual({
      ...{ rehearsed: 3, notRehearsable: 1, notReproduced: 1, changed: 2 },
      rules: { one: { "fail>pass": 1 }, two: { "pass>fail": 1 } },
      outcomes: { "return>none": 1 },
      agencies: {
        a: { rehearsed: 2, notRehearsable: 0, changed: 2 },
        b: { rehearsed: 1, notRehearsable: 1, changed: 0 },
      },
    });
    expect(one).toEqual(
      tallyOf(["a", rehearsed([change("one", "fail", "pass")], { before: "return", after: "none" })], ["b", null]),
    );
  });
});

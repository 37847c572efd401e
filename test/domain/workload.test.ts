import { describe, expect, it } from "vitest";
import { states } from "../../shared/domain/case.ts";
import { makeAgeOf } from "../../shared/domain/case-age.ts";
import { spansOf } from "../../shared/domain/urgency.ts";
import { makeTally, nothingPressing, openStates, type Standing, totalOf } from "../../shared/domain/workload.ts";
import { aCounting } from "../builders.ts";

const counting = aCounting("2026-11-22");
const spans = spansOf(counting);
const standing = (changes: Partial<Standing> = {}): Standing => ({
  ...{ state: "under-review", agency: "health", caseType: "transfer", dueOn: "2026-12-20", holder: null },
  ...{ decidedBy: null, createdAt: "2026-11-10T08:00:00.000Z" },
  ...changes,
});
const tallied = (...all: Standing[]) => {
  const tally = makeTally(spans, makeAgeOf(counting.today));
  all.forEach(tally.add);
  return tally.sums();
};
const pressing = (changes: Partial<ReturnType<typeof nothingPressing>>) => ({ ...nothingPressing(), ...changes });

describe("the workload", () => {
  it("counts each open case by state and urgency, and those under review by agency, type and hand", () => {
    expect(
      tallied(
        standing(),
        standing({ dueOn: "2026-11-23", agency: "roads", createdAt: "2026-11-22T05:00:00.000Z" }),
        standing({ dueOn: "2026-11-19", caseType: "official-hire", holder: "person-1" }),
        standing({ dueOn: "2026-10-01", holder: "person-1", createdAt: "2026-09-01T08:00:00.000Z" }),
        standing({ state: "question-pending", dueOn: "2026-10-01", holder: "person-1" }),
        standing({ state: "returned", dueOn: "2026-11-23" }),
        standing({ state: "awaiting-confirmation", decidedBy: "person-2" }),
        standing({ state: "approved", decidedBy: "person-2" }),
      ),
    ).toEqual({
      states: [
        { state: "approved", pressing: pressing({ later: 1 }) },
        { state: "awaiting-confirmation", pressing: pressing({ later: 1 }) },
        { state: "question-pending", pressing: pressing({ paused: 1 }) },
        { state: "returned", pressing: pressing({ near: 1 }) },
        { state: "under-review", pressing: pressing({ critical: 1, overdue: 1, near: 1, later: 1 }) },
      ],
      unclaimed: pressing({ near: 1, later: 1 }),
      unclaimedAges: [1, 0, 1, 0, 0],
      oldestUnclaimed: "2026-11-10T08:00:00.000Z",
      agencies: [
        { agency: "health", pressing: pressing({ critical: 1, overdue: 1, later: 1 }) },
        { agency: "roads", pressing: pressing({ near: 1 }) },
      ],
      caseTypes: [
        { caseType: "official-hire", pressing: pressing({ overdue: 1 }) },
        { caseType: "transfer", pressing: pressing({ critical: 1, near: 1, later: 1 }) },
      ],
      reviewers: [
        {
          ...{ person: "person-1", held: pressing({ critical: 1, overdue: 1, paused: 1 }), awaitingConfirmation: 0 },
          oldest: "2026-09-01T08:00:00.000Z",
        },
        { person: "person-2", held: nothingPressing(), oldest: null, awaitingConfirmation: 1 },
      ],
    });
  });

  it("is nothing where nothing is open, and leaves out what waits for no day", () => {
    const nothing = {
      ...{ states: [], unclaimed: nothingPressing(), unclaimedAges: [0, 0, 0, 0, 0], oldestUnclaimed: null },
      ...{ agencies: [], caseTypes: [], reviewers: [] },
    };
    expect(tallied()).toEqual(nothing);
    expect(tallied(standing({ dueOn: null, holder: "person-1" }))).toEqual(nothing);
  });

  it("lies in the order of its keys and names the oldest, in whatever order the cases come", () => {
    const all = [
      standing({ agency: "roads", holder: "person-2", createdAt: "2026-11-12T08:00:00.000Z" }),
      standing({ agency: "health", holder: "person-1", createdAt: null }),
      standing({ agency: "water", holder: "person-3" }),
      standing({ agency: "health", holder: "person-1", createdAt: "2026-11-11T08:00:00.000Z" }),
      standing({ createdAt: "2026-11-12T08:00:00.000Z" }),
      standing({ createdAt: "2026-11-10T08:00:00.000Z" }),
      standing({ createdAt: null }),
    ];
    const sums = tallied(...all);
    expect(tallied(...all.toReversed())).toEqual(sums);
    expect(sums.agencies.map(({ agency }) => agency)).toEqual(["health", "roads", "water"]);
    expect(sums.reviewers.map(({ person, oldest }) => [person, oldest])).toEqual([
      ["person-1", "2026-11-11T08:00:00.000Z"],
      ["person-2", "2026-11-12T08:00:00.000Z"],
      ["person-3", "2026-11-10T08:00:00.000Z"],
    ]);
    expect(sums.oldestUnclaimed).toBe("2026-11-10T08:00:00.000Z");
    // What has no known beginning is counted, and has no age.
    expect([totalOf(sums.unclaimed), sums.unclaimedAges.reduce((sum, each) => sum + each)]).toEqual([3, 2]);
  });

  it("counts a proposal for who made it, and no other decision", () => {
    const states = ["awaiting-confirmation", "approved", "returned", "forwarded"] as const;
    const [load] = tallied(...states.map((state) => standing({ state, decidedBy: "person-2" }))).reviewers;
    expect(load).toMatchObject({ person: "person-2", awaitingConfirmation: 1 });
    expect(tallied(standing({ state: "awaiting-confirmation" })).reviewers).toEqual([]);
  });

  it("adds up", () => {
    expect(totalOf(pressing({ critical: 1, overdue: 2, near: 3, later: 4, paused: 5 }))).toBe(15);
  });

  it("is of the states in which something may still happen", () => {
    expect(openStates(states)).toEqual([
      ...[
        "submitted",
        "under-review",
        "question-pending",
        "awaiting-confirmation",
        "approved",
        "forwarded",
        "returned",
      ],
    ]);
  });
});

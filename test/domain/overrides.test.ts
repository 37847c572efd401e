import { describe, expect, it } from "vitest";
import type { CaseEvent } from "../../shared/domain/event.ts";
import { makeOverrideCount, overridesIn } from "../../shared/domain/overrides.ts";
import { aFinding, type Path, people, walk } from "../builders.ts";

const findings = [
  aFinding("max-age-official", "fail"),
  aFinding("permit-quota", "review"),
  aFinding("min-age", "pass"),
];
const known = [aFinding("permit-quota", "review")];
const [reviewer, colleague] = [people.reviewer.person, people.colleague.person];

const countOf = (...histories: (readonly CaseEvent[])[]) => {
  const count = makeOverrideCount();
  for (const events of histories) count.add(events);
  return count.sums();
};

const heldPath = [
  ["submit", "officer"],
  ["validate", "machine"],
  ["claim", "reviewer"],
] as const satisfies Path;
const held = () => walk(heldPath, { findings: known });
const proposed = () => walk([...heldPath, ["approve", "reviewer"]], { findings });

const timesOf = (...histories: (readonly CaseEvent[])[]) =>
  countOf(...histories).map(({ rule, open, overridden }) => [rule, open, overridden]);

describe("overrides", () => {
  it("count where they were written, and how often the rule was open", () => {
    expect(countOf(proposed().events)).toEqual([
      {
        ...{ rule: "max-age-official", open: 1, overridden: 1 },
        reviewers: [{ reviewer, outcome: "fail", count: 1, refused: 0 }],
      },
      {
        ...{ rule: "permit-quota", open: 1, overridden: 1 },
        reviewers: [{ reviewer, outcome: "review", count: 1, refused: 0 }],
      },
    ]);
  });

  it("count once though a second person confirms them", () => {
    const { events } = walk([["confirm", "chief"]], { findings }, proposed());
    expect(events.at(-1)?.type).toBe("confirmed");
    expect(countOf(events)).toEqual(countOf(proposed().events));
  });

  it("count in an approval that nobody has to confirm", () => {
    const { events } = walk([["approve", "reviewer"]], { findings: known }, held());
    expect(events.at(-1)?.type).toBe("approved");
    expect(overridesIn(events).written).toEqual([
      { rule: "permit-quota", outcome: "review", reviewer, refused: false },
    ]);
  });

  it("of one rule are told apart by what it had found", () => {
    const failed = walk(
      [
        ["evaluate", "reviewer"],
        ["approve", "reviewer"],
      ],
      { findings: [aFinding("permit-quota", "fail")] },
      held(),
    );
    const reviewed = walk([["approve", "reviewer"]], { findings: known }, held());
    const [quota] = countOf(failed.events, reviewed.events);
    expect(quota?.reviewers).toEqual([
      { reviewer, outcome: "fail", count: 1, refused: 0 },
      { reviewer, outcome: "review", count: 1, refused: 0 },
    ]);
  });

  it("are told apart where the second person refused them, and count again when written again", () => {
    const story = proposed();
    const { events } = story;
    const last = events.at(-1) as CaseEvent;
    const refusal = { ...last, seq: 5, type: "confirmation-refused", payload: { note: "سند ندارد" } } as CaseEvent;
    const again = { ...last, seq: 6 };
    const [age] = countOf([...events, refusal, again]);
    expect(age).toMatchObject({ open: 1, overridden: 1, reviewers: [{ reviewer, count: 2, refused: 1 }] });
  });

  it.each(["escalated", "extended"])("stay told apart where the case was %s before the refusal", (type) => {
    const { events } = proposed();
    const last = events.at(-1) as CaseEvent;
    const meanwhile = { ...last, seq: 5, type, payload: { dueOn: "2026-12-20" } } as CaseEvent;
    const refusal = { ...last, seq: 6, type: "confirmation-refused", payload: { note: "سند ندارد" } } as CaseEvent;
    const [age] = countOf([...events, meanwhile, refusal]);
    expect(age).toMatchObject({ overridden: 1, reviewers: [{ reviewer, count: 1, refused: 1 }] });
  });

  it("count for each revision in which the rule was open, also where nobody set it aside", () => {
    const open = walk(
      [
        ["submit", "officer"],
        ["validate", "machine"],
      ],
      { findings },
    );
    expect(timesOf(open.events, proposed().events)).toEqual([
      ["max-age-official", 2, 1],
      ["permit-quota", 2, 1],
    ]);
  });

  it("are open once in a revision, however often it is judged", () => {
    const { events } = walk([["evaluate", "reviewer"]], { findings: known }, held());
    expect(overridesIn(events)).toEqual({ open: ["permit-quota"], overridden: [], written: [] });
  });

  it("are open in each revision in which a judgement found them so, the first or one anew", () => {
    const [first, anew] = [[aFinding("funding", "review")], [aFinding("degree", "fail"), aFinding("funding", "pass")]];
    const story = walk(
      [
        ["evaluate", "reviewer"],
        ["return", "reviewer"],
        ["return", "machine"],
        ["submit", "officer"],
      ],
      { findings: anew },
      walk(heldPath, { findings: first }),
    );
    const { events } = walk([["validate", "machine"]], { findings: anew }, story);
    expect(timesOf(events)).toEqual([
      ["degree", 2, 0],
      ["funding", 1, 0],
    ]);
  });

  const by = (person: string) =>
    proposed().events.map((event) =>
      event.type === "approval-proposed" ? { ...event, actor: { ...event.actor, person } } : event,
    ) as CaseEvent[];

  it("come in the same order whatever histories come first", () => {
    const [one, other] = [by(colleague), by(reviewer)];
    const turned = other.map((event) =>
      event.type === "validated"
        ? { ...event, payload: { ...event.payload, findings: event.payload.findings.toReversed() } }
        : event,
    );
    expect(countOf(turned, one)).toEqual(countOf(one, other));
    expect(countOf(one, other)[0]?.reviewers.map((each) => each.reviewer)).toEqual([colleague, reviewer].toSorted());
  });

  it("put who overrides most first", () => {
    const [age] = countOf(by(colleague), by(reviewer), by(reviewer));
    expect(age?.reviewers.map((each) => [each.reviewer, each.count])).toEqual([
      [reviewer, 2],
      [colleague, 1],
    ]);
  });

  it("in a return count too, and what the machine returned has none", () => {
    const { events } = walk([
      ["submit", "officer"],
      ["return", "machine"],
    ]);
    expect(overridesIn(events).written).toEqual([]);
    const last = events.at(-1) as CaseEvent;
    const overrides = [{ rule: "funding", justification: "هست", outcome: "review" }];
    const actor = { account: "a", person: reviewer, organization: "o", session: "s" };
    const returned = { ...last, actor, payload: { ...last.payload, overrides } } as CaseEvent;
    expect(overridesIn([returned]).written).toEqual([{ rule: "funding", outcome: "review", reviewer, refused: false }]);
  });
});

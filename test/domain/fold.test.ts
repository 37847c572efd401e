import { describe, expect, it } from "vitest";
import { type Case, states } from "../../shared/domain/case.ts";
import type { EventOf } from "../../shared/domain/event.ts";
import { fold, foldUntil, ImpossibleHistory } from "../../shared/domain/fold.ts";
import { waitsFor } from "../../shared/domain/next-step.ts";
import { summary } from "../../shared/domain/summary.ts";
import { upcast } from "../../shared/domain/upcast.ts";
import { rowOf } from "../../shared/domain/workflow.ts";
import { aFinding, aStory, aToday, paths, people, tell, walk, wayInto } from "../builders.ts";

const lived = states.filter((state): state is Case["state"] => state !== "draft");

describe("the fold", () => {
  it.each(lived)("of a history that ends in %s is what its steps saw", (state) => {
    const { events, subject } = aStory({ state });
    expect(fold(events)).toEqual(subject);
    expect(subject.version).toBe(events.length);
    expect(subject.hash).toBe(events.at(-1)?.hash);
  });

  it("of nothing is nothing", () => {
    expect(fold([])).toBeNull();
  });

  it.each(lived)("until each event of a way to %s is the case as it then stood", (state) => {
    const { events } = aStory({ state });
    paths[state].forEach((_, index) => {
      expect(foldUntil(events, index + 1)).toEqual(walk(paths[state].slice(0, index + 1), wayInto(state)).subject);
    });
    expect(foldUntil(events, 0)).toBeNull();
  });

  it("refuses a gap, a repeat and a history without its beginning", () => {
    const { events } = aStory({ state: "under-review" });
    for (const broken of [[events[0], events[2]], [events[0], events[0]], events.slice(1)])
      expect(() => fold(broken as typeof events)).toThrow(ImpossibleHistory);
  });

  it("names the event that cannot be", () => {
    const { events } = aStory({ state: "under-review" });
    const moved = events.map((event, index) => (index === 2 ? { ...event, type: "lapsed" as const } : event));
    expect(() => fold(moved as typeof events)).toThrow("event 3: lapsed cannot follow under-review");
  });

  it("refuses a return without a reason, and the recall of what nobody decided", () => {
    const payload = { reasons: [], overrides: [], note: null, replyBy: "2026-12-13", remindOn: [], unreadable: false };
    const story = aStory({ state: "under-review" });
    expect(() => tell(story, { type: "returned", payload }, people.reviewer, aToday())).toThrow("without a reason");

    const unread = walk([
      ["submit", "officer"],
      ["return", "machine"],
    ]);
    const recalled = { type: "recalled", payload: { note: "", dueOn: "2026-12-20" } } as const;
    expect(() => tell(unread, recalled, people.chief, aToday())).toThrow("nobody decided");
  });

  it("takes events of today's version as they are", () => {
    const { events } = aStory({ state: "concluded" });
    expect(events.map(upcast)).toEqual(events);
  });

  it("keeps earlier revisions whole, with what became of them", () => {
    const first = aStory({ state: "returned" });
    const second = walk([["submit", "head"]], {}, first).subject;
    expect(second?.revisions.map(({ number, outcome }) => [number, outcome?.state ?? null])).toEqual([
      [1, "returned"],
      [2, null],
    ]);
    expect(second?.revisions[0]).toEqual(first.subject.revisions[0]);
    const judged = walk(
      [
        ["submit", "head"],
        ["validate", "machine"],
      ],
      { findings: [aFinding("funding", "fail")] },
      first,
    );
    expect(judged.subject?.revisions[0]).toEqual(first.subject.revisions[0]);
    expect(judged.subject?.revisions[1]?.proposal).toBe("return");
    expect(second?.createdAt).toBe(first.subject.createdAt);
  });

  it("remembers everybody who ever wrote in the case", () => {
    const again = walk([["submit", "head"]], {}, aStory({ state: "returned" })).subject;
    expect(again?.contributors).toEqual([people.officer.person, people.head.person]);
    const story = aStory({ state: "returned" });
    const { payload } = story.events[0] as EventOf<"submitted">;
    const alone = tell(
      story,
      { type: "submitted", payload: { ...payload, contributors: ["another"] } },
      people.head,
      aToday(),
    );
    expect(alone.subject?.contributors).toEqual([people.officer.person, "another"]);
  });
});

describe("the index card", () => {
  it.each(lived)("of a case in %s", (state) => {
    const { subject } = aStory({ state });
    const card = summary(subject);
    expect(card).toMatchObject({
      id: subject.id,
      version: subject.version,
      state,
      revision: 1,
      caseType: "official-hire",
    });
    expect(card.dueOn === null).toBe(rowOf(state).entering.includes("stop-clock"));
    expect(card.holder === null).toBe(state !== "under-review" && state !== "question-pending");
    expect(card.handedTo).toBe(state === "forwarded" || state === "concluded" ? "national" : null);
    expect(JSON.stringify(card)).not.toContain("0012345679");
  });

  it("counts urgency by the day that matters in the state", () => {
    expect(summary(aStory({ state: "under-review" }).subject).dueOn).toBe("2026-12-20");
    expect(summary(aStory({ state: "returned" }).subject).dueOn).toBe("2026-12-13");
    expect(summary(aStory({ state: "forwarded" }).subject).dueOn).toBe("2026-12-06");
  });

  it("says which step the machine owes, and that a returned case owes its letter until it is there", () => {
    const owed = lived.map((state) => [state, waitsFor(aStory({ state }).subject)]);
    expect(Object.fromEntries(owed.filter(([, step]) => step !== null))).toEqual({
      submitted: "validate",
      approved: "forward",
    });
    const unlettered = walk(paths.returned.slice(0, -1)).subject as Case;
    expect([unlettered.state, waitsFor(unlettered)]).toEqual(["returned", "return"]);
  });
});

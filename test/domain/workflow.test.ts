import { describe, expect, it } from "vitest";
import { allowedOnCase, allowedOnDraft } from "../../shared/domain/allowed-actions.ts";
import { type Case, type State, states } from "../../shared/domain/case.ts";
import { type EventType, eventTypes, type Happening } from "../../shared/domain/event.ts";
import { ImpossibleHistory } from "../../shared/domain/fold.ts";
import { allows, type Move, type Mover, moves, possibleMoves, rowOf, workflow } from "../../shared/domain/workflow.ts";
import {
  aDraft,
  anAgreement,
  aStory,
  attempts,
  beginning,
  type Circumstances,
  circumstances,
  draftMoves,
  happeningOf,
  paths,
  people,
  type SteppingMove,
  type Story,
  signingMoves,
  tell,
  todayOf,
  type Who,
  walk,
} from "../builders.ts";

const steppingMoves = moves.filter((move): move is SteppingMove => !draftMoves.includes(move));

/** A story in which that move finds what it needs: a free case to claim, a return without its letter. */
const storyFor = (state: State, move: SteppingMove, met: Partial<Circumstances> = {}): Story => {
  if (state === "draft") return beginning;
  const way = [...paths[state]];
  const bare = (state === "under-review" && move === "claim") || (state === "returned" && move === "return");
  return bare ? walk(way.slice(0, -1), met) : aStory({ state, ...met });
};

const mover: Partial<Record<SteppingMove, Who>> = {
  submit: "officer",
  answer: "officer",
  withdraw: "officer",
  assign: "chief",
  extend: "chief",
  recall: "chief",
  confirm: "chief",
  accept: "authority",
  refuse: "authority",
};

const dayFor = ({ subject }: Story, move: SteppingMove) => todayOf(move, subject?.state ?? "draft");

const attempt = (story: Story, move: SteppingMove, met: Partial<Circumstances> = {}) =>
  attempts[move](story.subject, people[mover[move] ?? "reviewer"], dayFor(story, move), circumstances(met));

const cells = states.flatMap((state) => steppingMoves.map((move) => [state, move] as const));

describe("every move in every state", () => {
  it.each(cells.filter(([state, move]) => allows(state, move)))("%s allows %s", (state, move) => {
    const story = storyFor(state, move);
    const happening = happeningOf(attempt(story, move));
    const row = rowOf(state).moves[move];
    expect(row?.events).toContain(happening.type);
    expect(row?.to).toContain(tell(story, happening, "machine", todayOf(move, state)).subject?.state);
  });

  it.each(cells.filter(([state, move]) => !allows(state, move)))("%s refuses %s", (state, move) => {
    const decided = attempt(storyFor(state, move), move);
    expect(decided.ok).toBe(false);
    if (decided.ok) return;
    expect(decided.refusal.code).toMatch(/^(not-in-this-state|already-decided)$/);
    expect(decided.refusal.possible).toEqual(possibleMoves(state).filter((each) => each !== "note"));
    expect(decided.refusal.about).toEqual([state]);
  });

  it.each(states.filter((state) => rowOf(state).moves.edit === undefined))("%s has nothing to edit", (state) => {
    for (const move of draftMoves) expect(allows(state, move)).toBe(false);
  });
});

describe("a move in the table", () => {
  const rows = states.flatMap((state) => possibleMoves(state).map((move) => [state, move] as const));

  /** Who that is among the people of the tests, where the reviewer holds the case; a free one is anybody's who reviews, and so is a word about any. */
  const those = (mover: Mover, move: Move): Who[] => {
    const known: Record<Mover, Who[]> = {
      agency: ["officer", "head"],
      reviewer: move === "claim" || move === "note" ? ["reviewer", "colleague", "chief"] : ["reviewer"],
      "chief-reviewer": ["chief"],
      "second-person": ["chief"],
      "next-authority": ["authority"],
      machine: [],
    };
    return known[mover];
  };
  const mayMove = (state: State, move: Move): string[] => {
    const subject =
      draftMoves.includes(move) || state === "draft" ? null : storyFor(state, move as SteppingMove).subject;
    return Object.entries(people)
      .filter(([, actor]) => (subject ? allowedOnCase(subject, actor) : allowedOnDraft(aDraft(), actor)).includes(move))
      .map(([name]) => name);
  };

  // Who asks for a signature and who sends back is in sign-off.test.ts: it is the agency's own affair.
  const told = rows.filter(([, move]) => !signingMoves.includes(move));
  it.each(told.filter(([state, move]) => !(state === "returned" && draftMoves.includes(move))))(
    "in %s, %s, is for exactly those to make who are told that they may",
    (state, move) => {
      const by = rowOf(state).moves[move]?.by ?? [];
      expect(by).toHaveLength(1);
      expect(by.flatMap((mover) => those(mover, move))).toEqual(mayMove(state, move));
    },
  );

  it.each(["draft", "returned"] as const)(
    "on the working copy of what is %s is the agency's, and no event",
    (state) => {
      for (const move of ["edit", "attach", ...signingMoves] as const)
        expect(rowOf(state).moves[move]).toEqual({ by: ["agency"], to: [state], events: [] });
      expect(rowOf(state).moves.submit).toEqual({ by: ["agency"], to: ["submitted"], events: ["submitted"] });
    },
  );

  it("that deletes a draft leaves nothing behind", () => {
    expect(workflow.draft.moves.delete).toEqual({ by: ["agency"], to: [], events: [] });
  });
});

describe("every event in every state", () => {
  /** One sample of each event, as some state's own step decides it. */
  const samples = new Map<EventType, Happening>();
  const ways: [State, SteppingMove, Partial<Circumstances>][] = [
    ...cells
      .filter(([state, move]) => allows(state, move))
      .map(([state, move]): [State, SteppingMove, Partial<Circumstances>] => [state, move, {}]),
    ["approved", "forward", { to: null }],
    ["under-review", "approve", { agreement: anAgreement({ confirmedCaseTypes: ["official-hire"] }) }],
  ];
  for (const [state, move, met] of ways) {
    const { type, payload } = happeningOf(attempt(storyFor(state, move, met), move, met));
    samples.set(type, { type, payload } as Happening);
  }
  samples.set("confirmation-refused", { type: "confirmation-refused", payload: { note: "خیر" } });

  it("is decided by some step", () => {
    expect([...samples.keys()].sort()).toEqual([...eventTypes].sort());
  });

  const rowsWith = (state: State, type: EventType) =>
    Object.values(rowOf(state).moves).filter((row) => row.events.includes(type));
  const pairs = states.flatMap((state) => eventTypes.map((type) => [state, type] as const));
  const told = (state: State, type: EventType) => {
    const happening = samples.get(type);
    if (!happening) throw new Error(`no sample of ${type}`);
    return tell(storyFor(state, "validate"), happening, people.reviewer, todayOf("validate", state));
  };

  it.each(pairs.filter(([state, type]) => rowsWith(state, type).length > 0))(
    "%s folds %s into a state of the table",
    (state, type) => {
      const targets = rowsWith(state, type).flatMap(({ to }) => to);
      expect(targets).toContain(told(state, type).subject?.state);
    },
  );

  it.each(pairs.filter(([state, type]) => rowsWith(state, type).length === 0))("%s never folds %s", (state, type) => {
    expect(() => told(state, type)).toThrow(ImpossibleHistory);
  });
});

describe("what entering a state does", () => {
  const entries = states
    .filter((state): state is Case["state"] => state !== "draft")
    .flatMap((state) =>
      steppingMoves
        .filter((move) => allows(state, move))
        .map((move) => {
          const story = storyFor(state, move);
          return [
            state,
            move,
            story,
            tell(story, happeningOf(attempt(story, move)), "machine", todayOf(move, state)),
          ] as const;
        }),
    )
    .filter(([state, , , after]) => after.subject?.state !== state);

  it.each(entries)("%s, by %s", (_state, _move, before, { subject, consequences }) => {
    if (!subject || !before.subject) throw new Error("a story without a case");
    const entering = rowOf(subject.state).entering as readonly string[];
    const kinds = consequences.map(({ kind }) => kind);
    const held = before.subject.state === "approved" || before.subject.state === "forwarded";
    expect(kinds.includes("release-guard")).toBe(entering.includes("release-guard"));
    expect(kinds.includes("take-place")).toBe(entering.includes("take-quota"));
    expect(kinds.includes("give-place-back")).toBe(held && entering.includes("give-back-quota"));
    if (entering.includes("pause-clock") || entering.includes("stop-clock"))
      expect(subject.clock.pausedOn).not.toBeNull();
    else expect(subject.clock.pausedOn).toBeNull();
    // A clock that stood and runs again is a target that goes on, but for a new submission's, which is another.
    if (before.subject.clock.pausedOn !== null && subject.clock.pausedOn === null)
      expect(entering).toContain(subject.state === "submitted" ? "start-clock" : "resume-clock");
    expect(entering.includes("open-hand-off")).toBe(subject.state === "approved");
    expect(entering.includes("make-letter")).toBe(rowOf(subject.state).waitsFor === "return");
  });

  it("is said in ten words, each of which is some state's", () => {
    expect([...new Set(states.flatMap((state) => rowOf(state).entering))].toSorted()).toEqual([
      ...["give-back-quota", "make-letter", "open-hand-off", "pause-clock", "release-guard", "resume-clock"],
      ...["start-clock", "stop-clock", "take-guard", "take-quota"],
    ]);
  });

  it("begins with the guard and a running clock", () => {
    const { subject, consequences } = aStory({ state: "submitted" });
    expect(workflow.submitted.entering).toEqual(["take-guard", "start-clock"]);
    expect(consequences).toContainEqual({ kind: "take-guard", key: "guard-1#official-hire" });
    expect(subject.clock.pausedOn).toBeNull();
  });
});

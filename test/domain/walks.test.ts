import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allowedOnCase } from "../../shared/domain/allowed-actions.ts";
import { isEnded, latestRevision, type State, states } from "../../shared/domain/case.ts";
import { verifyChain } from "../../shared/domain/chain.ts";
import { type Consequence, guardKey } from "../../shared/domain/consequence.ts";
import type { CaseEvent, Quota } from "../../shared/domain/event.ts";
import { fold } from "../../shared/domain/fold.ts";
import { addDays } from "../../shared/domain/solar-date.ts";
import { summary } from "../../shared/domain/summary.ts";
import { possibleMoves } from "../../shared/domain/workflow.ts";
import {
  acceptedOf,
  aFinding,
  anAgreement,
  aToday,
  attempts,
  beginningOf,
  circumstances,
  firstDay,
  people,
  type SteppingMove,
  type Story,
  tell,
} from "../builders.ts";

/** What the store holds besides histories: the guards and the counters of all cases. */
class Shelf {
  readonly guards = new Map<string, string>();
  readonly counters = new Map<string, number>();

  /** Carries out all of them, or none where one is refused. */
  write(id: string, consequences: readonly Consequence[]): boolean {
    for (const wanted of consequences) {
      if (wanted.kind === "take-guard" && (this.guards.get(wanted.key) ?? id) !== id) return false;
      if (wanted.kind === "take-place" && (this.counters.get(wanted.counter) ?? 0) >= wanted.limit) return false;
    }
    for (const wanted of consequences) {
      if (wanted.kind === "release-guard") this.guards.delete(wanted.key);
      if (wanted.kind === "take-guard") this.guards.set(wanted.key, id);
      if (wanted.kind === "take-place") this.count(wanted.counter, 1);
      if (wanted.kind === "give-place-back") this.count(wanted.counter, -1);
    }
    return true;
  }

  private count(counter: string, change: number): void {
    this.counters.set(counter, (this.counters.get(counter) ?? 0) + change);
  }
}

const cases = ["a", "b", "c"].map((letter) => letter.repeat(32));
/** Two places for three cases, and two of them of one person. */
const permit: Quota = { counter: "permit#1", limit: 2 };
const persons = ["guard-1", "guard-2"];

const step = fc.record({
  which: fc.nat(cases.length - 1),
  move: fc.nat(20),
  who: fc.nat(20),
  days: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.nat(9)),
  outcome: fc.constantFrom("pass", "review", "fail" as const),
  to: fc.constantFrom("national", "national", null),
  channel: fc.constantFrom("here", "endpoint" as const),
  person: fc.nat(persons.length - 1),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const machineMoves = ["validate", "forward", "remind", "lapse"];
const isMachines = (move: string, state: State): boolean =>
  machineMoves.includes(move) || (move === "return" && state !== "under-review");

/** Takes one step of the walk, if there is one that somebody may take. */
const further = (story: Story, { move: nth, who, ...met }: Step, on: string): Story => {
  const state = story.subject?.state ?? "draft";
  // Few withdraw: a walk is to lead far.
  const rare = nth < 2 ? [] : ["withdraw"];
  const possible = possibleMoves(state).filter((move) => !["edit", "attach", "delete", ...rare].includes(move));
  const move = possible[nth % Math.max(1, possible.length)] as SteppingMove | undefined;
  if (!move) return story;
  const machine = isMachines(move, state);
  const willing = Object.values(people).filter(
    (actor) =>
      machine || (story.subject ? allowedOnCase(story.subject, actor).includes(move) : actor.kind === "agency"),
  );
  const by = willing[who % Math.max(1, willing.length)];
  if (!by) return story;
  const today = aToday(on);
  const decided = attempts[move](
    story.subject,
    by,
    today,
    circumstances({
      ...{ id: story.id, to: met.to, channel: met.channel, quota: [permit] },
      personGuard: persons[met.person] ?? "",
      findings: [aFinding("min-age", met.outcome)],
      agreement: anAgreement({ answerWithin: 5 }),
    }),
  );
  return decided.ok ? tell(story, decided.happening, machine ? "machine" : by, today) : story;
};

/** Whether the places of the last approval are still the case's. */
const holdsPlaces = (events: readonly CaseEvent[]): boolean =>
  events.reduce((held, { type }) => {
    if (type === "approved" || type === "confirmed") return true;
    return type === "recalled" || type === "refused" ? false : held;
  }, false);

const running: readonly State[] = ["submitted", "under-review", "awaiting-confirmation", "approved"];

const check = (story: Story): void => {
  const { events, subject } = story;
  if (!subject) return;
  expect(fold(events)).toEqual(subject);
  expect(summary(subject)).toMatchObject({ version: events.length, state: subject.state });
  expect(verifyChain(events)).toEqual({ ok: true, events: events.length, erased: 0 });
  expect(running.includes(subject.state)).toBe(subject.clock.pausedOn === null);
  expect(holdsPlaces(events)).toBe(["approved", "forwarded", "concluded"].includes(subject.state));
  // Nothing is judged by a person before the rules have run over it.
  if (subject.state !== "submitted" && subject.state !== "withdrawn" && !isUnread(events))
    expect(latestRevision(subject).findings).not.toBeNull();
  for (const actor of Object.values(people)) expect(allowedOnCase(subject, actor)).toEqual(acceptedOf(subject, actor));
};

/** Returned by the machine, and whatever ends such a return. */
const isUnread = (events: readonly CaseEvent[]): boolean => {
  const last = events.findLast(({ type }) => type === "returned" || type === "submitted");
  return last?.type === "returned" && last.payload.unreadable;
};

describe("any walk that the workflow allows", () => {
  it("keeps history, card, clock, guards, places and allowed actions in step", () => {
    const reached = new Set<State>();
    fc.assert(
      fc.property(fc.array(step, { minLength: 60, maxLength: 120 }), (steps) => {
        const shelf = new Shelf();
        const stories = cases.map(beginningOf);
        let on = firstDay;
        for (const taken of steps) {
          on = addDays(on, taken.days);
          const story = stories[taken.which] as Story;
          const next = further(story, taken, on);
          if (next === story || !shelf.write(story.id, next.consequences)) continue;
          stories[taken.which] = next;
          reached.add(next.subject?.state ?? "draft");
          check(next);

          const open = stories.flatMap(({ subject }) => (subject && !isEnded(subject) ? [subject] : []));
          expect(Object.fromEntries(shelf.guards)).toEqual(
            Object.fromEntries(open.map((subject) => [guardKey(subject), subject.id])),
          );
          const taking = stories.filter(({ events }) => holdsPlaces(events)).length;
          expect(shelf.counters.get(permit.counter) ?? 0).toBe(taking);
          expect(taking).toBeLessThanOrEqual(permit.limit);
        }
      }),
      { numRuns: 80, seed: 1405 },
    );
    expect([...reached].sort()).toEqual(states.filter((state) => state !== "draft").sort());
  }, 60_000);
});

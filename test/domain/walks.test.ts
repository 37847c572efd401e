import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allowedOnCase } from "../../shared/domain/allowed-actions.ts";
import { isEnded, latestRevision, type State, states } from "../../shared/domain/case.ts";
import { verifyChain } from "../../shared/domain/chain.ts";
import { type Consequence, guardKey } from "../../shared/domain/consequence.ts";
import type { CaseEvent } from "../../shared/domain/event.ts";
import { fold } from "../../shared/domain/fold.ts";
import { addDays } from "../../shared/domain/solar-date.ts";
import { summary } from "../../shared/domain/summary.ts";
import { acceptedOf, aStep, beginningOf, firstDay, further, people, type Story, scarcePermit } from "../builders.ts";

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
      fc.property(fc.array(aStep, { minLength: 60, maxLength: 120 }), (steps) => {
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
          expect(shelf.counters.get(scarcePermit.counter) ?? 0).toBe(taking);
          expect(taking).toBeLessThanOrEqual(scarcePermit.limit);
        }
      }),
      { numRuns: 80, seed: 1405 },
    );
    expect([...reached].sort()).toEqual(states.filter((state) => state !== "draft").sort());
  }, 60_000);
});

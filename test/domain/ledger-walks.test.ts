/** Whatever happens to a case, day by day: its ledger counts as somebody would who looks at the desk each morning. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isEnded, type State } from "../../shared/domain/case.ts";
import { parties, timeUsed } from "../../shared/domain/clock-ledger.ts";
import { isoDayOf } from "../../shared/domain/day.ts";
import { fold } from "../../shared/domain/fold.ts";
import { addDays } from "../../shared/domain/solar-date.ts";
import { workingDaysBetween } from "../../shared/domain/working-days.ts";
import { aStep, aToday, beginningOf, firstDay, further, type Story } from "../builders.ts";

const { calendar } = aToday();
const caseOf = ({ subject }: Story) => {
  if (!subject) throw new Error("a story without a case");
  return subject;
};

/** In words of the test's own: who can move a case in that state. */
const whose: Partial<Record<State, string>> = {
  ...{ submitted: "organization", "under-review": "organization", "awaiting-confirmation": "organization" },
  ...{ approved: "organization", "question-pending": "agency", returned: "agency", forwarded: "authority" },
};

/** Day by day: an open day belongs to whoever has the case when it begins. */
const countedByDay = ({ events }: Story, until: string) => {
  const counted: Record<string, number> = { organization: 0, agency: 0, authority: 0 };
  const states = events.map((event, index) => ({
    on: isoDayOf(event.at),
    state: (fold(events.slice(0, index + 1))?.state ?? "draft") as State,
  }));
  for (let day = addDays(firstDay, 1); day <= until; day = addDays(day, 1)) {
    const holder = whose[states.findLast(({ on }) => on < day)?.state ?? "draft"];
    if (holder !== undefined && !calendar.closed(day)) counted[holder] = (counted[holder] ?? 0) + 1;
  }
  return counted;
};

const check = (story: Story, today: string): void => {
  const subject = caseOf(story);
  const { ledger } = subject;
  const last = ledger.at(-1);
  const until = isEnded(subject) ? (last?.on ?? "") : today;

  expect(ledger[0]).toMatchObject({ kind: "start", seq: 1, cause: "submitted", timeOf: "organization" });
  expect(ledger.filter(({ kind }) => kind === "start")).toHaveLength(1);
  expect(ledger.some(({ kind }) => kind === "stop")).toBe(isEnded(subject));
  expect(last?.timeOf === "nobody").toBe(isEnded(subject));
  ledger.forEach((entry, index) => {
    const before = ledger[index - 1];
    if (!before) return;
    expect(before.on <= entry.on && before.seq < entry.seq).toBe(true);
    // Time changes hands at every entry but an extension: none is open twice, none is left open.
    expect(before.timeOf === entry.timeOf).toBe(entry.kind === "extension");
    expect(before.timeOf).not.toBe("nobody");
  });
  expect(subject.clock.pausedOn === null).toBe(last?.timeOf === "organization");

  const used = timeUsed(ledger, { calendar, on: today });
  expect(used).toEqual(countedByDay(story, until));
  const total = parties.reduce((sum, party) => sum + used[party], 0);
  expect(total).toBe(workingDaysBetween(calendar, ledger[0]?.on ?? "", until));
};

describe("the ledger of a case's time", () => {
  it("covers each working day from the first submission to the end once, whatever happens", () => {
    const kinds = new Set<string>();
    fc.assert(
      fc.property(fc.array(aStep, { minLength: 40, maxLength: 80 }), (steps) => {
        let story = beginningOf("a".repeat(32));
        let on = firstDay;
        for (const taken of steps) {
          on = addDays(on, taken.days);
          const next = further(story, taken, on);
          if (next === story) continue;
          story = next;
          for (const { kind, cause } of caseOf(story).ledger) kinds.add(`${kind} ${cause}`);
        }
        if (story.subject) for (const later of [on, addDays(on, 3)]) check(story, later);
      }),
      { numRuns: 150, seed: 1405 },
    );
    expect([...kinds].sort()).toEqual([
      ...["extension extended", "pause asked", "pause forwarded", "pause returned"],
      ...["resume answered", "resume recalled", "resume refused", "resume submitted", "start submitted"],
      ...["stop accepted", "stop concluded", "stop lapsed", "stop withdrawn"],
    ]);
  }, 60_000);

  it("keeps to the target: what is left and what was used since the submission make it up, with what was added", () => {
    fc.assert(
      fc.property(fc.array(aStep, { minLength: 20, maxLength: 60 }), (steps) => {
        let [story, on] = [beginningOf("a".repeat(32)), firstDay];
        let inTime = true;
        for (const taken of steps) {
          on = addDays(on, taken.days);
          inTime = inTime && (story.subject?.clock.dueOn ?? "9") > on;
          story = further(story, taken, on);
          const { subject } = story;
          if (!subject || subject.clock.pausedOn !== null) continue;
          const revision = subject.ledger.slice(subject.ledger.findLastIndex(({ cause }) => cause === "submitted"));
          const { organization } = timeUsed(revision, { calendar, on });
          const left = workingDaysBetween(calendar, on, subject.clock.dueOn);
          const granted = subject.clock.target + 5 * revision.filter(({ kind }) => kind === "extension").length;
          expect(left + organization).toBeGreaterThanOrEqual(granted);
          if (inTime) expect(left + organization).toBe(granted);
        }
      }),
      { numRuns: 150, seed: 1405 },
    );
  }, 60_000);
});

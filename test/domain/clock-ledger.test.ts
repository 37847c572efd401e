import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isEnded, type State } from "../../shared/domain/case.ts";
import { parties, timeUsed } from "../../shared/domain/clock-ledger.ts";
import { isoDayOf } from "../../shared/domain/day.ts";
import { fold } from "../../shared/domain/fold.ts";
import { answer, extend } from "../../shared/domain/review.ts";
import { addDays } from "../../shared/domain/solar-date.ts";
import { upcast } from "../../shared/domain/upcast.ts";
import { workingDaysBetween } from "../../shared/domain/working-days.ts";
import {
  aStep,
  aStory,
  aToday,
  beginningOf,
  firstDay,
  further,
  happeningOf,
  people,
  type Story,
  tell,
  walk,
} from "../builders.ts";

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

  it("says who had the case, from a question to a second submission", () => {
    const asked = aStory({ state: "question-pending" });
    const [answered, decided, again] = [aToday("2026-11-29"), aToday("2026-12-01"), aToday("2026-12-07")];
    let story: Story = tell(asked, happeningOf(answer(asked.subject, "پیوست شد", answered)), people.officer, answered);
    const reasons = [{ number: 1, rule: "exam-passed", text: "نیست", citation: {} as never, pointer: null }];
    const returned = { reasons, overrides: [], note: null, replyBy: "2026-12-22", remindOn: [], unreadable: false };
    story = tell(story, { type: "returned", payload: returned }, people.reviewer, decided);
    const first = asked.events[0];
    if (first?.type !== "submitted") throw new Error("nothing was submitted");
    const submission = { ...first.payload, revision: 2, submittedOn: again.on, dueOn: "2027-01-06" };
    story = tell(story, { type: "submitted", payload: submission }, people.officer, again);
    expect(caseOf(story).ledger.map(({ kind, cause, on, timeOf, dueOn }) => [kind, cause, on, timeOf, dueOn])).toEqual([
      ["start", "submitted", "2026-11-22", "organization", "2026-12-20"],
      ["pause", "asked", "2026-11-22", "agency", "2026-12-20"],
      ["resume", "answered", "2026-11-29", "organization", "2026-12-28"],
      ["pause", "returned", "2026-12-01", "agency", "2026-12-28"],
      ["resume", "submitted", "2026-12-07", "organization", "2027-01-06"],
    ]);
    const used = timeUsed(caseOf(story).ledger, { calendar, on: "2026-12-08" });
    expect(used).toEqual({ agency: 5 + 4, organization: 2 + 1, authority: 0 });
  });

  it("notes an extension with its new due day, and no second pause where the chief recalls what was only approved", () => {
    const story = aStory({ state: "under-review" });
    const extended = happeningOf(extend(story.subject, { workingDays: 5, reason: "استعلام" }, people.chief, aToday()));
    expect(caseOf(tell(story, extended, people.chief, aToday())).ledger.at(-1)).toEqual({
      ...{
        kind: "extension",
        seq: 4,
        cause: "extended",
        on: "2026-11-22",
        timeOf: "organization",
        dueOn: "2026-12-28",
      },
    });
    const recalled = walk([["recall", "chief"]], {}, aStory({ state: "approved" }));
    expect(caseOf(recalled).ledger).toHaveLength(1);
  });

  it("finds the reminders of a return older than their days: one, three days before its end", () => {
    const event = aStory({ state: "returned" }).events.find(({ type }) => type === "returned");
    if (event?.type !== "returned") throw new Error("nothing was returned");
    const { remindOn, ...older } = event.payload;
    expect(remindOn).toEqual(["2026-11-29", "2026-12-06"]);
    expect(upcast({ ...event, v: 1, payload: older as typeof event.payload }).payload).toMatchObject({
      remindOn: ["2026-12-10"],
    });
  });
});

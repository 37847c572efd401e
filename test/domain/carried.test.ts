/** What each event leaves in the case for good, and that it leaves everything else as it was. */
import { describe, expect, it } from "vitest";
import { type Case, isEnded, latestRevision, states } from "../../shared/domain/case.ts";
import { chainFaults } from "../../shared/domain/chain.ts";
import type { EventOf, EventType, Happening } from "../../shared/domain/event.ts";
import { fold, ImpossibleHistory } from "../../shared/domain/fold.ts";
import type { Letter } from "../../shared/domain/reason.ts";
import { summary } from "../../shared/domain/summary.ts";
import { aFinding, aStory, aToday, beginning, type Path, people, type Story, tell, walk } from "../builders.ts";

const { officer, reviewer, colleague, chief } = people;
const on = (story: Story, happening: Happening, by: Parameters<typeof tell>[2] = reviewer): Case =>
  tell(story, happening, by, aToday("2026-11-24")).subject ?? expect.unreachable("nothing was told");
const further = (from: Story, path: Path): Case => walk(path, {}, from).subject ?? expect.unreachable("no case");
const eventOf = <Type extends EventType>({ events }: Story, type: Type): EventOf<Type> =>
  (events.find((event) => event.type === type) as EventOf<Type> | undefined) ?? expect.unreachable(`no ${type}`);

const submitted = aStory({ state: "submitted" });
const held = aStory({ state: "under-review" });
const pending = aStory({ state: "awaiting-confirmation" });
const approved = aStory({ state: "approved" });
const forwarded = aStory({ state: "forwarded" });
const returned = aStory({ state: "returned" });

describe("a submission", () => {
  it("begins the case as it says: its clock, its revision, and nothing that nobody did yet", () => {
    const { payload, at, ruleset } = eventOf(submitted, "submitted");
    expect(submitted.subject).toMatchObject({
      ...{ version: 1, moved: 1, notes: 0, createdAt: at, since: at, changedAt: at },
      clock: { target: payload.answerWithin, dueOn: payload.dueOn, pausedOn: null, escalated: null },
      ledger: [{ kind: "start", seq: 1, cause: "submitted" }],
    });
    expect(submitted.subject.revisions).toEqual([
      {
        ...{ number: 1, submittedAt: at, submittedOn: payload.submittedOn, file: payload.file },
        ...{ documents: payload.documents, answers: [], ruleset, rulesetHash: null, findings: null, facts: null },
        ...{ evaluations: [], proposal: null, outcome: null },
      },
    ]);
  });

  it("of a return goes on where it was: its beginning, its notes and its ledger stay", () => {
    const noted = walk([["note", "reviewer"]], {}, returned);
    const again = further(noted, [["submit", "officer"]]);
    expect(again).toMatchObject({ notes: 1, createdAt: returned.subject.createdAt, version: 7, moved: 7 });
    expect(again.ledger.slice(0, -1)).toEqual(returned.subject.ledger);
  });
});

describe("an event says what it did, and the case keeps it", () => {
  const holding = { clock: held.subject.clock, revisions: held.subject.revisions };

  it("an extension moves the due day, and its warnings begin anew", () => {
    const warned = tell(
      held,
      { type: "escalated", payload: { level: "near", dueOn: "2026-12-20" } },
      "machine",
      aToday(),
    );
    expect(warned.subject).toMatchObject({ clock: { ...held.subject.clock, escalated: "near" } });
    const payload = { workingDays: 5, reason: "استعلام", dueOn: "2026-12-27" };
    const clock = { ...held.subject.clock, dueOn: "2026-12-27", escalated: null };
    expect(on(warned, { type: "extended", payload }, chief)).toMatchObject({ ...holding, clock });
  });

  it("a claim, an assignment and a release say in whose hand it is", () => {
    expect(held.subject).toMatchObject({ holder: reviewer.person });
    const { person: holder } = colleague;
    expect(on(held, { type: "assigned", payload: { holder } }, chief)).toMatchObject({ ...holding, holder });
    expect(on(held, { type: "released", payload: {} })).toMatchObject({ ...holding, holder: null });
    expect(on(held, { type: "claimed", payload: { holder } }, colleague)).toMatchObject({ ...holding, holder });
  });

  it("a question stays with whoever holds the case, and else with whoever asked", () => {
    const asked: Happening = { type: "asked", payload: { question: "مدرک کجاست؟" } };
    expect(on(held, asked, colleague)).toMatchObject({ holder: reviewer.person, question: "مدرک کجاست؟" });
    const free = walk([["release", "reviewer"]], {}, held);
    expect(on(free, asked, colleague)).toMatchObject({ holder: colleague.person });
  });

  it("an approval names who decided, and who agreed", () => {
    expect(approved.subject).toMatchObject({ decidedBy: reviewer.person, confirmedBy: null });
    const confirmed = walk([["confirm", "chief"]], {}, pending).subject;
    expect(confirmed).toMatchObject({ state: "approved", decidedBy: reviewer.person, confirmedBy: chief.person });
    for (const subject of [approved.subject, confirmed])
      expect(subject && latestRevision(subject).outcome).toEqual({ state: "approved" });
    expect(confirmed).not.toHaveProperty("approval.proposedAt");
  });

  it("a return keeps its reasons in the file, every one, and its letter once there is one", () => {
    const { reasons } = returned.subject;
    const { letter } = eventOf(returned, "letter-issued").payload;
    expect(latestRevision(returned.subject).outcome).toEqual({ state: "returned", reasons, letter });
    const unlettered = walk(
      [
        ["claim", "reviewer"],
        ["return", "reviewer"],
      ],
      {},
      walk([
        ["submit", "officer"],
        ["validate", "machine"],
      ]),
    ).subject;
    expect(unlettered && latestRevision(unlettered).outcome).toEqual({ state: "returned", reasons, letter: null });

    const several = [1, 2, 3].map((number) => ({ ...reasons[0], number }));
    const payload = { ...eventOf(returned, "returned").payload, reasons: several };
    expect(on(held, { type: "returned", payload })).toMatchObject({ reasons: several });
  });

  it("a letter is of its return: another one takes its place", () => {
    const letter = { ...(eventOf(returned, "letter-issued").payload.letter as Letter), number: "ن-۲" };
    const subject = on(returned, { type: "letter-issued", payload: { letter } }, "machine");
    expect(subject).toMatchObject({ letter });
    expect(latestRevision(subject).outcome).toMatchObject({ letter });
  });

  it("of a second submission leaves what was said of the first", () => {
    const [first] = returned.subject.revisions;
    const round: Path = [
      ["submit", "officer"],
      ["validate", "machine"],
      ["claim", "reviewer"],
      ["approve", "reviewer"],
    ];
    const { revisions } = further(returned, round);
    expect(revisions[0]).toEqual(first);
    expect(revisions[1]).toMatchObject({ number: 2, outcome: { state: "approved" }, proposal: "none" });
  });

  it("a warning was given of its due day, and is given anew of another", () => {
    const warned = tell(
      held,
      { type: "escalated", payload: { level: "near", dueOn: "2026-12-20" } },
      "machine",
      aToday(),
    );
    const asked = tell(warned, { type: "asked", payload: { question: "مدرک کجاست؟" } }, reviewer, aToday());
    const answered = (dueOn: string) => on(asked, { type: "answered", payload: { text: "پیوست شد", dueOn } }, officer);
    expect(answered("2026-12-20").clock).toEqual({ ...held.subject.clock, escalated: "near" });
    expect(answered("2026-12-28").clock).toEqual({ ...held.subject.clock, dueOn: "2026-12-28", escalated: null });
  });

  it("reminders are counted", () => {
    expect(returned.subject.reminders).toBe(0);
    expect(on(returned, { type: "reminded", payload: { count: 2 } as never }, "machine")).toMatchObject({
      ...{ reminders: 2, letter: returned.subject.letter },
    });
  });

  it("a hand-off that is late stays late, and is the same one", () => {
    const subject = on(forwarded, { type: "hand-off-late", payload: {} as never }, "machine");
    expect(subject).toMatchObject({ handOff: { ...forwarded.subject.handOff, late: true } });
    expect([summary(forwarded.subject).late, summary(subject).late]).toEqual([false, true]);
  });

  it.each([
    ["recall", approved, { type: "recalled", payload: { note: "اشتباه", dueOn: "2026-12-22" } }],
    ["recall", returned, { type: "recalled", payload: { note: "اشتباه", dueOn: "2026-12-22" } }],
    ["authority", forwarded, { type: "refused", payload: { reason: "اشتباه", dueOn: "2026-12-22" } as never }],
  ] as const)("what comes back by a %s is undecided, with what was said of it", (by, story, happening) => {
    const subject = on(story, happening as Happening, chief);
    expect(subject).toMatchObject({
      ...{ state: "under-review", holder: reviewer.person, sentBack: { by, note: "اشتباه" } },
      clock: { pausedOn: null, dueOn: "2026-12-22" },
    });
    expect(latestRevision(subject).outcome).toBeNull();
  });

  it("a judgement anew keeps the one before it, under the ruleset that it was made by", () => {
    const findings = [aFinding("funding", "fail")];
    const again = walk([["evaluate", "reviewer"]], { findings }, held);
    const { payload, at } = eventOf(again, "re-evaluated");
    const [before, after] = [latestRevision(held.subject), latestRevision(again.subject as Case)];
    expect(after).toMatchObject({ findings: payload.findings, proposal: payload.proposal, facts: payload.facts });
    expect(after).toMatchObject({ rulesetHash: payload.rulesetHash });
    expect(after.evaluations).toEqual([
      { ruleset: before.ruleset, findings: before.findings, changes: payload.changes, at },
    ]);
    const third = latestRevision(further(again, [["evaluate", "reviewer"]]));
    expect(third.evaluations.map((each) => each.findings)).toEqual([before.findings, payload.findings]);
  });
});

it("a note keeps its words in the history", () => {
  const noted = walk([["note", "reviewer"]], {}, held);
  expect(eventOf(noted, "noted").payload).toEqual({ text: "تلفنی پرسیده شد" });
});

describe("a history that cannot be", () => {
  it("is told by what its event says it follows", () => {
    const { events } = held;
    expect(() => fold(events.slice(1))).toThrow("event 2: follows version 0");
    expect(() => fold([events[0], events[2]] as typeof events)).toThrow("event 3: follows version 1");
    expect(() => fold([events[0], events[0]] as typeof events)).toThrow(ImpossibleHistory);
    // Of a step that the state would know, its number alone says that one is missing.
    const skipped = { ...events[1], seq: 7 } as (typeof events)[number];
    expect(() => fold([events[0], skipped] as typeof events)).toThrow("event 7: follows version 1");
  });

  it("begins with a submission, and with nothing else", () => {
    for (const type of ["validated", "claimed", "returned", "withdrawn"] as const) {
      const happening = { type, payload: { reasons: [] } } as unknown as Happening;
      expect(() => tell(beginning, happening, "machine", aToday())).toThrow(`event 1: ${type} cannot follow nothing`);
    }
  });

  it("does not begin with a note", () => {
    const noted = { ...eventOf(walk([["note", "reviewer"]], {}, held), "noted"), seq: 1 };
    expect(() => fold([noted])).toThrow("event 1: there is no case to note anything of");
  });

  it("has one word for each way in which it is broken", () => {
    expect(chainFaults).toEqual(["order", "other-case", "payload", "previous", "hash"]);
  });
});

describe("the case", () => {
  it("is ended in three states, and open in all others", () => {
    const ended = states.filter((state) => state !== "draft" && isEnded(aStory({ state }).subject));
    expect(ended).toEqual(["concluded", "withdrawn", "lapsed"]);
  });

  it("is what its latest revision says", () => {
    const handedInTwiceMore: Path = [
      ["submit", "head"],
      ["validate", "machine"],
      ["claim", "reviewer"],
      ["return", "reviewer"],
      ["submit", "head"],
    ];
    const [again, thrice] = [further(returned, [["submit", "head"]]), further(returned, handedInTwiceMore)];
    expect([again.revisions.length, thrice.revisions.length]).toEqual([2, 3]);
    expect(latestRevision(again)).toBe(again.revisions[1]);
    expect(latestRevision(thrice)).toBe(thrice.revisions[2]);
    expect(latestRevision(held.subject)).toBe(held.subject.revisions[0]);
  });
});

describe("the index card", () => {
  it("names the person in one line, whatever of the name is known", () => {
    const named = (givenName: string | null, familyName: string | null): string => {
      const { payload } = eventOf(submitted, "submitted");
      const person = { ...payload.file.person, givenName, familyName };
      const happening = { type: "submitted", payload: { ...payload, file: { ...payload.file, person } } } as Happening;
      return summary(on({ ...submitted, events: [], subject: null }, happening, officer)).name;
    };
    expect([named("زهرا", "حسین‌زاده"), named(null, "حسین‌زاده"), named("زهرا", null), named(null, null)]).toEqual([
      ...["زهرا حسین‌زاده", "حسین‌زاده", "زهرا", ""],
    ]);
  });

  it("says whose decision stands, where one does", () => {
    const deciding = states.flatMap((state) =>
      state === "draft" || summary(aStory({ state }).subject).decidedBy === null ? [] : [state],
    );
    expect(deciding.toSorted()).toEqual(["approved", "awaiting-confirmation", "forwarded", "returned"]);
    expect(summary(approved.subject).decidedBy).toBe(reviewer.person);
  });

  it("orders a return by its next reminder while there is one, and everything else by its due day", () => {
    const { remindOn, replyBy } = returned.subject;
    expect(summary(returned.subject)).toMatchObject({ dueOn: replyBy, urgentOn: remindOn[0] });
    const reminded = on(returned, { type: "reminded", payload: { count: remindOn.length } as never }, "machine");
    expect(summary(reminded)).toMatchObject({ dueOn: replyBy, urgentOn: replyBy });
    for (const { subject } of [held, forwarded, pending])
      expect(summary(subject).urgentOn).toBe(summary(subject).dueOn);
  });
});

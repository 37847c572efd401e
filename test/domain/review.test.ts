import { describe, expect, it } from "vitest";
import type { Case } from "../../shared/domain/case.ts";
import type { Actor } from "../../shared/domain/registry.ts";
import { answer, ask, assign, claim, extend } from "../../shared/domain/review.ts";
import { aCase, anActor, aStory, aToday, happeningOf, people, tell, walk } from "../builders.ts";

const held = () => aCase({ state: "under-review" });
const free = () =>
  walk([
    ["submit", "officer"],
    ["validate", "machine"],
  ]).subject as Case;

describe("a case is assigned", () => {
  const assigned = (assignee: Actor, subject: Case = held()) => assign(subject, assignee, people.chief);

  it("to any reviewer of its province, the chief among them, whether it is held or free", () => {
    for (const subject of [held(), free()])
      for (const assignee of [people.colleague, { ...people.chief, person: "another-chief" }])
        expect(assigned(assignee, subject)).toEqual({
          ok: true,
          happening: { type: "assigned", payload: { holder: assignee.person } },
        });
  });

  it("while its agency is asked, so that the answer comes to whom it was given", () => {
    const asked = aStory({ state: "question-pending" });
    expect(assigned(people.reviewer, asked.subject as Case)).toMatchObject({ refusal: { code: "already-held" } });
    const given = walk([["assign", "chief"]], {}, asked);
    expect(given.subject).toMatchObject({ state: "question-pending", holder: people.colleague.person });
    expect(given.subject?.clock).toEqual(asked.subject?.clock);
    expect(walk([["answer", "officer"]], {}, given).subject).toMatchObject({
      ...{ state: "under-review", holder: people.colleague.person },
    });
  });

  it.each([
    ["an officer of the agency", people.officer],
    ["who reviews in another province", anActor("reviewer", "far", { organization: "province-wa" })],
    ["who only reads there", people.auditor],
    ["the administrator of the province", people.administrator],
  ])("never to %s", (_who, assignee) => {
    expect(assigned(assignee)).toMatchObject({ refusal: { code: "assignee-not-reviewer" } });
  });

  it("not to who holds it already", () => {
    expect(assigned(people.reviewer)).toMatchObject({ refusal: { code: "already-held" } });
    expect(assigned(people.reviewer, free())).toMatchObject({ ok: true });
  });
});

describe("a claim", () => {
  it("is the claimer's, and tells the others whose it is", () => {
    expect(claim(free(), people.colleague)).toMatchObject({
      happening: { type: "claimed", payload: { holder: people.colleague.person } },
    });
    expect(claim(held(), people.reviewer)).toMatchObject({ refusal: { code: "already-held" } });
    expect(claim(held(), people.colleague)).toMatchObject({ refusal: { code: "held-by-another" } });
  });
});

describe("a question", () => {
  it("reaches the agency word for word, and so does the answer", () => {
    expect(ask(held(), "مدرک کجاست؟", people.reviewer)).toEqual({
      ok: true,
      happening: { type: "asked", payload: { question: "مدرک کجاست؟" } },
    });
    expect(answer(aCase({ state: "question-pending" }), "پیوست شد", aToday())).toMatchObject({
      happening: { type: "answered", payload: { text: "پیوست شد" } },
    });
  });

  it("stops the clock: the answer's due day is later by the working days that it took", () => {
    const asked = aCase({ state: "question-pending" });
    const dueAfter = (day: string) => happeningOf(answer(asked, "پیوست شد", aToday(day))).payload;
    expect(dueAfter("2026-11-22")).toMatchObject({ dueOn: asked.clock.dueOn });
    expect(dueAfter("2026-11-25")).toMatchObject({ dueOn: "2026-12-26" });
  });
});

/** Of the days that follow the due day, the 23rd is a holiday, and the 24th and 25th are a weekend. */
describe("an extension", () => {
  const extended = (day: string, subject: Case = held()) =>
    extend(subject, { workingDays: 5, reason: "استعلام" }, people.chief, aToday(day));

  it("counts from the due day, and keeps its reason", () => {
    expect(held().clock.dueOn).toBe("2026-12-20");
    expect(extended("2026-11-22")).toEqual({
      ok: true,
      happening: { type: "extended", payload: { workingDays: 5, reason: "استعلام", dueOn: "2026-12-28" } },
    });
  });

  it("counts from today where the due day is over: nobody is given days that are gone", () => {
    expect(extended("2026-12-20")).toMatchObject({ happening: { payload: { dueOn: "2026-12-28" } } });
    expect(extended("2026-12-22")).toMatchObject({ happening: { payload: { dueOn: "2026-12-30" } } });
  });

  it("is given while somebody confirms, too, and moves the due day", () => {
    const story = aStory({ state: "awaiting-confirmation" });
    const decided = extended("2026-11-22", story.subject);
    expect(tell(story, happeningOf(decided), people.chief, aToday()).subject?.clock.dueOn).toBe("2026-12-28");
  });
});

import { describe, expect, it } from "vitest";
import type { Case } from "../../shared/domain/case.ts";
import { timeOf, timeUsed } from "../../shared/domain/clock-ledger.ts";
import { answer, extend } from "../../shared/domain/review.ts";
import { upcast } from "../../shared/domain/upcast.ts";
import { aCase, aStory, aToday, happeningOf, type Path, paths, people, type Story, tell, walk } from "../builders.ts";

const { calendar } = aToday();
const caseOf = ({ subject }: Story) => {
  if (!subject) throw new Error("a story without a case");
  return subject;
};

describe("the ledger of a case's time", () => {
  it("says of each state whose time it is", () => {
    const states = Object.keys(paths) as Case["state"][];
    expect(Object.fromEntries(states.map((state) => [state, timeOf(aCase({ state }))]))).toEqual({
      ...{ submitted: "organization", "under-review": "organization", "awaiting-confirmation": "organization" },
      ...{ approved: "organization", "question-pending": "agency", returned: "agency", forwarded: "authority" },
      ...{ concluded: "nobody", withdrawn: "nobody", lapsed: "nobody" },
    });
  });

  it.each([
    ["submitted", [], ["start submitted"]],
    ["question-pending", [["answer", "officer"]], ["start submitted", "pause asked", "resume answered"]],
    ["returned", [["submit", "officer"]], ["start submitted", "pause returned", "resume submitted"]],
    ["returned", [["recall", "chief"]], ["start submitted", "pause returned", "resume recalled"]],
    ["forwarded", [["refuse", "authority"]], ["start submitted", "pause forwarded", "resume refused"]],
    ["concluded", [], ["start submitted", "pause forwarded", "stop accepted"]],
    ["approved", [["accept", "authority"]], ["start submitted", "stop accepted"]],
    ["under-review", [["extend", "chief"]], ["start submitted", "extension extended"]],
    ["awaiting-confirmation", [], ["start submitted"]],
    ["withdrawn", [], ["start submitted", "stop withdrawn"]],
    ["lapsed", [["note", "reviewer"]], ["start submitted", "pause returned", "stop lapsed"]],
  ] as const)("of a case that was %s has an entry for each change of hands: %j", (state, path: Path, entries) => {
    const { ledger } = caseOf(walk(path, {}, aStory({ state })));
    expect(ledger.map(({ kind, cause }) => `${kind} ${cause}`)).toEqual(entries);
  });

  it("counts the day of a change for whoever had the case in its morning, and nothing after the end", () => {
    const entry = { kind: "start", seq: 1, cause: "submitted", dueOn: "2026-12-20" } as const;
    const until = (timeOfNext: "agency" | "nobody", on: string) =>
      timeUsed(
        [
          { ...entry, on: "2026-11-22", timeOf: "organization" },
          { ...entry, on: "2026-11-24", timeOf: timeOfNext },
        ],
        { calendar, on },
      );
    expect(until("agency", "2026-11-24")).toEqual({ organization: 2, agency: 0, authority: 0 });
    expect(until("agency", "2026-11-25")).toEqual({ organization: 2, agency: 1, authority: 0 });
    expect(until("nobody", "2026-12-25")).toEqual({ organization: 2, agency: 0, authority: 0 });
    expect(timeUsed([], { calendar, on: "2026-11-25" })).toEqual({ organization: 0, agency: 0, authority: 0 });
  });

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

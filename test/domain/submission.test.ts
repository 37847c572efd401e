import { describe, expect, it } from "vitest";
import type { Case } from "../../shared/domain/case.ts";
import type { ReasonAnswer } from "../../shared/domain/reason.ts";
import { hindrance, submit, withdraw } from "../../shared/domain/submission.ts";
import { isTrackingCode, trackingCode } from "../../shared/domain/tracking-code.ts";
import { aCase, aDraft, anAgreement, aToday, caseId, people } from "../builders.ts";

const answersTo = (...reasons: number[]): ReasonAnswer[] =>
  reasons.map((reason) => ({ reason, answer: "explained", text: "توضیح", pointers: [] }));

const twoReasons = (() => {
  const subject = aCase({ state: "returned" });
  const [first] = subject.reasons;
  return { ...subject, reasons: [first, { ...first, number: 2 }] } as Case;
})();

describe("the answers to a return", () => {
  it.each([
    ["none", [], "unanswered-reasons", ["1", "2"]],
    ["one of two", [2], "unanswered-reasons", ["1"]],
    ["one that nobody asked for", [1, 2, 3], "answer-without-reason", ["3"]],
    ["one twice", [1, 2, 2], "answer-without-reason", ["2"]],
  ] as const)("%s", (_name, given, code, about) => {
    expect(hindrance(twoReasons, answersTo(...given))).toMatchObject({ refusal: { code, about } });
  });

  it("all of them, in any order", () => {
    expect(hindrance(twoReasons, answersTo(2, 1))).toBeNull();
  });

  it("are none where nothing was returned", () => {
    expect(hindrance(null, [])).toBeNull();
    expect(hindrance(null, answersTo(1))).toMatchObject({ refusal: { code: "answer-without-reason" } });
  });
});

describe("a submission", () => {
  const submission = {
    draft: aDraft({ contributors: [people.head.person] }),
    documents: [],
    answers: [],
    province: "province-ea",
    personGuard: "guard-1",
    personSearch: "search-1",
    agreement: anAgreement(),
  };

  it("carries its number, code, contributors and the end of the target", () => {
    expect(submit(null, submission, people.officer, aToday())).toMatchObject({
      happening: {
        type: "submitted",
        payload: {
          revision: 1,
          code: trackingCode(caseId),
          contributors: [people.head.person, people.officer.person],
          submittedOn: "2026-11-22",
          dueOn: "2026-12-20",
          answerWithin: 20,
        },
      },
    });
    const again = { ...submission, answers: answersTo(1) };
    expect(submit(aCase({ state: "returned" }), again, people.officer, aToday())).toMatchObject({
      happening: { payload: { revision: 2, code: trackingCode(caseId) } },
    });
  });

  it("is not made while a reason is unanswered", () => {
    const unanswered = submit(twoReasons, { ...submission, answers: answersTo(1) }, people.officer, aToday());
    expect(unanswered).toMatchObject({ ok: false, refusal: { code: "unanswered-reasons", about: ["2"] } });
  });

  it("names a contributor once", () => {
    const own = { ...submission, draft: aDraft() };
    expect(submit(null, own, people.officer, aToday())).toMatchObject({
      happening: { payload: { contributors: [people.officer.person] } },
    });
  });
});

it("a withdrawal keeps what was said of it", () => {
  expect(withdraw(aCase({ state: "under-review" }), "انصراف داد")).toMatchObject({
    happening: { type: "withdrawn", payload: { note: "انصراف داد" } },
  });
});

describe("the tracking code", () => {
  const code = trackingCode(caseId);

  it("is sixteen digits that follow from the case id", () => {
    expect(code).toMatch(/^\d{16}$/);
    expect(isTrackingCode(code)).toBe(true);
    expect(trackingCode(caseId)).toBe(code);
    expect(trackingCode("another")).not.toBe(code);
  });

  it("tells every single wrong digit", () => {
    for (const [place, right] of [...code].entries())
      for (const wrong of "0123456789".replace(right, ""))
        expect(isTrackingCode(`${code.slice(0, place)}${wrong}${code.slice(place + 1)}`)).toBe(false);
  });

  it("tells neighbours that were swapped, but for 0 and 9, which Luhn's digit cannot", () => {
    for (let place = 0; place < 15; place += 1) {
      const [one, other] = [code[place], code[place + 1]] as [string, string];
      if (one === other || one + other === "09" || one + other === "90") continue;
      expect(isTrackingCode(`${code.slice(0, place)}${other}${one}${code.slice(place + 2)}`)).toBe(false);
    }
  });

  it.each(["", "1234", `${code}0`, code.replace(/^./, "x"), ` ${code}`])("is not “%s”", (text) => {
    expect(isTrackingCode(text)).toBe(false);
  });
});

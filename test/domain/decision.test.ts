import { describe, expect, it } from "vitest";
import type { Case } from "../../shared/domain/case.ts";
import { approve, confirm, recall, sendBack } from "../../shared/domain/decision.ts";
import type { Finding } from "../../shared/domain/finding.ts";
import { handOffId } from "../../shared/domain/hand-off.ts";
import { citationOf } from "../../shared/law/index.ts";
import { aCase, aFinding, anAgreement, aStory, aToday, caseId, happeningOf, people, tell, walk } from "../builders.ts";

const approving = { quota: [], to: "national", receiptWithin: 10, agreement: anAgreement() };
const judged = (...findings: Finding[]) => aCase({ state: "under-review", findings });
const justify = (...rules: string[]) => rules.map((rule) => ({ rule, justification: "پیوست دیده شد" }));

const approval = (subject: Case, rules: string[] = [], agreement = approving.agreement) =>
  approve(subject, { outcome: "approve", overrides: justify(...rules), note: "ok" }, people.reviewer, {
    ...approving,
    agreement,
  });
const returning = (subject: Case, rules: string[], overrides: string[] = []) =>
  sendBack(
    subject,
    {
      outcome: "return",
      reasons: rules.map((rule) => ({ rule, text: `چون ${rule}`, pointer: "/person" })),
      overrides: justify(...overrides),
      note: null,
    },
    people.reviewer,
    { cite: citationOf, agreement: anAgreement() },
    aToday(),
  );

describe("an approval", () => {
  it.each([
    ["pass", "approved"],
    ["not-applicable", "approved"],
  ] as const)("of findings that %s needs nothing more", (outcome, type) => {
    expect(approval(judged(aFinding("min-age", outcome)))).toMatchObject({ ok: true, happening: { type } });
  });

  it.each(["fail", "review"] as const)("leaves no finding that says %s unanswered, and names them all", (outcome) => {
    const subject = judged(aFinding("min-age", outcome), aFinding("exam-passed", "pass"), aFinding("funding", outcome));
    expect(approval(subject)).toMatchObject({
      refusal: { code: "unanswered-findings", about: ["min-age", "funding"] },
    });
    expect(approval(subject, ["min-age"])).toMatchObject({
      refusal: { code: "unanswered-findings", about: ["funding"] },
    });
  });

  it("that sets aside a review stands; one that sets aside a fail waits for a second person", () => {
    expect(approval(judged(aFinding("min-age", "review")), ["min-age"])).toMatchObject({
      happening: { type: "approved", payload: { overrides: [{ rule: "min-age", outcome: "review" }] } },
    });
    expect(approval(judged(aFinding("min-age", "fail")), ["min-age"])).toMatchObject({
      happening: { type: "approval-proposed", payload: { overrides: [{ rule: "min-age", outcome: "fail" }] } },
    });
  });

  it("waits for a second person where the agreement says so of the case type", () => {
    const subject = judged(aFinding("min-age", "pass"));
    const agreement = anAgreement({ confirmedCaseTypes: ["official-hire"] });
    expect(approval(subject, [], agreement)).toMatchObject({ happening: { type: "approval-proposed" } });
  });

  it("keeps with each finding its own justification, the first where there are two", () => {
    const subject = judged(aFinding("min-age", "review"), aFinding("funding", "review"));
    const overrides = [
      { rule: "funding", justification: "اعتبار هست" },
      { rule: "min-age", justification: "سن درست است" },
      { rule: "funding", justification: "دوباره" },
    ];
    const decided = approve(subject, { outcome: "approve", overrides, note: null }, people.reviewer, approving);
    expect(decided).toMatchObject({
      happening: {
        payload: {
          overrides: [
            { rule: "min-age", justification: "سن درست است", outcome: "review" },
            { rule: "funding", justification: "اعتبار هست", outcome: "review" },
          ],
        },
      },
    });
  });

  it("sets aside nothing that found nothing", () => {
    expect(approval(judged(aFinding("min-age", "pass")), ["min-age"])).toMatchObject({
      refusal: { code: "override-without-finding", about: ["min-age"] },
    });
  });

  it("names its hand-off after the case and the event, so that each approval has its own", () => {
    const subject = judged();
    expect(approval(subject)).toMatchObject({ happening: { payload: { handOff: handOffId(caseId, 4) } } });
    expect(handOffId(caseId, 4)).toMatch(/^[0-9a-f]{32}$/);
    expect(new Set([handOffId(caseId, 4), handOffId(caseId, 5), handOffId("other", 4)]).size).toBe(3);
  });
});

describe("a return", () => {
  it("numbers its reasons from one and cites the law of each rule", () => {
    const decided = returning(judged(), ["max-age-official", "exam-passed"]);
    expect(decided).toMatchObject({
      happening: {
        type: "returned",
        payload: {
          reasons: [
            {
              number: 1,
              rule: "max-age-official",
              citation: { instrument: "csml", article: "42" },
              pointer: "/person",
            },
            { number: 2, rule: "exam-passed", citation: { instrument: "csml", article: "44" } },
          ],
          unreadable: false,
          replyBy: "2026-12-13",
        },
      },
    });
  });

  it("has at least one reason, of rules that exist", () => {
    expect(returning(judged(), [])).toMatchObject({ refusal: { code: "reason-missing" } });
    expect(returning(judged(), ["min-age", "because", "why"])).toMatchObject({
      refusal: { code: "unknown-rule", about: ["because", "why"] },
    });
  });

  it("may set findings aside too, and only such", () => {
    const subject = judged(aFinding("funding", "fail"));
    expect(returning(subject, ["min-age"], ["funding"])).toMatchObject({
      happening: { payload: { overrides: [{ rule: "funding", outcome: "fail" }] } },
    });
    expect(returning(subject, ["min-age"], ["degree-match"])).toMatchObject({
      refusal: { code: "override-without-finding", about: ["degree-match"] },
    });
  });
});

describe("a decision that comes too late", () => {
  it.each(["approved", "returned", "awaiting-confirmation", "forwarded", "concluded", "withdrawn", "lapsed"] as const)(
    "is told that the case is %s",
    (state) => {
      for (const decided of [approval(aCase({ state })), returning(aCase({ state }), ["min-age"])])
        expect(decided).toMatchObject({ refusal: { code: "already-decided", about: [state] } });
    },
  );

  it.each(["submitted", "question-pending"] as const)("is not what %s lacks: nothing was decided yet", (state) => {
    expect(approval(aCase({ state }))).toMatchObject({ refusal: { code: "not-in-this-state", about: [state] } });
  });
});

describe("a confirmation", () => {
  const pending = aCase({ state: "awaiting-confirmation", findings: [aFinding("min-age", "fail")] });

  it("approves with what was proposed, under an id of its own event", () => {
    expect(confirm(pending, { agree: true, note: null }, people.chief, approving)).toMatchObject({
      happening: {
        type: "confirmed",
        payload: {
          overrides: [{ rule: "min-age", outcome: "fail" }],
          proposedAt: pending.version,
          handOff: handOffId(caseId, pending.version + 1),
        },
      },
    });
  });

  it("that is refused says why and leads back to who proposed it", () => {
    const story = aStory({ state: "awaiting-confirmation" });
    const decided = confirm(story.subject, { agree: false, note: "سند ندارد" }, people.chief, approving);
    expect(tell(story, happeningOf(decided), people.chief, aToday()).subject).toMatchObject({
      state: "under-review",
      holder: people.reviewer.person,
      sentBack: { by: "confirmer", note: "سند ندارد" },
    });
  });
});

describe("a recall", () => {
  it("takes back what a person decided, never what the machine could not read", () => {
    const unread = walk([
      ["submit", "officer"],
      ["return", "machine"],
    ]).subject as Case;
    expect(recall(unread, "اشتباه", people.chief, aToday())).toMatchObject({
      refusal: { code: "not-decided", about: [] },
    });
  });

  it("of a return gives back what was left of the time, of an approval the time goes on", () => {
    const recalled = (state: "returned" | "approved") =>
      recall(aCase({ state }), "اشتباه", people.chief, aToday("2026-11-29"));
    expect(recalled("returned")).toMatchObject({ happening: { payload: { dueOn: "2026-12-28", note: "اشتباه" } } });
    expect(recalled("approved")).toMatchObject({ happening: { payload: { dueOn: "2026-12-20" } } });
  });
});

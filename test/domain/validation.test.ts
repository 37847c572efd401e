import { describe, expect, it } from "vitest";
import type { Case } from "../../shared/domain/case.ts";
import { proposalOf, returnUnreadable, validate } from "../../shared/domain/validation.ts";
import { aCase, aFinding, anAgreement, aToday, people, walk } from "../builders.ts";
import { aFile, factsOf } from "../law/a-file.ts";

describe("what the machine proposes", () => {
  it.each([
    [["pass", "not-applicable"], "none"],
    [["pass", "review"], "question"],
    [["review", "fail"], "return"],
    [[], "none"],
  ] as const)("after %s is %s", (outcomes, proposal) => {
    expect(proposalOf(outcomes.map((outcome) => aFinding("min-age", outcome)))).toBe(proposal);
  });
});

describe("the machine", () => {
  const subject = aCase({ state: "submitted" });
  const said = { citation: aFinding("required-documents", "fail").citation, text: () => "خوانا نیست" };

  it("never decides by what it found, whatever that is", () => {
    for (const outcome of ["pass", "fail", "review"] as const)
      expect(
        validate(subject, {
          hash: "sha256:0",
          findings: [aFinding("min-age", outcome)],
          facts: factsOf(aFile("official-hire")),
        }),
      ).toMatchObject({
        happening: { type: "validated" },
      });
  });

  it("returns only what it cannot read, one numbered reason for each document", () => {
    const { documents } = subject.revisions[0];
    expect(returnUnreadable(subject, documents, said, anAgreement(), aToday())).toMatchObject({
      happening: {
        type: "returned",
        payload: { unreadable: true, reasons: [{ number: 1, rule: "required-documents", pointer: "/documents/0" }] },
      },
    });
    expect(returnUnreadable(subject, [], said, anAgreement(), aToday()).ok).toBe(false);
  });

  it("is no person: nobody is named as who decided, and there is nothing to recall", () => {
    const unread = walk([
      ["submit", "officer"],
      ["return", "machine"],
    ]).subject as Case;
    expect(unread).toMatchObject({ state: "returned", decidedBy: null });
    expect(unread.contributors).toEqual([people.officer.person]);
  });
});

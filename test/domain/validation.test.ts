import { describe, expect, it } from "vitest";
import type { Case } from "../../shared/domain/case.ts";
import { changesOf, evaluateAnew, proposalOf, returnUnreadable, validate } from "../../shared/domain/validation.ts";
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

describe("a judgement anew", () => {
  const [passed, failed] = [aFinding("min-age", "pass"), aFinding("min-age", "fail")];
  const said = ({ answer, outcome }: typeof passed) => ({ answer, outcome });
  const judged = (hash = "sha256:newer") => ({
    ...{ ruleset: "1405.9", hash, findings: [failed], facts: factsOf(aFile("official-hire")) },
  });

  it("tells what came out otherwise, what is new and what is gone, in the order of the rules", () => {
    const [funding, vetting] = [aFinding("funding", "pass"), aFinding("selection-vetting", "review")];
    expect(changesOf([passed, funding], [failed, vetting])).toEqual([
      { rule: "min-age", before: said(passed), after: said(failed) },
      { rule: "funding", before: said(funding), after: null },
      { rule: "selection-vetting", before: null, after: said(vetting) },
    ]);
    expect(changesOf([passed, funding], [funding, passed])).toEqual([]);
    expect(changesOf([passed], [{ ...passed, answer: "another" }])).toHaveLength(1);
    expect(changesOf([passed], [{ ...passed, saw: { age: 30 } }])).toEqual([]);
  });

  it("is of a case under review, by whoever holds it", () => {
    const held = aCase({ state: "under-review" });
    expect(evaluateAnew(held, judged(), people.reviewer)).toMatchObject({
      happening: { type: "re-evaluated", payload: { rulesetHash: "sha256:newer", proposal: "return" } },
    });
    expect(evaluateAnew(held, judged(), people.colleague)).toMatchObject({ refusal: { code: "held-by-another" } });
    const own = { ...people.reviewer, affiliations: [...people.reviewer.affiliations, held.agency] };
    expect(evaluateAnew(held, judged(), own)).toMatchObject({ ok: false });
    for (const state of ["submitted", "approved", "returned"] as const)
      expect(evaluateAnew(aCase({ state }), judged(), people.reviewer)).toMatchObject({
        refusal: { code: "not-in-this-state" },
      });
  });

  it("is not made twice by the same rules", () => {
    const held = aCase({ state: "under-review" });
    const [{ ruleset, rulesetHash }] = held.revisions;
    expect(evaluateAnew(held, judged(rulesetHash ?? ""), people.reviewer)).toMatchObject({
      refusal: { code: "same-ruleset", about: [ruleset] },
    });
  });

  it("by a person leaves the machine's own steps where they are: only a submission is validated or unreadable", () => {
    const held = aCase({ state: "under-review" });
    expect(validate(held, judged())).toMatchObject({ refusal: { code: "not-in-this-state" } });
    const [{ documents }] = held.revisions;
    const words = { citation: passed.citation, text: () => "خوانا نیست" };
    expect(returnUnreadable(held, documents, words, anAgreement(), aToday())).toMatchObject({ ok: false });
  });
});

it("an unreadable document is named by its place in the file, and nobody set anything aside", () => {
  const subject = aCase({ state: "submitted" });
  const [revision] = subject.revisions;
  const [first] = revision.documents;
  if (!first) return expect.unreachable("the file has no document");
  const second = { ...first, documentId: "d2", kind: "funding" as const };
  const documents = [first, second];
  const said = { citation: aFinding("required-documents", "fail").citation, text: () => "خوانا نیست" };
  const two = { ...subject, revisions: [{ ...revision, documents }] } as typeof subject;
  expect(returnUnreadable(two, [second], said, anAgreement(), aToday())).toMatchObject({
    happening: { payload: { overrides: [], reasons: [{ number: 1, pointer: "/documents/1" }] } },
  });
});

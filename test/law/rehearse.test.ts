import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keptFacts } from "../../shared/domain/facts.ts";
import type { Tally } from "../../shared/domain/rehearsal.ts";
import { csml } from "../../shared/law/citation.ts";
import {
  changedCase,
  count,
  currentRuleset,
  emptyTally,
  judge,
  merged,
  type PastJudgement,
  pastJudgement,
  rehearsalOf,
  rehearse,
  rulesetOn,
  tallyView,
} from "../../shared/law/index.ts";
import { fail, pass, rule } from "../../shared/law/rule.ts";
import { aboveTheCap, aDraftOf, anAmendment, quietDay, raised as raisedCap } from "../builders/amendment.ts";
import { aCase } from "../builders/stories.ts";
import { aFile, factsOf, submissionDay } from "./a-file.ts";

const today = quietDay("2027-02-01");

const past = (birthDate: string, change: Partial<PastJudgement> = {}): PastJudgement => {
  const file = aFile("official-hire", { person: { birthDate } });
  const facts = factsOf(file);
  const { findings, hash } = judge({ file, facts, submittedOn: submissionDay });
  return {
    ...{ case: "case-1", code: "N-1", revision: 1, agency: "agency-a", submittedOn: submissionDay },
    ...{ file, facts: keptFacts(facts), rulesetHash: hash, findings },
    documents: file.documents,
    ...change,
  };
};
/** A year above the highest age, and thirty, on the day of submission. */
const tooOld = aboveTheCap(submissionDay);
const young = "1996-06-01";

describe("what a rehearsal needs of a revision", () => {
  const subject = aCase({ state: "under-review" });
  const [revision] = subject.revisions;

  it("is who it is, what was filed and looked at, and what was said", () => {
    expect(pastJudgement(subject, revision)).toEqual({
      ...{ case: subject.id, code: subject.code, revision: 1, agency: subject.agency },
      ...{ submittedOn: revision.submittedOn, file: revision.file, facts: revision.facts },
      rulesetHash: revision.rulesetHash,
      documents: revision.documents.map(({ documentId, kind }) => ({ documentId, kind })),
      findings: revision.findings?.map(({ rule, answer, outcome }) => ({ rule, answer, outcome })),
    });
    expect(revision.documents.length * (revision.findings?.length ?? 0)).toBeGreaterThan(0);
  });

  it("is nothing before the rules were run", () => {
    expect(pastJudgement(subject, { ...revision, findings: null })).toBeNull();
  });
});

const raised = rehearsalOf(currentRuleset, aDraftOf(), today);

describe("a rehearsal of a past case", () => {
  it("tells the finding that would change, and the likely outcome", () => {
    const rehearsed = rehearse(past(tooOld), raised);
    expect(rehearsed).toEqual({
      changes: [
        {
          rule: "max-age-official",
          before: { answer: expect.any(String), outcome: "fail" },
          after: { answer: expect.any(String), outcome: "pass" },
        },
      ],
      outcome: { before: "return", after: expect.stringMatching(/none|question/) },
      reproduced: true,
    });
    expect(rehearsed && changedCase(past(tooOld), rehearsed)).toMatchObject({
      case: "case-1",
      code: "N-1",
      revision: 1,
    });
  });

  it("tells nothing of a case that the draft does not touch", () => {
    const rehearsed = rehearse(past(young), raised);
    expect(rehearsed?.changes).toEqual([]);
    expect(rehearsed && changedCase(past(young), rehearsed)).toBeNull();
  });

  it("shows a value of a day to come, and counts ages on the case's own day", () => {
    const reached = rehearse(past("1986-11-22"), rehearsalOf(currentRuleset, aDraftOf(), "2040-01-01"));
    expect(reached?.changes).toEqual([]);
    expect(rehearse(past(tooOld), rehearsalOf(currentRuleset, aDraftOf(), "2040-01-01"))?.changes).toHaveLength(1);
  });

  it("takes retired rules away and holds new ones against it", () => {
    const retired = rehearsalOf(currentRuleset, aDraftOf({ parameters: [], retirements: ["max-age-official"] }), today);
    expect(rehearse(past(tooOld), retired)?.changes).toMatchObject([{ rule: "max-age-official", after: null }]);

    const newRule = rule({
      ...{ id: "new-rule", title: { fa: "قاعده تازه", en: "A new rule" }, kind: "auto", blocking: false },
      ...{ grounds: [csml("44")], appliesTo: "all", from: null, until: null, parameters: [] },
      pointer: "/caseType",
      answers: { yes: pass("بله", "yes"), no: fail("خیر", "no") },
      remedy: { fa: "—", en: "—" },
      check: ({ file }) => ({ answer: file.caseType === "official-hire" ? "yes" : "no", saw: {} }),
    });
    const stricter = { ...newRule, id: "max-age-official" };
    const added = rehearsalOf(currentRuleset, aDraftOf({ parameters: [] }), today, [newRule, stricter]);
    expect(rehearse(past(tooOld), added)?.changes).toMatchObject([
      { rule: "max-age-official", after: { outcome: "pass" } },
      { rule: "new-rule", before: null, after: { outcome: "pass" } },
    ]);
  });

  it("compares with the law as amended so far", () => {
    const amended = rulesetOn(today, [anAmendment(1, today)]);
    const further = { name: "maximum-age-official", value: raisedCap + 1, source: "s", verified: true };
    expect(rehearse(past(tooOld), rehearsalOf(amended, aDraftOf({ parameters: [further] }), today))?.changes).toEqual(
      [],
    );
  });

  it("guesses nothing where facts were not kept", () => {
    expect(rehearse(past(tooOld, { facts: null }), raised)).toBeNull();
  });

  it("notices a record that the same law no longer gives", () => {
    const whole = past(tooOld);
    const tampered = whole.findings.map((finding) =>
      finding.rule === "max-age-official" ? { ...finding, outcome: "pass" as const } : finding,
    );
    expect(rehearse({ ...whole, findings: tampered }, raised)?.reproduced).toBe(false);
    expect(rehearse({ ...whole, findings: tampered, rulesetHash: "sha256:older" }, raised)?.reproduced).toBe(true);
  });

  it("changes nothing that it was handed", () => {
    const frozen = past(tooOld);
    const before = structuredClone(frozen);
    rehearse(frozen, raised);
    expect(frozen).toEqual(before);
  });
});

describe("its counts", () => {
  const cases = fc.array(
    fc.record({ agency: fc.constantFrom("a", "b", "c"), kind: fc.constantFrom("old", "young", "unknown") }),
    { maxLength: 30 },
  );
  const rehearsed = {
    old: rehearse(past(tooOld), raised),
    young: rehearse(past(young), raised),
    unknown: null,
  };
  const tallyOf = (all: { agency: string; kind: keyof typeof rehearsed }[]): Tally => {
    const tally = emptyTally();
    for (const { agency, kind } of all) count(tally, agency, rehearsed[kind]);
    return tally;
  };
  type Counted = Parameters<typeof tallyOf>[0];

  it("come out the same, in whatever parts they are counted", () => {
    fc.assert(
      fc.property(cases, fc.nat(30), (all, cut) => {
        const parts = [tallyOf(all.slice(0, cut) as Counted), tallyOf(all.slice(cut) as Counted)];
        expect(merged(parts)).toEqual(tallyOf(all as Counted));
        expect(merged(parts.toReversed())).toEqual(merged(parts));
        expect(merged([])).toEqual(emptyTally());
      }),
    );
  });

  it("are shown by rule, agency and likely outcome, what changes most first", () => {
    const tally = tallyOf([
      { agency: "a", kind: "old" },
      { agency: "b", kind: "old" },
      { agency: "b", kind: "old" },
      { agency: "b", kind: "young" },
      { agency: "c", kind: "unknown" },
    ]);
    expect(tallyView(tally)).toMatchObject({
      ...{ rehearsed: 4, notRehearsable: 1, notReproduced: 0, changed: 3 },
      rules: [{ rule: "max-age-official", before: "fail", after: "pass", count: 3 }],
      outcomes: [{ before: "return", count: 3 }],
      agencies: [
        { agency: "b", rehearsed: 3, notRehearsable: 0, changed: 2 },
        { agency: "a", rehearsed: 1, notRehearsable: 0, changed: 1 },
        { agency: "c", rehearsed: 0, notRehearsable: 1, changed: 0 },
      ],
    });
  });

  it("count a record that was not reproduced", () => {
    const tally = emptyTally();
    count(tally, "a", { changes: [], outcome: { before: "none", after: "none" }, reproduced: false });
    expect(tally).toMatchObject({ rehearsed: 1, notReproduced: 1, changed: 0 });
  });
});

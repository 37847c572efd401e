import { describe, expect, it } from "vitest";
import { keptFacts } from "../../shared/domain/facts.ts";
import { amended, withRules } from "../../shared/law/amendment.ts";
import { csml } from "../../shared/law/citation.ts";
import {
  currentRuleset,
  draftHash,
  endOfTime,
  inForceOn,
  judge,
  type PastJudgement,
  rehearsalOf,
  rehearse,
  rulesetHash,
  rulesetOn,
  settledOn,
} from "../../shared/law/index.ts";
import { fail, pass, type Rule, rule } from "../../shared/law/rule.ts";
import { aDraftOf, anAmendment, quietDay } from "../builders/amendment.ts";
import { aFile, factsOf, submissionDay } from "./a-file.ts";

const value = (number: number) => ({ name: "maximum-age-official", value: number, source: "s", verified: true });
const valuesOf = (parameters: ReturnType<typeof value>[], from: string) =>
  amended(currentRuleset, { parameters, retirements: [] }, { from, version: "v" }).parameters[
    "maximum-age-official"
  ].values.map((each) => [each.from, each.value]);
const known = currentRuleset.parameters["maximum-age-official"].values;
const first = known[0]?.from ?? "";

const ruleOf = (id: string, outcome: "pass" | "fail" = "pass"): Rule =>
  rule({
    ...{ id, title: { fa: "قاعده", en: "Rule" }, kind: "auto", blocking: false },
    ...{ grounds: [csml("44")], appliesTo: "all", from: null, until: null, parameters: [] },
    pointer: "/caseType",
    answers: { said: outcome === "pass" ? pass("بله", "yes") : fail("خیر", "no") },
    remedy: { fa: "—", en: "—" },
    check: () => ({ answer: "said", saw: {} }),
  });

describe("a draft", () => {
  it("is known by all that it says", () => {
    const drafts = [
      aDraftOf(),
      aDraftOf({ note: "دیگر" }),
      aDraftOf({ retirements: ["funding"] }),
      aDraftOf({ parameters: [value(44)] }),
      aDraftOf({ parameters: [{ ...value(44), verified: false }] }),
    ];
    expect(new Set(drafts.map(draftHash)).size).toBe(drafts.length);
    expect(draftHash(anAmendment(3, "2027-01-01"))).toBe(draftHash(aDraftOf()));
  });

  it("adds a value among those that are known, in the order of their days", () => {
    const before = known.map((each) => [each.from, each.value]);
    const day = quietDay("2027-01-01");
    expect(valuesOf([value(41)], day)).toEqual([...before, [day, 41]]);
    expect(valuesOf([value(39)], "1999-01-01")).toEqual([["1999-01-01", 39], ...before]);
  });

  it("takes the place of the value of the same day", () => {
    expect(valuesOf([value(41)], first)).toEqual([[first, 41], ...known.slice(1).map((one) => [one.from, one.value])]);
  });

  it("leaves the ruleset that it was made from as it was", () => {
    const before = rulesetHash(currentRuleset);
    amended(currentRuleset, aDraftOf({ retirements: ["funding"] }), { from: "2027-01-01", version: "v" });
    withRules(currentRuleset, [ruleOf("funding")]);
    expect(rulesetHash({ ...currentRuleset })).toBe(before);
  });

  it("has the hash of what its rules state, whatever they compute", () => {
    const hashOf = (...rules: Rule[]) => rulesetHash({ ...currentRuleset, rules });
    const stated = ruleOf("one");
    const others = [ruleOf("other"), ruleOf("one", "fail"), { ...stated, blocking: true }];
    expect(new Set([hashOf(), ...[stated, ...others].map((each) => hashOf(each))]).size).toBe(5);
    expect(hashOf({ ...stated, check: () => ({ answer: "other", saw: {} }) })).toBe(hashOf(stated));
  });

  it("puts a new rule of a known id in that rule's place, and the others after all", () => {
    const ids = currentRuleset.rules.map(({ id }) => id);
    const changed = withRules(currentRuleset, [ruleOf("brand-new"), ruleOf("funding"), ruleOf("newer")]);
    expect(changed.rules.map(({ id }) => id)).toEqual([...ids, "brand-new", "newer"]);
    expect(changed.rules.find(({ id }) => id === "funding")?.title.en).toBe("Rule");
  });
});

describe("the order of amendments", () => {
  const [early, late, alsoLate] = [
    anAmendment(3, "2027-01-01"),
    anAmendment(1, "2027-06-01"),
    anAmendment(2, "2027-06-01"),
  ];

  it("is by day, then by number, and leaves out what does not count yet", () => {
    for (const given of [
      [alsoLate, late, early],
      [early, late, alsoLate],
      [late, early, alsoLate],
    ]) {
      expect(inForceOn("2027-06-01", given).map(({ number }) => number)).toEqual([3, 1, 2]);
      expect(inForceOn("2027-05-31", given).map(({ number }) => number)).toEqual([3]);
      expect(inForceOn("2026-12-31", given)).toEqual([]);
      expect(inForceOn(endOfTime, given)).toHaveLength(3);
    }
  });

  it("lets the last of one day decide", () => {
    const both = [
      anAmendment(2, "2027-06-01", { parameters: [value(44)] }),
      anAmendment(1, "2027-06-01", { parameters: [value(43)] }),
    ];
    const values = rulesetOn("2027-06-01", both).parameters["maximum-age-official"].values;
    expect(values.filter(({ from }) => from === "2027-06-01").map((each) => each.value)).toEqual([44]);
  });

  it("settles on the last day of all, and never before today", () => {
    expect(settledOn("2026-11-22", [])).toBe("2026-11-22");
    expect(settledOn("2026-11-22", [late, early])).toBe("2027-06-01");
    expect(settledOn("2026-11-22", [early, late])).toBe("2027-06-01");
    expect(settledOn("2028-01-01", [early, late])).toBe("2028-01-01");
  });
});

describe("what a rehearsal asks anew", () => {
  const file = aFile("official-hire");
  const facts = factsOf(file);
  const { findings, hash } = judge({ file, facts, submittedOn: submissionDay });
  const past: PastJudgement = {
    ...{ case: "c", code: "N", revision: 1, agency: "agency-a", submittedOn: submissionDay, file },
    ...{ facts: keptFacts(facts), rulesetHash: hash, findings, documents: file.documents },
  };
  const today = "2027-02-01";

  it("are the rules that differ, come, go, or read another value", () => {
    const touched = (change: Parameters<typeof aDraftOf>[0], rules: Rule[] = []) => [
      ...rehearsalOf(currentRuleset, aDraftOf({ parameters: [], ...change }), today, rules).touched,
    ];
    expect(touched({})).toEqual([]);
    expect(touched({ retirements: ["funding"] })).toEqual(["funding"]);
    expect(touched({}, [ruleOf("brand-new"), ruleOf("funding")]).sort()).toEqual(["brand-new", "funding"]);
    const readers = currentRuleset.rules.filter(({ parameters }) => parameters.includes("maximum-age-official"));
    expect(touched({ parameters: [value(42)] })).toEqual(readers.map(({ id }) => id));
    expect(touched({ parameters: [{ ...value(40), verified: false }] })).toEqual(readers.map(({ id }) => id));
  });

  it("names the draft's law after the law before, and asks anew no rule that it leaves as it was", () => {
    const { after, anew } = rehearsalOf(currentRuleset, aDraftOf(), today, [ruleOf("funding")]);
    expect(after.version).toBe(`${currentRuleset.version}+draft`);
    expect(anew.rules.map(({ id }) => id)).toEqual(["max-age-official", "funding"]);
    expect(anew.parameters).toEqual(after.parameters);
  });

  it("tells apart what was said by rule, answer, outcome and number", () => {
    const nothing = rehearsalOf(currentRuleset, aDraftOf({ parameters: [] }), today);
    const reproduced = (change: (said: typeof findings) => PastJudgement["findings"]) =>
      rehearse({ ...past, findings: change(findings) }, nothing)?.reproduced;
    const [one, ...rest] = findings;
    if (!one) throw new Error("nothing was found");
    expect(reproduced((said) => said)).toBe(true);
    expect(reproduced(() => rest)).toBe(false);
    expect(reproduced((said) => [...said, one])).toBe(false);
    expect(reproduced(() => [{ ...one, rule: "other" }, ...rest])).toBe(false);
    expect(reproduced(() => [{ ...one, answer: "other" }, ...rest])).toBe(false);
    expect(reproduced(() => [{ ...one, outcome: "not-applicable" }, ...rest])).toBe(false);
  });

  it("is reproduced by the law of its own day, where a value came between", () => {
    const later = rulesetOn(today, [anAmendment(1, today, { parameters: [value(20)] })]);
    const kept = { ...past, rulesetHash: rulesetHash(later) };
    const nothing = rehearsalOf(later, aDraftOf({ parameters: [] }), today);
    expect(rehearse(kept, nothing)).toMatchObject({ changes: [], reproduced: true });
    expect(rehearse({ ...kept, rulesetHash: null }, nothing)?.reproduced).toBe(true);
  });

  it("proposes nothing else where a new rule only passes, and a return where it fails", () => {
    const rehearsed = (rules: Rule[]) =>
      rehearse(past, rehearsalOf(currentRuleset, aDraftOf({ parameters: [] }), today, rules));
    expect(rehearsed([ruleOf("brand-new")])).toMatchObject({
      changes: [{ rule: "brand-new", before: null, after: { answer: "said", outcome: "pass" } }],
    });
    const same = rehearsed([ruleOf("brand-new")])?.outcome;
    expect(same?.after).toBe(same?.before);
    expect(rehearsed([ruleOf("brand-new", "fail")])?.outcome.after).toBe("return");
  });
});

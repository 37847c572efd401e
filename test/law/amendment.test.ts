import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../../shared/domain/solar-date.ts";
import {
  activationFaults,
  changesNothing,
  currentRuleset,
  draftFaults,
  judge,
  rules,
  rulesetHash,
  rulesetOn,
} from "../../shared/law/index.ts";
import { type ParameterName, parameters } from "../../shared/law/parameters/index.ts";
import { valueOn } from "../../shared/law/parameters/parameter.ts";
import { aboveTheCap, aDraftOf, anAmendment, quietDay, raised } from "../builders/amendment.ts";
import { aFile, factsOf } from "./a-file.ts";

const day = quietDay("2027-01-01");
const later = addDays(day, 150);
const eve = addDays(day, -1);
const age = (value: number) => ({ name: "maximum-age-official", value, source: "قانون نمونه", verified: true });
const before = valueOn(parameters["maximum-age-official"], eve)?.value;
const valueIn = (name: ParameterName, on: string, amendments: Parameters<typeof rulesetOn>[1]) =>
  valueOn(rulesetOn(on, amendments).parameters[name], on)?.value;

describe("the ruleset of a day", () => {
  it("is the repository's own where nothing was activated, or not yet", () => {
    expect(rulesetOn(day, [])).toBe(currentRuleset);
    expect(rulesetOn(eve, [anAmendment(1, day)])).toBe(currentRuleset);
  });

  it("has a version and a hash of its own from the very day on", () => {
    const ruleset = rulesetOn(day, [anAmendment(1, day)]);
    expect(ruleset.version).toBe(`${currentRuleset.version}+1`);
    expect(rulesetHash(ruleset)).not.toBe(rulesetHash(currentRuleset));
    expect(valueIn("maximum-age-official", day, [anAmendment(1, day)])).toBe(raised);
  });

  it("takes amendments in the order of their days, whichever was activated first", () => {
    const last = anAmendment(1, later, { parameters: [age(raised + 3)] });
    const sooner = anAmendment(2, day, { parameters: [age(raised)], retirements: ["funding", "exam-passed"] });
    const both = [last, sooner];
    expect([eve, day, addDays(later, -1), later].map((on) => valueIn("maximum-age-official", on, both))).toEqual([
      ...[before, raised, raised, raised + 3],
    ]);
    expect(rulesetOn(day, both).version).toBe(`${currentRuleset.version}+1`);
    expect(rulesetOn(later, both).version).toBe(`${currentRuleset.version}+2`);
    expect(rulesetOn(later, both).rules.some(({ id }) => id === "exam-passed")).toBe(false);
    expect(rulesetOn(day, both)).toEqual(rulesetOn(day, both.toReversed()));
  });

  it("keeps the values before: an older day is judged as it was", () => {
    const ruleset = rulesetOn(day, [anAmendment(1, day)]);
    expect(valueOn(ruleset.parameters["maximum-age-official"], eve)?.value).toBe(before);
  });

  it("is made once, however often it is asked for", () => {
    expect(rulesetOn(day, [anAmendment(1, day)])).toBe(rulesetOn(addDays(day, 60), [anAmendment(1, day)]));
    expect(rulesetOn(day, [anAmendment(1, day)])).not.toBe(
      rulesetOn(day, [anAmendment(1, day, { retirements: ["funding"] })]),
    );
  });

  it("is remembered among others, and made anew once there were too many", () => {
    const ofDraft = (note: string) => rulesetOn(day, [anAmendment(1, day, { note })]);
    const first = ofDraft("first");
    ofDraft("second");
    expect(ofDraft("first")).toBe(first);
    for (let other = 0; other < 200; other += 1) ofDraft(`${other}`);
    expect(ofDraft("first")).not.toBe(first);
    expect(ofDraft("first")).toEqual(first);
  });

  it("does not break on what a later program no longer knows", () => {
    const old = anAmendment(1, day, {
      parameters: [{ name: "forgotten", value: 1, source: "s", verified: true }],
      retirements: ["forgotten-rule"],
    });
    expect(rulesetOn(day, [old])).toEqual({ ...currentRuleset, version: `${currentRuleset.version}+1` });
  });

  it("never changes for a day that was there when an amendment of a later day came", () => {
    const days = fc.integer({ min: 0, max: 40 }).map((offset) => addDays(day, offset));
    fc.assert(
      fc.property(fc.array(days, { maxLength: 6 }), days, (froms, on) => {
        const amendments = froms.map((from, index) => anAmendment(index + 1, from, { parameters: [age(41 + index)] }));
        const more = [...amendments, anAmendment(froms.length + 1, addDays(on, 1), { retirements: ["exam-passed"] })];
        expect(rulesetOn(on, more)).toBe(rulesetOn(on, amendments));
      }),
    );
  });

  it("judges by a value from its day on, and says what it compared", () => {
    const file = aFile("official-hire", { person: { birthDate: aboveTheCap(day) } });
    const said = (submittedOn: string) => {
      const ruleset = rulesetOn(submittedOn, [anAmendment(1, day)]);
      return judge({ file, facts: factsOf(file), submittedOn, ruleset }).findings.find(
        ({ rule }) => rule === "max-age-official",
      );
    };
    expect(said(eve)).toMatchObject({ outcome: "fail", saw: { limit: before } });
    expect(said(day)).toMatchObject({ outcome: "pass", saw: { limit: raised } });
  });
});

describe("a draft's faults", () => {
  const faults = (change: Parameters<typeof aDraftOf>[0]) => draftFaults(aDraftOf(change), currentRuleset, day);
  const value = (change: object) => ({ parameters: [{ ...age(raised), ...change }] });

  it("are none where it says something that can be", () => {
    expect(faults({})).toEqual([]);
    expect(faults({ parameters: [], retirements: ["exam-passed"] })).toEqual([]);
    expect(changesNothing(aDraftOf())).toBe(false);
    expect(changesNothing(aDraftOf({ parameters: [] }))).toBe(true);
  });

  it.each<[string, Parameters<typeof aDraftOf>[0], string, RegExp]>([
    ["an unknown parameter", value({ name: "toString" }), "/parameters/0/name", /write one of these: .*minimum-age/],
    ["a value that is in force", value({ value: before }), "/parameters/0/value", /is \d+ already/],
    ["a value that is no number", value({ value: Number.NaN }), "/parameters/0/value", /between 0 and 100/],
    ["a value out of reach", value({ value: 101 }), "/parameters/0/value", /between 0 and 100/],
    ["a value below nothing", value({ value: -1 }), "/parameters/0/value", /between 0 and 100/],
    ["a missing source", value({ source: " " }), "/parameters/0/source", /name the instrument/],
    ["two values of one", { parameters: [age(raised), age(raised + 1)] }, "/parameters/1/name", /dates overlap/],
    ["an unknown rule", { retirements: ["no-such-rule"] }, "/retirements/0", /There is no rule/],
    ["a blocking rule", { retirements: ["national-id"] }, "/retirements/0", /blocking rule/],
    ["a rule that comes twice", { retirements: ["exam-passed", "exam-passed"] }, "/retirements/1", /comes twice/],
  ])("name %s, its place and the mend, in both languages", (_what, change, pointer, words) => {
    const found = faults(change);
    expect(found.map((fault) => fault.pointer)).toEqual([pointer]);
    expect(found[0]?.detail.en).toMatch(words);
    expect(found[0]?.detail.fa).toMatch(/\p{Script=Arabic}/u);
  });

  it("hold it against the law as amended so far", () => {
    const ruleset = rulesetOn(day, [anAmendment(1, day, { retirements: ["exam-passed"] })]);
    const draft = aDraftOf({ parameters: [age(raised)], retirements: ["exam-passed"] });
    expect(draftFaults(draft, ruleset, day).map(({ detail }) => detail)).toEqual([
      { fa: expect.stringContaining(`هم‌اکنون ${raised} است`), en: expect.stringContaining(`is ${raised} already`) },
      { fa: expect.stringContaining("پیش‌تر کنار گذاشته شده"), en: expect.stringContaining("is retired already") },
    ]);
  });

  it("list the names of all parameters where one is unknown", () => {
    const [fault] = faults(value({ name: "age" }));
    expect(fault?.detail.en).toContain(Object.keys(parameters).join(", "));
  });

  it("let no blocking rule go", () => {
    for (const { id } of rules.filter(({ blocking }) => blocking))
      expect(faults({ retirements: [id] })).toHaveLength(1);
  });
});

describe("the day of an activation", () => {
  it("lies after every value that the parameter is known to have", () => {
    const known = parameters["maximum-age-official"].values.at(-1)?.from ?? "";
    expect(activationFaults(aDraftOf(), known, [])).toHaveLength(1);
    expect(activationFaults(aDraftOf(), addDays(known, -1), [])).toHaveLength(1);
    expect(activationFaults(aDraftOf(), addDays(known, 1), [])).toEqual([]);
  });

  it("lies after what was activated for the parameter already, and says from when", () => {
    const activated = [anAmendment(1, day)];
    expect(activationFaults(aDraftOf(), day, activated)).toEqual([
      { pointer: "/from", detail: { fa: expect.stringContaining(day), en: expect.stringContaining(day) } },
    ]);
    expect(activationFaults(aDraftOf(), addDays(day, 1), activated)).toEqual([]);
    expect(activationFaults(aDraftOf({ parameters: [], retirements: ["funding"] }), day, activated)).toEqual([]);
  });
});

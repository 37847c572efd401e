import { describe, expect, it } from "vitest";
import { activationFaults, changesNothing, currentRuleset, draftFaults, emptyDraft } from "../../shared/law/index.ts";
import { aDraftOf, anAmendment } from "../builders/amendment.ts";

const on = "2027-01-01";
const given = (name: string, value: number, more: object = {}) => ({
  name,
  value,
  source: "s",
  verified: true,
  ...more,
});
const faultsOf = (...parameters: ReturnType<typeof given>[]) =>
  draftFaults(aDraftOf({ parameters }), currentRuleset, on);

describe("the limits of a value", () => {
  it.each([
    ["maximum-age-official", 100, "years"],
    ["certificate-age", 1200, "months"],
    ["specific-work-share", 100, "per-cent"],
  ])("of %s run from 0 to %i %s, both included", (name, most, unit) => {
    expect(faultsOf(given(name, most))).toEqual([]);
    expect(faultsOf(given(name, 0))).toEqual([]);
    for (const value of [most + 1, -0.5, Number.POSITIVE_INFINITY]) {
      expect(faultsOf(given(name, value))).toEqual([
        {
          pointer: "/parameters/0/value",
          detail: {
            fa: `مقدار «${name}» باید از ۰ تا ${most} (${unit}) باشد.`,
            en: `The value of “${name}” must lie between 0 and ${most} (${unit}).`,
          },
        },
      ]);
    }
  });

  it("take years and months whole, as ages and times are counted; a share may be broken", () => {
    for (const [name, value] of [
      ["maximum-age-official", 40.5],
      ["certificate-age", 5.5],
    ] as const)
      expect(faultsOf(given(name, value))).toMatchObject([
        { pointer: "/parameters/0/value", detail: { en: expect.stringContaining("whole number") } },
      ]);
    expect(faultsOf(given("specific-work-share", 7.5))).toEqual([]);
  });

  it("are all that is asked of a value on a day before the first", () => {
    expect(draftFaults(aDraftOf(), currentRuleset, "1900-01-01")).toEqual([]);
  });

  it("let the value in force stand where its text is read at last, or doubted", () => {
    expect(faultsOf(given("maximum-age-official", 40))).toHaveLength(1);
    expect(faultsOf(given("maximum-age-official", 40, { verified: false }))).toEqual([]);
  });
});

describe("a draft with several faults", () => {
  it("names each at its own place", () => {
    const draft = aDraftOf({
      parameters: [
        given("maximum-age-official", 42),
        given("minimum-age", 200, { source: "" }),
        given("maximum-age-official", 43),
        given("maximum-age-official", 101),
      ],
      retirements: ["funding", "no-such-rule", "funding"],
    });
    expect(draftFaults(draft, currentRuleset, on).map(({ pointer }) => pointer)).toEqual([
      "/parameters/1/value",
      "/parameters/1/source",
      "/parameters/2/name",
      "/parameters/3/name",
      "/parameters/3/value",
      "/retirements/1",
      "/retirements/2",
    ]);
  });

  it("that says nothing is told so, and one that retires a rule is not", () => {
    expect(emptyDraft).toMatchObject({ pointer: "", detail: { en: expect.stringContaining("changes nothing") } });
    expect(changesNothing(aDraftOf({ parameters: [], retirements: ["funding"] }))).toBe(false);
    expect(changesNothing(aDraftOf({ parameters: [], retirements: [] }))).toBe(true);
  });
});

describe("the first day that an activation may name", () => {
  const late = anAmendment(1, "2027-06-01");
  const early = anAmendment(2, "2027-03-01");
  const other = anAmendment(3, "2028-01-01", { parameters: [given("minimum-age", 21)] });

  it("follows the latest of all activations of that value, in whichever order they came", () => {
    for (const activated of [
      [late, early],
      [early, late],
    ]) {
      expect(activationFaults(aDraftOf(), "2027-05-01", activated)).toMatchObject([
        { detail: { en: expect.stringContaining("from 2027-06-01 on") } },
      ]);
      expect(activationFaults(aDraftOf(), "2027-06-02", activated)).toEqual([]);
    }
  });

  it("does not mind what another value does later", () => {
    expect(activationFaults(aDraftOf(), "2027-07-01", [other])).toEqual([]);
  });

  it("minds an activation that named the value among others", () => {
    const several = anAmendment(4, "2027-09-01", {
      parameters: [given("minimum-age", 21), given("maximum-age-official", 44)],
    });
    expect(activationFaults(aDraftOf(), "2027-09-01", [several])).toHaveLength(1);
  });

  it("is asked of each value of the draft, and of an unknown one nothing", () => {
    const both = aDraftOf({ parameters: [given("maximum-age-official", 42), given("minimum-age", 22)] });
    expect(activationFaults(both, "2027-06-01", [late, other])).toHaveLength(2);
    expect(activationFaults(aDraftOf({ parameters: [given("no-such", 1)] }), "2027-06-01", [late])).toEqual([]);
  });
});

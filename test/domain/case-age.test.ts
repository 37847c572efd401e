import { describe, expect, it } from "vitest";
import { ageSteps, agesShown, countAge, makeAgeOf, noAges } from "../../shared/domain/case-age.ts";
import { aCounting } from "../builders.ts";

describe("the age of a case", () => {
  const ageOf = makeAgeOf(aCounting("2026-11-22").today);

  it("is its working days, the day of its submission aside", () => {
    expect(ageOf("2026-11-22T05:00:00.000Z")).toBe(0);
    // Saturday and Sunday: Thursday and Friday are closed.
    expect(ageOf("2026-11-18T05:00:00.000Z")).toBe(2);
    expect(ageOf("2026-11-18T05:00:00.000Z")).toBe(2);
  });

  it("counts from the day in Tehran, and is never less than none", () => {
    expect(ageOf("2026-11-20T21:00:00.000Z")).toBe(1);
    expect(ageOf("2026-11-21T20:29:00.000Z")).toBe(1);
    expect(ageOf("2026-11-21T20:31:00.000Z")).toBe(0);
    expect(ageOf("2026-11-30T05:00:00.000Z")).toBe(0);
  });
});

describe("groups of ages", () => {
  it("take each age up to their step, and the last one all that is older", () => {
    const ages = noAges();
    for (const age of [0, 2, 3, 5, 6, 10, 11, 20, 21, 400]) countAge(ages, age);
    expect(ages).toEqual([2, 2, 2, 2, 2]);
    expect(agesShown(ages)).toEqual([
      { from: 0, until: 2, total: 2 },
      { from: 3, until: 5, total: 2 },
      { from: 6, until: 10, total: 2 },
      { from: 11, until: 20, total: 2 },
      { from: 21, until: null, total: 2 },
    ]);
    expect(ages).toHaveLength(ageSteps.length + 1);
  });
});

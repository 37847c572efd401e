/** The worlds find things: each guard of the product is taken away in turn, and some world notices. */
import { describe, expect, it } from "vitest";
import { brokenGuards } from "./guards.ts";
import { firstToTell, tells } from "./unguarded.ts";

describe("without a guard", () => {
  it.each(Object.entries(brokenGuards))(
    "(%s) the world breaks",
    async (guard, without) => {
      expect(await firstToTell(guard, without)).not.toBe(null);
    },
    180_000,
  );

  it("none is left out", () => {
    expect(Object.keys(brokenGuards)).toEqual(Object.keys(tells));
  });
});

/** The worlds find things: each guard of the product is taken away in turn, and some world notices. */
import { describe, expect, it } from "vitest";
import { brokenGuards } from "./guards.ts";
import { broken } from "./invariants/index.ts";
import { simulate } from "./world.ts";

/** The rarest takes some dozens; every change of a step deals the chances anew. */
const mostWorlds = 400;

/** The invariant that tells it; `docs/simulation.md` lists the seeds. */
const tells: Readonly<Record<string, string>> = {
  "an event takes its number even where it is taken": "chains verify",
  "one open case per person and type is not guarded": "guards are the open cases",
  "the guard is not given back at the end": "guards are the open cases",
  "places are taken without a limit": "nothing is oversold",
  "places are not given back": "counters are the histories",
  "a recall does not ask whether the hand-off has begun": "one effect per hand-off",
  "a hand-off begins whatever became of its case": "one effect per hand-off",
  "each attempt is a hand-off of its own": "one effect per hand-off",
  "a notice counts as sent before it is": "everybody was told",
  "nothing sweeps up what the stream lost": "nothing waits for the machine",
  "a submission does not ask what became of the working copy": "what was written was submitted",
  "HEAD is not written with its event": "HEAD is the summary",
  "a notice is not written with its event": "every return is told",
};

describe("without a guard", () => {
  it.each(Object.entries(brokenGuards))(
    "(%s) the world breaks",
    async (guard, without) => {
      let told: string[] = [];
      for (let seed = 1; seed <= mostWorlds && told.length === 0; seed += 1)
        told = broken((await simulate(seed, { broken: without })).evidence).map(({ invariant }) => invariant);
      expect(told).toContain(tells[guard]);
    },
    180_000,
  );

  it("none is left out", () => {
    expect(Object.keys(brokenGuards)).toEqual(Object.keys(tells));
  });
});

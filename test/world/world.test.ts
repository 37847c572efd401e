/** Worlds by the thousand: whatever goes wrong in them, afterwards everything is where it belongs. */
import { describe, expect, it } from "vitest";
import { eventTypes } from "../../shared/domain/event.ts";
import { broken } from "./invariants/index.ts";
import { traceHash } from "./trace.ts";
import { simulate } from "./world.ts";

const worlds = Number(process.env.WORLDS ?? 1000);
const first = Number(process.env.SEED ?? 1);
const inOneTest = 50;
const beginnings = Array.from({ length: Math.ceil(worlds / inOneTest) }, (_, index) => first + index * inOneTest);

describe("a simulated world", () => {
  const seen = new Set<string>();

  it.each(beginnings)(
    "loses nothing and does nothing twice, from seed %i on",
    async (from) => {
      for (let seed = from; seed < Math.min(from + inOneTest, first + worlds); seed += 1) {
        const { evidence, recounted } = await simulate(seed);
        expect({ replay: `npm run simulate -- ${seed}`, broken: broken(evidence) }).toMatchObject({ broken: [] });
        expect(recounted).toMatchObject({ differences: 0, unsettled: 0, unreadable: 0 });
        for (const { events } of evidence.cases) for (const { type } of events) seen.add(type);
      }
    },
    120_000,
  );

  it("goes through every event that there is, in enough of them", () => {
    if (worlds >= 200) expect([...seen].sort()).toEqual([...eventTypes].sort());
    expect(seen.size).toBeGreaterThan(0);
  });

  it.each([1, 1405])("goes the same way again from seed %i", async (seed) => {
    const [one, other] = [await simulate(seed), await simulate(seed)];
    expect(traceHash(other.trace)).toBe(traceHash(one.trace));
    expect(other.evidence).toEqual(one.evidence);
    expect(traceHash((await simulate(seed + 1)).trace)).not.toBe(traceHash(one.trace));
  });
});

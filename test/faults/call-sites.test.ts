/**
 * Every call to AWS on the ways of a case and of a list, broken in every manner that its kind of call can be broken in:
 * people and queues try again, the schedules make good the rest, and everything stands where it stands without the fault.
 */
import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type FaultOf, type Kind, kindsOf, oneFault } from "./faulty-calls.ts";
import { type Stack, startStack } from "./stack.ts";
import { standingOf } from "./standing.ts";
import { openTown } from "./town.ts";
import { type Way, ways } from "./ways.ts";

/** How many breaks are tried; the long campaign tries all. Which ones is drawn by the seed. */
const breaks = Number(process.env.BREAKS ?? 24);
const seed = process.env.SEED ?? "1405";
/** Ways that are walked at the same time, each in a table of its own. */
const together = 4;

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack.stop());

interface Break {
  way: Way;
  site: string;
  kind: Kind;
}

const walk = async (way: Way, faultOf?: FaultOf) => {
  const town = await openTown(stack, faultOf);
  try {
    await ways[way](town);
    await town.calm();
    const { faults, mail, endpoint } = town;
    const told = new Set(mail.sent.map(({ id }) => id));
    const handedOver = new Set(endpoint.got.map(({ handOff }) => (handOff as { handOff: string }).handOff));
    return { faults, end: { ...(await standingOf(stack.endpoints.tables, town.table)), told, handedOver } };
  } finally {
    await town.close();
  }
};
type Walked = Awaited<ReturnType<typeof walk>>;

/** Each call site once, in the first way that passes it. */
const breaksOf = (walks: ReadonlyMap<Way, Walked>): Break[] => {
  const known = new Map<string, Way>();
  for (const [way, { faults }] of walks) for (const site of faults.sites) if (!known.has(site)) known.set(site, way);
  return [...known].flatMap(([site, way]) => kindsOf(site).map((kind) => ({ way, site, kind })));
};

const drawn = (some: readonly Break[]): Break[] => {
  const lot = (one: Break) =>
    createHash("sha256")
      .update(`${seed} ${JSON.stringify(one)}`)
      .digest("hex");
  return some.toSorted((one, other) => (lot(one) < lot(other) ? -1 : 1)).slice(0, breaks);
};

it(
  "a call that breaks changes nothing of where everything stands in the end",
  async () => {
    const clean = new Map<Way, Walked>();
    for (const way of Object.keys(ways) as Way[]) clean.set(way, await walk(way));
    for (const { end } of clean.values()) expect(end.faults).toEqual([]);
    const all = breaksOf(clean);
    const open = drawn(all);
    console.log(
      `${new Set(all.map(({ site }) => site)).size} call sites, ${open.length} of ${all.length} breaks, seed ${seed}`,
    );

    const differing: string[] = [];
    const worker = async () => {
      for (let each = open.shift(); each !== undefined; each = open.shift())
        try {
          const fault = oneFault(each.site, each.kind);
          const { end } = await walk(each.way, fault.faultOf);
          expect(fault.struck).toBe(true);
          expect(end).toEqual(clean.get(each.way)?.end);
        } catch (error) {
          differing.push(`${each.way}: ${each.site}, ${each.kind}: ${error}`);
        }
    };
    await Promise.all(Array.from({ length: together }, worker));
    expect(differing).toEqual([]);
  },
  120_000 + breaks * 5_000,
);

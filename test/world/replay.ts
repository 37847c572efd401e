/**
 * `npm run simulate -- SEED`: one world again, line by line, and what does not hold in it. `npm run simulate -- guards`: the
 * first world that notices each guard taken away, as `docs/simulation.md` lists them.
 */
import { brokenGuards } from "./guards.ts";
import { broken } from "./invariants/index.ts";
import { traceHash } from "./trace.ts";
import { firstToTell, tells } from "./unguarded.ts";
import { simulate } from "./world.ts";

const listGuards = async (): Promise<void> => {
  for (const [guard, without] of Object.entries(brokenGuards)) {
    const seed = await firstToTell(guard, without);
    console.log(`| ${guard} | ${seed ?? "none"} | ${tells[guard]} |`);
  }
};

const replay = async (seed: number): Promise<void> => {
  const { evidence, recounted, trace } = await simulate(seed);
  console.log(trace.join("\n"));
  const faults = broken(evidence);
  for (const { invariant, faults: found } of faults) console.log(`✗ ${invariant}\n  ${found.join("\n  ")}`);
  console.log(`recounted: ${JSON.stringify(recounted)}`);
  console.log(
    `seed ${seed}: ${trace.length} lines, ${traceHash(trace)}; ${faults.length === 0 ? "all holds" : "broken"}`,
  );
  process.exitCode = faults.length === 0 ? 0 : 1;
};

const [asked = ""] = process.argv.slice(2);
if (asked === "guards") await listGuards();
else if (/^[0-9]+$/.test(asked)) await replay(Number(asked));
else {
  console.error("npm run simulate -- SEED | guards");
  process.exitCode = 2;
}

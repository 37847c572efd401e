/** `npm run simulate -- SEED`: one world again, line by line, and what does not hold in it. */
import { broken } from "./invariants/index.ts";
import { traceHash } from "./trace.ts";
import { simulate } from "./world.ts";

const seed = Number(process.argv[2]);
if (!Number.isSafeInteger(seed)) {
  console.error("npm run simulate -- SEED");
  process.exit(2);
}
const { evidence, recounted, trace } = await simulate(seed);
console.log(trace.join("\n"));
const faults = broken(evidence);
for (const { invariant, faults: found } of faults) console.log(`✗ ${invariant}\n  ${found.join("\n  ")}`);
console.log(`recounted: ${JSON.stringify(recounted)}`);
console.log(
  `seed ${seed}: ${trace.length} lines, ${traceHash(trace)}; ${faults.length === 0 ? "all holds" : "broken"}`,
);
process.exitCode = faults.length === 0 ? 0 : 1;

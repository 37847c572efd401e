/**
 * `npm run bench -- [--cases N] [--concurrency N] [--peers] [--hand-offs] [--profile FOLDER]`: prepared drafts are handed
 * in over HTTP, validated, claimed, decided and concluded on a whole system, and what each case took is told.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { availableParallelism, cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openBench } from "./case/measure.ts";
import { runPeers } from "./case/peers.ts";
import { report, reportPeers } from "./case/report.ts";

const { values: wanted } = parseArgs({
  options: {
    cases: { type: "string", default: "2000" },
    concurrency: { type: "string", default: "32" },
    peers: { type: "boolean", default: false },
    "hand-offs": { type: "boolean", default: false },
    profile: { type: "string" },
  },
});
const [cases, concurrency] = [Number(wanted.cases), Number(wanted.concurrency)];
/** Cases that are driven before anything is measured. */
const warmUp = 100;

const load = () => `load ${loadavg()[0]?.toFixed(1)}`;
const dataDir = await mkdtemp(join(tmpdir(), "nezarat-bench-"));
try {
  console.log(
    `${availableParallelism()} cores (${cpus()[0]?.model.trim()}), ${load()} before; Node ${process.version}`,
  );
  const bench = await openBench(dataDir, wanted["hand-offs"], wanted.profile);
  try {
    await bench.run(warmUp, concurrency);
    console.log(report(await bench.run(cases, concurrency)).join("\n"));
  } finally {
    await bench.stop();
  }
  console.log(`  ${load()} after`);
  if (wanted.peers) console.log(reportPeers(await runPeers(cases, concurrency, console.log)).join("\n"));
} finally {
  await rm(dataDir, { recursive: true, force: true });
}

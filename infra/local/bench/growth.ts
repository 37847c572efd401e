/**
 * `npm run bench:growth -- [SIZE …]`: the same bench with so many cases already there, and the first page of a queue. What
 * a case takes must not grow with them.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fill, type Template } from "./case/fill.ts";
import { expected } from "./case/http.ts";
import { type Bench, openBench } from "./case/measure.ts";
import { percentile } from "./case/report.ts";
import { sum } from "./case/used.ts";

const given = process.argv.slice(2).map(Number);
const sizes = given.length > 0 ? given : [1_000, 100_000, 1_000_000];
const [cases, concurrency, pages] = [400, 16, 60];

const templateOf = async ({ client, reviewer }: Bench, caseId: string): Promise<Template> => {
  const { body } = expected(await client.get(`/v1/cases/${caseId}/events`, reviewer), 200, "history");
  const [first] = JSON.parse(body).events as { payload: { code: string; personSearch: string } }[];
  if (!first) throw new Error("a case without a history cannot be copied");
  return { caseId, code: first.payload.code, personSearch: first.payload.personSearch };
};

const firstPages = async ({ client, reviewer }: Bench): Promise<number[]> => {
  const times: number[] = [];
  for (let page = 0; page < pages; page++) {
    const began = performance.now();
    const answer = await client.get("/v1/cases?state=under-review&limit=25", reviewer);
    times.push(performance.now() - began);
    if (JSON.parse(expected(answer, 200, "queue").body).items.length === 0) throw new Error("the queue is empty");
  }
  return times;
};

const dataDir = await mkdtemp(join(tmpdir(), "nezarat-growth-"));
const bench = await openBench(dataDir, false);
try {
  console.log(`${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)} before; Node ${process.version}`);
  console.log(`  ${cases} cases, ${concurrency} at a time; first page of a queue, ${pages} times`);
  const { prepared } = await bench.run(200, concurrency);
  const templates = {
    ended: await templateOf(bench, prepared[0]?.id ?? ""),
    waiting: await templateOf(bench, (await bench.handIn()).id),
  };
  let there = 0;
  for (const size of sizes) {
    const began = performance.now();
    const rows = fill(bench.file, bench.table.name, templates, there, size);
    const seconds = (performance.now() - began) / 1000;
    there = size;
    // This process was deaf while it filled: it hears first which of its connections were closed meanwhile.
    await pause(500);
    await firstPages(bench);
    const run = await bench.run(cases, concurrency);
    const times = await firstPages(bench);
    console.log(
      [
        `  ${size.toLocaleString("en").padStart(9)} cases`,
        `filled ${rows.toLocaleString("en")} rows in ${seconds.toFixed(0)} s`,
        `${((run.seconds * 1000) / cases).toFixed(1)} ms a case`,
        `CPU of the tables ${(run.used.emulators.dynoxide ?? 0).toFixed(2)} ms, of handlers ${sum(run.used.handlers).toFixed(2)} ms`,
        `submit p50 ${percentile(run.submit, 0.5).toFixed(0)} ms`,
        `page p50 ${percentile(times, 0.5).toFixed(1)} ms, p90 ${percentile(times, 0.9).toFixed(1)} ms`,
      ].join("   "),
    );
  }
  console.log(`  load ${loadavg()[0]?.toFixed(1)} after`);
} finally {
  await bench.stop();
  await rm(dataDir, { recursive: true, force: true });
}

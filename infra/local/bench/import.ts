/**
 * `npm run bench:import -- [ROWS]`: how long a large list takes, and what others' submissions take meanwhile beside what
 * they took just before, in the same minute on the same system.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { makeSpreadsheets } from "../../../shared/adapters/spreadsheet.ts";
import { largeList } from "../../../test/import/large-list.ts";
import { attachDocument, type Caller, expectStatus, makeCaller } from "../client.ts";
import { inventedPerson } from "../seed/people.ts";
import { samplePage } from "../seed/sample-page.ts";
import { startSystem } from "../system.ts";
import { percentile } from "./case/report.ts";

const rows = Number(process.argv[2] ?? 5000);
const submissions = 60;
/** Milliseconds between the starts of two submissions: one agency that works briskly. */
const pace = 250;

const median = (times: readonly number[]): number => percentile(times, 0.5);
const shown = (times: readonly number[]): string => {
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((part) => percentile(times, part).toFixed(0));
  return `median ${p50} ms, p95 ${p95} ms, p99 ${p99} ms of ${times.length}`;
};

const renewal = (index: number) => ({
  caseType: "specific-work-renewal",
  permit: "302/1405/204",
  post: String(30_001 + (index % 60)),
  employmentType: "specific-work",
  person: inventedPerson(9_000 + index),
  contract: { start: "2026-12-22", end: "2027-12-20" },
  funding: "1405/7781",
});

const prepared = async (officer: Caller, index: number): Promise<string> => {
  const file = renewal(index);
  const { body } = expectStatus(await officer.post("/v1/cases", file), 201, "draft");
  const checked = expectStatus(await officer.post("/v1/checks", { case: file }), 200, "check");
  const missing = String(
    checked.body.findings.find(({ rule }: { rule: string }) => rule === "required-documents").saw.missing,
  );
  for (const kind of missing.split(" "))
    await attachDocument(officer, body.id, { kind, contentType: "application/pdf", bytes: samplePage("page") });
  return body.id;
};

/** Submits one after the other at the pace of a person; `until` ends it early. */
const submitAll = async (
  officer: Caller,
  ids: readonly string[],
  until: () => boolean = () => false,
): Promise<number[]> => {
  const times: number[] = [];
  for (const id of ids) {
    if (until()) break;
    const started = performance.now();
    expectStatus(await officer.post(`/v1/cases/${id}/submit`, {}), 202, "submission");
    const took = performance.now() - started;
    times.push(took);
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, pace - took)));
  }
  return times;
};

const dataDir = await mkdtemp(join(tmpdir(), "nezarat-bench-"));
const system = await startSystem({ port: 0, dataDir, quiet: true });
try {
  const [importer, other] = await Promise.all(
    ["officer.health", "officer.education"].map(async (account) => makeCaller(system.url, await system.token(account))),
  );
  if (!importer || !other) throw new Error("the demo accounts are missing");
  console.log(
    `${rows} rows; ${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)} before; Node ${process.version}`,
  );
  const ids: string[] = [];
  for (let index = 0; index < submissions * 4; index++) ids.push(await prepared(other, index));
  await system.settled();

  const before = await submitAll(other, ids.slice(0, submissions));
  await system.settled();
  console.log(`submissions alone          ${shown(before)}`);

  const list = await makeSpreadsheets().write(largeList(rows));
  const contentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  const { body: upload } = await importer.post("/v1/uploads", { contentType, size: list.length });
  await fetch(upload.put.url, { method: "PUT", headers: upload.put.headers, body: new Uint8Array(list) });
  const started = performance.now();
  const { body } = expectStatus(
    await importer.post("/v1/imports", { caseType: "official-hire", upload: upload.upload }),
    202,
    "import",
  );
  let done = false;
  const watching = (async () => {
    for (;;) {
      const { body: progress } = await importer.get(`/v1/imports/${body.id}?limit=1`);
      if (progress.status === "done" || progress.status === "failed") {
        done = true;
        return progress;
      }
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  })();
  const during = await submitAll(other, ids.slice(submissions), () => done);
  const progress = await watching;
  const seconds = (performance.now() - started) / 1000;
  console.log(
    `submissions meanwhile      ${shown(during)}   ratio of medians ${(median(during) / median(before)).toFixed(2)}, ` +
      `of p99 ${(percentile(during, 0.99) / percentile(before, 0.99)).toFixed(2)}`,
  );
  console.log(
    `import                     ${progress.status} in ${seconds.toFixed(1)} s, ${(rows / seconds).toFixed(0)} rows/s: ` +
      `${progress.accepted} accepted, ${progress.refused} refused; load ${loadavg()[0]?.toFixed(1)} after`,
  );
} finally {
  await system.stop();
  await rm(dataDir, { recursive: true, force: true });
}

/**
 * `npm run bench -- [--cases N] [--concurrency N] [--peers] [--hand-offs] [--profile FOLDER]`: prepared drafts are handed
 * in over HTTP, validated, claimed, decided and concluded on a whole system, and what each case took is told.
 */
import { statSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { availableParallelism, cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { resolvedService } from "../wiring/resolved.ts";
import { resourcesOf } from "../wiring/resources.ts";
import { openBulkTable } from "./case/bulk-table.ts";
import { drive } from "./case/drive.ts";
import { expected, makeClient } from "./case/http.ts";
import { type Prepared, prepare } from "./case/prepared.ts";
import { type RemoteSystem, startRemoteSystem } from "./case/remote-system.ts";
import { type Run, report } from "./case/report.ts";
import { usedBetween } from "./case/used.ts";
import { streamEnd, writtenSince } from "./case/written.ts";

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
const handedOn = wanted["hand-offs"];
/** Cases that are driven before anything is measured. */
const warmUp = 100;

const tableNamed = async (name: string) => {
  const table = resourcesOf(await resolvedService()).tables.find(({ logicalId }) => logicalId === name);
  if (!table) throw new Error(`serverless.yml names no table ${name}`);
  return table;
};

const sizeOfFile = (file: string): number =>
  [file, `${file}-wal`].reduce((sum, path) => sum + (statSync(path, { throwIfNoEntry: false })?.size ?? 0), 0);

const measure = async (system: RemoteSystem): Promise<Run> => {
  const file = join(system.dataDir, "tables.db");
  const table = openBulkTable(file, await tableNamed("CasesTable"));
  const prepared = prepare(table, 0, warmUp + cases, handedOn);
  table.close();
  const client = makeClient(system.url);
  const [health, education, one, three] = await Promise.all(
    ["officer.health", "officer.education", "reviewer.one", "reviewer.three"].map(system.token),
  );
  const tokens = {
    officers: { "officer.health": health ?? "", "officer.education": education ?? "" },
    reviewers: [one ?? "", three ?? ""],
  };
  const overrides = await overridesOf(system, client, tokens, prepared[0] as Prepared);
  const last = handedOn ? ("accepted" as const) : ("concluded" as const);
  const driving = { client, file, tokens, concurrency, last, overrides };
  await drive(prepared.slice(1, warmUp), driving);
  await system.settled();
  const [before, start, size] = [await system.meter(), streamEnd(file), sizeOfFile(file)];
  const driven = await drive(prepared.slice(warmUp), driving);
  await system.settled();
  const used = usedBetween(before, await system.meter(), cases);
  client.close();
  const written = writtenSince(file, start);
  return { ...driven, cases, concurrency, used, written, fileBytes: sizeOfFile(file) - size };
};

type Tokens = Parameters<typeof drive>[1]["tokens"];

/** The findings that a reviewer must set aside in such a case: read once, since all are alike. */
const overridesOf = async (
  system: RemoteSystem,
  client: ReturnType<typeof makeClient>,
  { officers, reviewers }: Tokens,
  { id, officer }: Prepared,
): Promise<object[]> => {
  expected(await client.post(`/v1/cases/${id}/submit`, officers[officer] ?? ""), 202, "first submission");
  await system.settled();
  const { body } = expected(await client.get(`/v1/cases/${id}`, reviewers[0] ?? ""), 200, "first case");
  const { findings } = JSON.parse(body) as { findings: { rule: string; outcome: string }[] };
  return findings
    .filter(({ outcome }) => outcome === "fail" || outcome === "review")
    .map(({ rule }) => ({ rule, justification: "با بررسی مدارک احراز شد." }));
};

const dataDir = await mkdtemp(join(tmpdir(), "nezarat-bench-"));
try {
  const [processor] = cpus();
  console.log(
    `${availableParallelism()} cores (${processor?.model.trim()}), load ${loadavg()[0]?.toFixed(1)} before; Node ${process.version}`,
  );
  const system = await startRemoteSystem(dataDir, wanted.profile);
  try {
    const run = await measure(system);
    console.log(report(run).join("\n"));
    console.log(`  load ${loadavg()[0]?.toFixed(1)} after`);
  } finally {
    await system.stop();
  }
} finally {
  await rm(dataDir, { recursive: true, force: true });
}

/** The peers, installed when first asked for, into a folder that is no part of the project; one that cannot run says why. */
import { execFile } from "node:child_process";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { startPostgres } from "./postgres.ts";

const source = join(import.meta.dirname, "../peers");
const installed = join(import.meta.dirname, "../../../../node_modules/.cache/nezarat/peers");
const run = promisify(execFile);

export interface PeerRun {
  name: string;
  casesPerSecond: number;
  /** p50 and p99, milliseconds. */
  submit: [number, number];
  endToEnd: [number, number];
  /** Milliseconds of a processor for each case. */
  client: number;
  server: number;
}

const peers = [
  { file: "dbos", onPostgres: true },
  { file: "graphile", onPostgres: true },
  { file: "floor", onPostgres: true },
  { file: "restate", onPostgres: false },
];

const install = async (): Promise<void> => {
  await cp(source, installed, { recursive: true });
  await run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], { cwd: installed });
};

/** Each in a process of its own, one after the other. */
export async function runPeers(cases: number, concurrency: number, tell: (line: string) => void): Promise<PeerRun[]> {
  await install();
  const database = await startPostgres();
  const folder = await mkdtemp(join(tmpdir(), "nezarat-peers-"));
  const runs: PeerRun[] = [];
  try {
    for (const { file, onPostgres } of peers) {
      if (onPostgres && !database) {
        tell(`  ${file}: left out, this machine has no PostgreSQL (apt-get install postgresql)`);
        continue;
      }
      const parameters = [join(installed, `${file}.mjs`), String(cases), String(concurrency)];
      const env = { ...process.env, PEERS_FOLDER: folder, PEERS_POSTGRES: database?.url ?? "" };
      try {
        const { stdout } = await run(process.execPath, parameters, { env, timeout: 300_000 });
        runs.push(JSON.parse(stdout) as PeerRun);
      } catch (error) {
        tell(`  ${file}: left out, ${String(error).split("\n").slice(0, 3).join(" ")}`);
      }
    }
  } finally {
    database?.stop();
    await rm(folder, { recursive: true, force: true });
  }
  return runs;
}

/** A measured system with its people: prepares drafts, drives them, and tells what they took. */
import { statSync } from "node:fs";
import { join } from "node:path";
import { resolvedService } from "../../wiring/resolved.ts";
import { resourcesOf, type Table } from "../../wiring/resources.ts";
import { openBulkTable } from "./bulk-table.ts";
import { drive, openFindings } from "./drive.ts";
import { type Client, expected, makeClient } from "./http.ts";
import { type Prepared, prepare } from "./prepared.ts";
import { type RemoteSystem, startRemoteSystem } from "./remote-system.ts";
import type { Run } from "./report.ts";
import { usedBetween } from "./used.ts";
import { streamEnd, writtenSince } from "./written.ts";

export interface Bench {
  system: RemoteSystem;
  client: Client;
  /** The emulator's file. */
  file: string;
  table: Table;
  reviewer: string;
  /** Takes so many new cases through, so many at a time. */
  run(cases: number, concurrency: number): Promise<Run>;
  /** Hands a case in and leaves it to the reviewers. */
  handIn(): Promise<Prepared>;
  stop(): Promise<void>;
}

const tableOfCases = async (): Promise<Table> => {
  const table = resourcesOf(await resolvedService()).tables.find(({ logicalId }) => logicalId === "CasesTable");
  if (!table) throw new Error("serverless.yml names no table of cases");
  return table;
};

const sizeOf = (file: string): number =>
  [file, `${file}-wal`].reduce((sum, path) => sum + (statSync(path, { throwIfNoEntry: false })?.size ?? 0), 0);

/** `handedOn`: cases that end at another agency's own system. */
export async function openBench(dataDir: string, handedOn: boolean, profiles?: string): Promise<Bench> {
  const system = await startRemoteSystem(dataDir, profiles);
  const [file, table, client] = [join(dataDir, "tables.db"), await tableOfCases(), makeClient(system.url)];
  const [health = "", education = "", one = "", three = ""] = await Promise.all(
    ["officer.health", "officer.education", "reviewer.one", "reviewer.three"].map(system.token),
  );
  const officers: Record<string, string> = { "officer.health": health, "officer.education": education };
  let made = 0;
  const drafts = (count: number): Prepared[] => {
    const bulk = openBulkTable(file, table);
    const prepared = prepare(bulk, made, count, handedOn);
    bulk.close();
    made += count;
    return prepared;
  };
  const handIn = async (): Promise<Prepared> => {
    const [first] = drafts(1) as [Prepared];
    const answer = await client.post(`/v1/cases/${first.id}/submit`, officers[first.officer] ?? "");
    expected(answer, 202, "submission");
    await system.settled();
    return first;
  };

  // Read once: such cases are alike.
  const overrides = await openFindings(client, (await handIn()).id, one);

  const run = async (cases: number, concurrency: number): Promise<Run> => {
    const last = handedOn ? ("accepted" as const) : ("concluded" as const);
    const driving = { client, file, tokens: { officers, reviewers: [one, three] }, concurrency, last, overrides };
    const prepared = drafts(cases);
    await system.settled();
    const [before, start, size] = [await system.meter(), streamEnd(file), sizeOf(file)];
    const driven = await drive(prepared, driving);
    await system.settled();
    const used = usedBetween(before, await system.meter(), cases);
    const written = writtenSince(file, start);
    return { ...driven, prepared, cases, concurrency, used, written, fileBytes: sizeOf(file) - size };
  };

  return {
    ...{ system, client, file, table, reviewer: one, run, handIn },
    async stop() {
      client.close();
      await system.stop();
    },
  };
}

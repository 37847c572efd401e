/** A data folder of another version is refused in words, and left as it was. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { OtherIndexes, startTables } from "../../infra/local/emulators/tables.ts";
import type { Table } from "../../infra/local/wiring/resources.ts";
import { region, tableOf } from "../adapters/emulators.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "nezarat-tables-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const opened = async (table: Table): Promise<void> => (await startTables(folder, region, [table], () => [])).stop();

it("a table is opened again by the version that made it, and by no other", async () => {
  const table = await tableOf("Cases");
  const indexes = table.properties.GlobalSecondaryIndexes as object[];
  const older = {
    ...table,
    properties: {
      ...table.properties,
      GlobalSecondaryIndexes: indexes.map((index) => ({ ...index, Projection: { ProjectionType: "KEYS_ONLY" } })),
    },
  };
  await opened(older);
  await opened(older);
  await expect(startTables(folder, region, [table], () => [])).rejects.toThrow(OtherIndexes);
  await opened(older);
});

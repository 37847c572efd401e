import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, it } from "vitest";
import { indexStream, keepPruned, pruneStream } from "../../infra/local/emulators/stream-records.ts";
import { aDataDir, aSystem } from "./fixture/system.ts";

const day = 86_400;

it("forgets stream records that were read and are older than a day, never a table's newest", async () => {
  const folder = await mkdtemp(join(tmpdir(), "nezarat-"));
  const file = join(folder, "tables.db");
  pruneStream(file, []);
  using database = new DatabaseSync(file);
  database.exec(
    "CREATE TABLE _stream_records (id INTEGER PRIMARY KEY, table_name TEXT, sequence_number TEXT, created_at INTEGER)",
  );
  const insert = database.prepare("INSERT INTO _stream_records VALUES (?1, ?2, ?1, unixepoch() - ?3)");
  insert.run(1, "quiet", 3 * day);
  insert.run(2, "quiet", 2 * day);
  insert.run(9, "busy", 2 * day);
  insert.run(10, "busy", 2 * day);
  insert.run(11, "busy", 60);
  insert.run(12, "unread", 2 * day);
  insert.run(13, "unread", 60);
  pruneStream(file, [
    { table: "quiet", sequenceNumber: "2" },
    { table: "busy", sequenceNumber: "9" },
  ]);
  const left = database.prepare("SELECT id FROM _stream_records ORDER BY id").all();
  expect(left.map(({ id }) => id)).toEqual([2, 10, 11, 12, 13]);
  await rm(folder, { recursive: true });
});

it("goes on forgetting while the system runs, a part at a time", async () => {
  const folder = await mkdtemp(join(tmpdir(), "nezarat-"));
  const file = join(folder, "tables.db");
  using database = new DatabaseSync(file);
  database.exec(
    "CREATE TABLE _stream_records (id INTEGER PRIMARY KEY, table_name TEXT, sequence_number TEXT, created_at INTEGER)",
  );
  const insert = database.prepare("INSERT INTO _stream_records VALUES (?1, 'busy', ?1, unixepoch() - ?2)");
  const count = database.prepare("SELECT count(*) AS n, max(id) AS newest FROM _stream_records");
  database.exec("BEGIN");
  for (let id = 1; id <= 1_201; id += 1) insert.run(id, 2 * day);
  database.exec("COMMIT");
  let read = "1201";
  const pruned = keepPruned(file, () => [{ table: "busy", sequenceNumber: read }], 10);
  await expect.poll(() => count.get(), { timeout: 30_000 }).toEqual({ n: 1, newest: 1_201 });

  for (let id = 1_202; id <= 1_203; id += 1) insert.run(id, 2 * day);
  read = "1203";
  await expect.poll(() => count.get(), { timeout: 30_000 }).toEqual({ n: 1, newest: 1_203 });
  await pruned.stop();
  await rm(folder, { recursive: true });
});

it("finds the tables of the emulator as the mend expects them, and its records dated in seconds", async () => {
  const { dataDir, remove } = await aDataDir();
  const system = await aSystem(dataDir);
  await system.put("PLAIN#1");
  const file = join(dataDir, "tables.db");
  indexStream(file);
  {
    using database = new DatabaseSync(file, { readOnly: true });
    const plan = database
      .prepare(
        "EXPLAIN QUERY PLAN SELECT max(CAST(sequence_number AS INTEGER)) FROM _stream_records WHERE table_name = ?",
      )
      .all("fixture-local-Things");
    expect(JSON.stringify(plan)).toContain("nezarat_stream_order");
    const { age } = database.prepare("SELECT unixepoch() - created_at AS age FROM _stream_records").get() as {
      age: number;
    };
    expect(age).toBeGreaterThanOrEqual(0);
    expect(age).toBeLessThan(day);
  }
  await system.stop();
  await remove();
});

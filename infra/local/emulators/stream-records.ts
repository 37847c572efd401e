import { existsSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";

/**
 * dynoxide asks for the greatest sequence number at every write without an index for it, so that writes slow down with the
 * stream's length. This index keeps them flat.
 */
export function indexStream(file: string): void {
  using database = open(file);
  database.exec(
    "CREATE INDEX IF NOT EXISTS nezarat_stream_order ON _stream_records(table_name, CAST(sequence_number AS INTEGER))",
  );
}

/** How far a table's stream was read. */
export interface Place {
  table: string;
  sequenceNumber: string;
}

/** Forgets records that were read and are older than a day, but never a table's newest: numbering goes on from it. */
export function pruneStream(file: string, places: Place[]): void {
  if (!existsSync(file)) return;
  using database = open(file);
  const there = database.prepare("SELECT 1 FROM sqlite_master WHERE name = '_stream_records'").get();
  if (!there) return;
  const forget = database.prepare(`
    DELETE FROM _stream_records
    WHERE table_name = ?1 AND CAST(sequence_number AS INTEGER) <= CAST(?2 AS INTEGER)
      AND created_at < unixepoch() - 86400
      AND id < (SELECT max(id) FROM _stream_records WHERE table_name = ?1)`);
  for (const { table, sequenceNumber } of places) forget.run(table, sequenceNumber);
}

function open(file: string): DatabaseSync {
  const database = new DatabaseSync(file);
  database.exec("PRAGMA busy_timeout = 5000");
  return database;
}

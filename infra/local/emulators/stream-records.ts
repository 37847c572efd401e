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

/** Forgets records older than a day, as DynamoDB does, but never a table's newest: numbering goes on from it. */
export function pruneStream(file: string): void {
  if (!existsSync(file)) return;
  using database = open(file);
  const there = database.prepare("SELECT 1 FROM sqlite_master WHERE name = '_stream_records'").get();
  if (!there) return;
  database.exec(`
    DELETE FROM _stream_records
    WHERE created_at < unixepoch() - 86400
      AND id NOT IN (SELECT max(id) FROM _stream_records GROUP BY table_name)`);
}

function open(file: string): DatabaseSync {
  const database = new DatabaseSync(file);
  database.exec("PRAGMA busy_timeout = 5000");
  return database;
}

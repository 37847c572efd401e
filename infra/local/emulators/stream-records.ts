import { existsSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { pause } from "../sources/source.ts";

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

/** As many as are deleted in the time of one write, since writes wait meanwhile. */
const atOnce = 500;

/**
 * Forgets records that were read and are older than a day, the oldest first, but never a table's newest: numbering goes on
 * from it. Tells how many it forgot; at most five hundred of each table, so that it is repeated until there are none.
 */
export function pruneStream(file: string, places: readonly Place[]): number {
  if (!existsSync(file)) return 0;
  using database = open(file);
  const there = database.prepare("SELECT 1 FROM sqlite_master WHERE name = '_stream_records'").get();
  if (!there) return 0;
  const order = "CAST(sequence_number AS INTEGER)";
  const forget = database.prepare(`
    DELETE FROM _stream_records WHERE id IN (
      SELECT id FROM (
        SELECT id, created_at FROM _stream_records
        WHERE table_name = ?1 AND ${order} <= CAST(?2 AS INTEGER)
          AND ${order} < (SELECT max(${order}) FROM _stream_records WHERE table_name = ?1)
        ORDER BY ${order} LIMIT ${atOnce})
      WHERE created_at < unixepoch() - 86400)`);
  return places.reduce((sum, { table, sequenceNumber }) => sum + Number(forget.run(table, sequenceNumber).changes), 0);
}

const anHour = 3_600_000;
/** Between two parts, for those who write. */
const breath = 50;

/** Forgets what is old from the start on and every hour, a part at a time. */
export function keepPruned(file: string, places: () => readonly Place[], every = anHour): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const part = (): number => {
    try {
      return pruneStream(file, places());
    } catch {
      // Somebody wrote for longer than there was patience: in an hour there is one record more to forget.
      return 0;
    }
  };
  const loop = async () => {
    while (!stopping.signal.aborted) await pause(part() > 0 ? breath : every, stopping.signal);
  };
  const ended = loop();
  return {
    async stop() {
      stopping.abort();
      await ended;
    },
  };
}

function open(file: string): DatabaseSync {
  const database = new DatabaseSync(file);
  database.exec("PRAGMA busy_timeout = 5000");
  return database;
}

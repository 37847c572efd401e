/** Hears of every event as soon as it is in the table: reads the stream's records in the emulator's file, a page at a time. */
import { DatabaseSync } from "node:sqlite";

export interface Heard {
  caseId: string;
  type: string;
}

/** Milliseconds between two looks; what is measured by it is late by half of them. */
const pause = 4;

export function tailEvents(file: string, hear: (event: Heard) => void): { stop(): void } {
  const database = new DatabaseSync(file, { readOnly: true });
  const { last } = database.prepare("SELECT coalesce(max(id), 0) AS last FROM _stream_records").get() as {
    last: number;
  };
  const next = database.prepare(`
    SELECT id, json_extract(keys_json, '$.pk.S') AS pk, json_extract(keys_json, '$.sk.S') AS sk, event_name AS event,
      json_extract(new_image, '$.type.S') AS type
    FROM _stream_records WHERE id > ? ORDER BY id LIMIT 500`);
  let place = last;
  const timer = setInterval(() => {
    const rows = next.all(place) as { id: number; pk: string; sk: string; event: string; type: string | null }[];
    for (const { id, pk, sk, event, type } of rows) {
      place = id;
      if (event === "INSERT" && sk.startsWith("EVENT#") && type) hear({ caseId: pk.slice("CASE#".length), type });
    }
  }, pause);
  return {
    stop() {
      clearInterval(timer);
      database.close();
    },
  };
}

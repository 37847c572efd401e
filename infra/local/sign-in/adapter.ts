import { DatabaseSync, type SQLInputValue } from "node:sqlite";
import type { Adapter, AdapterPayload } from "oidc-provider";

export interface Store {
  adapter(model: string): Adapter;
  close(): void;
}

/** Keeps sessions, grants and tokens in one SQLite file, so that people stay signed in over a restart. */
export function openStore(file: string): Store {
  const database = new DatabaseSync(file);
  database.exec(`
    PRAGMA journal_mode = WAL;
    CREATE TABLE IF NOT EXISTS kept (
      model TEXT NOT NULL, id TEXT NOT NULL, payload TEXT NOT NULL, ends INTEGER,
      uid TEXT, user_code TEXT, grant_id TEXT, PRIMARY KEY (model, id));
    CREATE INDEX IF NOT EXISTS kept_by_grant ON kept(grant_id);
    CREATE INDEX IF NOT EXISTS kept_by_uid ON kept(model, uid);
    CREATE INDEX IF NOT EXISTS kept_by_end ON kept(ends);`);
  const find = (where: string, ...values: SQLInputValue[]) => {
    const row = database
      .prepare(`SELECT payload FROM kept WHERE ${where} AND (ends IS NULL OR ends >= unixepoch())`)
      .get(...values);
    return row ? (JSON.parse(String(row.payload)) as AdapterPayload) : undefined;
  };
  const forget = database.prepare("DELETE FROM kept WHERE ends < unixepoch()");
  const upsert = database.prepare("INSERT OR REPLACE INTO kept VALUES (?, ?, ?, ?, ?, ?, ?)");
  return {
    close: () => database.close(),
    adapter: (model) => ({
      async upsert(id, payload, expiresIn) {
        const ends = expiresIn ? Math.floor(Date.now() / 1000) + expiresIn : null;
        const { uid = null, userCode = null, grantId = null } = payload;
        forget.run();
        upsert.run(model, id, JSON.stringify(payload), ends, uid, userCode, grantId);
      },
      find: async (id) => find("model = ? AND id = ?", model, id),
      findByUid: async (uid) => find("model = ? AND uid = ?", model, uid),
      findByUserCode: async (userCode) => find("model = ? AND user_code = ?", model, userCode),
      async consume(id) {
        const now = Math.floor(Date.now() / 1000);
        const consumed = "UPDATE kept SET payload = json_set(payload, '$.consumed', ?) WHERE model = ? AND id = ?";
        database.prepare(consumed).run(now, model, id);
      },
      async destroy(id) {
        database.prepare("DELETE FROM kept WHERE model = ? AND id = ?").run(model, id);
      },
      async revokeByGrantId(grantId) {
        database.prepare("DELETE FROM kept WHERE grant_id = ?").run(grantId);
      },
    }),
  };
}

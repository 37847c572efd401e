import type { ImportLog } from "../../shared/ports.ts";
import { kept, type Memory, same } from "./memory.ts";

export const makeFakeImportLog = ({ imports, uploads }: Memory): ImportLog => {
  const known = (id: string) => {
    const found = imports.get(id);
    if (!found) throw new Error("No such import was ever received");
    return found;
  };
  return {
    announce: async (upload, { body }) => {
      const there = uploads.get(upload);
      if (there === undefined) uploads.set(upload, body);
      return there === undefined || there === body ? { ok: true } : { ok: false, body: there };
    },

    create: async (record) => {
      const there = imports.get(record.id);
      if (there && !same(there.record, record)) return { ok: false, record: kept(there.record) };
      if (!there) imports.set(record.id, { record: kept(record), chunks: new Map() });
      return { ok: true };
    },

    load: async (id) => {
      const found = imports.get(id);
      if (!found) return null;
      const finished = [...found.chunks.values()]
        .map(({ tally }) => tally)
        .sort((one, other) => one.chunk - other.chunk);
      return kept({ record: found.record, finished });
    },

    plan: async (id, planned) => {
      const found = known(id);
      if (found.record.status !== "received") return;
      found.record = kept({ ...found.record, status: "plan" in planned ? "planned" : "failed", ...planned });
    },

    finishChunk: async (id, tally, receipts) => {
      known(id).chunks.set(tally.chunk, kept({ tally, receipts }));
    },

    receipts: async (id, chunk) => kept(known(id).chunks.get(chunk)?.receipts ?? []),

    finish: async (id) => {
      const found = known(id);
      if (found.record.status === "planned") found.record = { ...found.record, status: "done" };
    },
  };
};

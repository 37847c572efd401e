import type { ImportLog } from "../../shared/ports.ts";
import { kept, type Memory, same } from "./memory.ts";

export const makeFakeImportLog = ({ imports }: Memory): ImportLog => {
  const known = (id: string) => {
    const found = imports.get(id);
    if (!found) throw new Error("No such import was ever received");
    return found;
  };
  return {
    create: async (record) => {
      const there = imports.get(record.id);
      if (there && !same(there.record, record)) return { ok: false, record: kept(there.record) };
      if (!there) imports.set(record.id, { record: kept(record), chunks: new Map() });
      return { ok: true };
    },

    load: async (id) => {
      const found = imports.get(id);
      if (!found) return null;
      const chunks = [...found.chunks].sort(([one], [other]) => one - other);
      return kept({
        record: found.record,
        receipts: chunks.flatMap(([, receipts]) => receipts),
        chunksDone: chunks.length,
      });
    },

    plan: async (id, planned) => {
      const found = known(id);
      found.record = kept({ ...found.record, ...planned });
    },

    finishChunk: async (id, chunk, receipts) => {
      imports.get(id)?.chunks.set(chunk, kept(receipts));
    },
  };
};

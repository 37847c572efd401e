import { isDeepStrictEqual } from "node:util";
import type { ChunkTally, ImportLog, ImportRecord, RowReceipt } from "../ports.ts";
import { chunkKey, importKey, importPartition, receiptsKey, uploadKey } from "./cases/keys.ts";
import type { TableSettings } from "./cases/table.ts";
import { putIf, updateIf } from "./dynamodb/conditional-write.ts";
import { getItem, queryAll } from "./dynamodb/read.ts";

/**
 * The import as one item, and for each chunk of its rows a tally beside it and its receipts elsewhere: every chunk's end and
 * every look at the progress reads the tallies, and a query is paid, and takes the table's time, for all that it passes.
 */
export const makeImportLog = ({ client, table }: TableSettings): ImportLog => {
  const recordAt = async (id: string): Promise<ImportRecord | null> => {
    const item = await getItem(client, table, importKey(id));
    return item && (item.record as ImportRecord);
  };

  /** Changes the record while it stands at that status; otherwise there is nothing left to do. */
  const advance = async (id: string, from: ImportRecord["status"], change: Partial<ImportRecord>): Promise<void> => {
    const fields = Object.entries(change);
    const advanced = await updateIf(client, {
      TableName: table,
      Key: importKey(id),
      ConditionExpression: "#record.#status = :from",
      UpdateExpression: `SET ${fields.map(([field]) => `#record.#${field} = :${field}`).join(", ")}`,
      ExpressionAttributeNames: {
        ...{ "#record": "record", "#status": "status" },
        ...Object.fromEntries(fields.map(([field]) => [`#${field}`, field])),
      },
      ExpressionAttributeValues: {
        ":from": from,
        ...Object.fromEntries(fields.map(([field, value]) => [`:${field}`, value])),
      },
    });
    if (!advanced && (await recordAt(id)) === null) throw new Error("No such import was ever received");
  };

  return {
    announce: async (upload, request) => {
      const item = { ...uploadKey(upload), request };
      if (await putIf(client, { TableName: table, Item: item, ConditionExpression: "attribute_not_exists(pk)" }))
        return { ok: true };
      const there = (await getItem(client, table, uploadKey(upload)))?.request as ImportRecord["request"] | undefined;
      return there === undefined || there.body === request.body ? { ok: true } : { ok: false, body: there.body };
    },

    create: async (record) => {
      const item = { ...importKey(record.id), record };
      if (await putIf(client, { TableName: table, Item: item, ConditionExpression: "attribute_not_exists(pk)" }))
        return { ok: true };
      const there = await recordAt(record.id);
      return there === null || isDeepStrictEqual(there, record) ? { ok: true } : { ok: false, record: there };
    },

    load: async (id) => {
      const items = await queryAll(client, {
        TableName: table,
        ConsistentRead: true,
        KeyConditionExpression: "pk = :pk",
        ProjectionExpression: "pk, sk, #record, tally",
        ExpressionAttributeNames: { "#record": "record" },
        ExpressionAttributeValues: { ":pk": importPartition(id) },
      });
      const record = items.find(({ sk }) => sk === "IMPORT")?.record;
      if (!record) return null;
      const chunks = items.filter(({ sk }) => sk.startsWith("CHUNK#"));
      return { record: record as ImportRecord, finished: chunks.map(({ tally }) => tally as ChunkTally) };
    },

    plan: (id, planned) => advance(id, "received", { status: "plan" in planned ? "planned" : "failed", ...planned }),

    // The tally last: it is what says that the chunk is finished. A crash in between leaves receipts that are written again.
    finishChunk: async (id, tally, receipts) => {
      await client.send("PutItem", { TableName: table, Item: { ...receiptsKey(id, tally.chunk), receipts } });
      await client.send("PutItem", { TableName: table, Item: { ...chunkKey(id, tally.chunk), tally } });
    },

    // Imports of before kept the receipts beside the tally.
    receipts: async (id, chunk) => {
      const item =
        (await getItem(client, table, receiptsKey(id, chunk))) ?? (await getItem(client, table, chunkKey(id, chunk)));
      return (item?.receipts as RowReceipt[] | undefined) ?? [];
    },

    finish: (id) => advance(id, "planned", { status: "done" }),
  };
};

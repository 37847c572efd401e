import type { CaseEvent } from "../domain/event.ts";
import type { Append, Appended, CaseLog, Dossier } from "../ports.ts";
import { appendWrites } from "./cases/append-writes.ts";
import { readDocument, readDraft, readEvent, readHandOff, readNotice } from "./cases/items.ts";
import { casePartition, eventKey } from "./cases/keys.ts";
import type { TableSettings } from "./cases/table.ts";
import { patience } from "./dynamodb/patience.ts";
import { getPartition, type Item } from "./dynamodb/read.ts";
import { transact } from "./dynamodb/transact.ts";

/** Items come in the order of their sort keys, so events and notices are in order already. */
const dossierOf = (items: readonly Item[]): Dossier => {
  const dossier: Dossier = { events: [], draft: null, documents: [], handOffs: [], notices: [] };
  for (const item of items) {
    if (item.sk.startsWith("EVENT#")) dossier.events.push(readEvent(item));
    else if (item.sk.startsWith("DOCUMENT#")) dossier.documents.push(readDocument(item));
    else if (item.sk.startsWith("HANDOFF#")) dossier.handOffs.push(readHandOff(item));
    else if (item.sk.startsWith("NOTICE#")) dossier.notices.push(readNotice(item));
    else if (item.sk === "DRAFT") dossier.draft = readDraft(item);
  }
  return dossier;
};

export const makeCaseLog = ({ client, table, patience: contention = patience }: TableSettings): CaseLog => {
  /** What of this append, or of an earlier one of the same request, stands in the history. */
  const landed = async (event: CaseEvent): Promise<Appended | null> => {
    const { pk, sk } = eventKey(event.case, event.seq);
    const { Items = [] } = await client.send("Query", {
      TableName: table,
      ConsistentRead: true,
      KeyConditionExpression: "pk = :pk AND sk BETWEEN :from AND :last",
      ExpressionAttributeValues: { ":pk": pk, ":from": sk, ":last": eventKey(event.case, 999_999).sk },
    });
    const since = (Items as Item[]).map(readEvent);
    // The salt makes the hash of each append its own.
    if (since.some(({ hash }) => hash === event.hash)) return { ok: true };
    const own = since.find(({ request }) => request.id === event.request.id);
    return own ? { ok: false, reason: "repeated", seq: own.seq } : null;
  };

  /** The error stands where nothing can be read either: the caller asks again with the same request. */
  const afterLostReply = async (event: CaseEvent, error: unknown): Promise<Appended> => {
    const found = await landed(event).catch(() => null);
    if (found) return found;
    throw error;
  };

  const append = async (wanted: Append): Promise<Appended> => {
    let writes = appendWrites(table, wanted);
    for (;;) {
      let failed: number[];
      try {
        const written = await transact(
          client,
          writes.map(({ write }) => write),
          contention,
        );
        if (written.ok) return written;
        failed = written.failed;
      } catch (error) {
        return afterLostReply(wanted.event, error);
      }
      const refused = writes.filter((_, position) => failed.includes(position)).map(({ whenRefused }) => whenRefused);
      const refusal = refused.find((answer) => answer !== "unneeded");
      if (refusal) return (await landed(wanted.event)) ?? refusal;
      writes = writes.filter((_, position) => !failed.includes(position));
    }
  };

  return {
    load: async (caseId) => dossierOf(await getPartition(client, table, casePartition(caseId))),
    append,
  };
};

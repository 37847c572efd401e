import { isDeepStrictEqual } from "node:util";
import type { Draft } from "../domain/case.ts";
import type { DraftSaved, Drafts, StoredDocument } from "../ports.ts";
import { draftItem, readDocument, readDraft } from "./cases/items.ts";
import { documentKey, draftKey, headKey } from "./cases/keys.ts";
import type { TableSettings } from "./cases/table.ts";
import { putIf } from "./dynamodb/conditional-write.ts";
import { patience } from "./dynamodb/patience.ts";
import { getItem } from "./dynamodb/read.ts";
import { transact } from "./dynamodb/transact.ts";

const names = { "#status": "status", "#version": "version" };

export const makeDrafts = ({ client, table, patience: contention = patience }: TableSettings): Drafts => {
  const present = async (id: string): Promise<Draft | null> => {
    const item = await getItem(client, table, draftKey(id));
    return item && readDraft(item);
  };

  /** What was refused because it already stands there is what was asked for: only its reply was lost. */
  const unlessOwn = async (wanted: Draft, refused: (there: Draft | null) => DraftSaved): Promise<DraftSaved> => {
    const there = await present(wanted.id);
    return isDeepStrictEqual(there, wanted) ? { ok: true, draft: wanted } : refused(there);
  };

  const create = async (draft: Draft, reviving?: number): Promise<DraftSaved> => {
    const condition =
      reviving === undefined
        ? { ConditionExpression: "attribute_not_exists(pk)" }
        : {
            ConditionExpression: "draft.#version = :version AND draft.#status = :deleted",
            ExpressionAttributeNames: names,
            ExpressionAttributeValues: { ":version": reviving, ":deleted": "deleted" },
          };
    if (await putIf(client, { TableName: table, Item: draftItem(draft, true), ...condition }))
      return { ok: true, draft };
    return unlessOwn(draft, (there) =>
      there ? { ok: false, reason: "exists", draft: there } : { ok: false, reason: "stale", draft: null },
    );
  };

  /** Before the first submission; `open` keeps a write that was under way then from opening what is now in the history. */
  const saveFirst = (draft: Draft): Promise<boolean> =>
    putIf(client, {
      TableName: table,
      Item: draftItem(draft, true),
      ConditionExpression: "draft.#version = :before AND draft.#status = :open",
      ExpressionAttributeNames: names,
      ExpressionAttributeValues: { ":before": draft.version - 1, ":open": "open" },
    });

  const saveWorkingCopy = async (draft: Draft, caseVersion: number): Promise<boolean> => {
    const standing = {
      ConditionCheck: {
        TableName: table,
        Key: headKey(draft.id),
        ConditionExpression: "version = :version",
        ExpressionAttributeValues: { ":version": caseVersion },
      },
    };
    const write = {
      Put: {
        TableName: table,
        Item: draftItem(draft, false),
        ConditionExpression: "draft.#version = :before",
        ExpressionAttributeNames: { "#version": "version" },
        ExpressionAttributeValues: { ":before": draft.version - 1 },
      },
    };
    return (await transact(client, [standing, write], contention)).ok;
  };

  const documentAt = async (caseId: string, documentId: string): Promise<StoredDocument | null> => {
    const item = await getItem(client, table, documentKey(caseId, documentId));
    return item && readDocument(item);
  };

  return {
    create,

    save: async (draft, caseVersion) => {
      const saved = caseVersion === null ? await saveFirst(draft) : await saveWorkingCopy(draft, caseVersion);
      if (saved) return { ok: true, draft };
      return unlessOwn(draft, (there) => ({ ok: false, reason: "stale", draft: there }));
    },

    putDocument: async (caseId, document) => {
      const item = { ...documentKey(caseId, document.documentId), ...document };
      const put = { TableName: table, Item: item, ConditionExpression: "attribute_not_exists(pk)" };
      if (await putIf(client, put)) return { ok: true };
      const there = await documentAt(caseId, document.documentId);
      return there === null || isDeepStrictEqual(there, document) ? { ok: true } : { ok: false, document: there };
    },

    verifyDocument: async (caseId, document) => {
      const verified = await putIf(client, {
        TableName: table,
        Item: { ...documentKey(caseId, document.documentId), ...document },
        ConditionExpression: "#status = :awaiting",
        ExpressionAttributeNames: { "#status": "status" },
        ExpressionAttributeValues: { ":awaiting": "awaiting" },
      });
      if (verified) return true;
      const there = await documentAt(caseId, document.documentId);
      if (there === null) throw new Error("The document was never announced");
      return there.sha256 === document.sha256;
    },
  };
};

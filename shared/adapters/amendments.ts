import type { Amendment } from "../domain/amendment.ts";
import type { AmendmentLog } from "../ports.ts";
import { putIf } from "./dynamodb/conditional-write.ts";
import { getPartition } from "./dynamodb/read.ts";
import type { DynamoDb } from "./dynamodb.ts";
import { amendmentKey, amendmentPartition, entryItem, entryOf } from "./registry/entries.ts";

export const makeAmendmentLog = ({ client, table }: { client: DynamoDb; table: string }): AmendmentLog => ({
  all: async () => {
    const items = await getPartition(client, table, amendmentPartition);
    return items.flatMap((item) => entryOf<Amendment>(item) ?? []);
  },

  // Numbers follow each other because whoever takes one has read all before it; the key alone settles who was first.
  activate: (amendment) =>
    putIf(client, {
      TableName: table,
      Item: entryItem(amendmentKey(amendment.number), amendment),
      ConditionExpression: "attribute_not_exists(pk)",
    }),
});

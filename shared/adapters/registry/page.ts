/** Pages of a partition in the order of its keys. The cursor is the last key, and says nothing of what was filtered. */
import { type Asked, BadCursor, type Page } from "../../ports.ts";
import type { Item } from "../dynamodb/read.ts";
import type { DynamoDb } from "../dynamodb.ts";

/** Far above the longest key that was ever written. */
const longestKey = 300;

export const writePlace = (sk: string): string => Buffer.from(sk).toString("base64url");

/** Throws `BadCursor` for anything that `writePlace` cannot have made. */
export const readPlace = (cursor: string): string => {
  const sk = Buffer.from(cursor, "base64url").toString("utf8");
  if (sk === "" || sk.length > longestKey || writePlace(sk) !== cursor) throw new BadCursor();
  return sk;
};

export const pageOf = async (
  { client, table }: { client: DynamoDb; table: string },
  pk: string,
  { limit, cursor }: Asked,
  { newestFirst = false } = {},
): Promise<Page<Item>> => {
  const { Items = [], LastEvaluatedKey } = await client.send("Query", {
    TableName: table,
    ConsistentRead: true,
    Limit: limit + 1,
    ScanIndexForward: !newestFirst,
    KeyConditionExpression: "pk = :pk",
    ExpressionAttributeValues: { ":pk": pk },
    ...(cursor === null ? {} : { ExclusiveStartKey: { pk, sk: readPlace(cursor) } }),
  });
  const items = (Items as Item[]).slice(0, limit);
  const last = items.at(-1);
  const goesOn = Items.length > limit || LastEvaluatedKey !== undefined;
  return { items, next: last && goesOn ? writePlace(last.sk) : null };
};

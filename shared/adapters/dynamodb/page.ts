/** Pages of a partition in the order of its keys. The cursor is the last key, and says nothing of what was filtered. */
import { type Asked, BadCursor, type Page } from "../../ports.ts";
import type { DynamoDb } from "../dynamodb.ts";
import type { Query } from "./operations.ts";
import type { Item } from "./read.ts";

/** Far above the longest key that was ever written. */
const longestKey = 300;

export const writePlace = (sk: string): string => Buffer.from(sk).toString("base64url");

/** Throws `BadCursor` for anything that `writePlace` cannot have made. */
export const readPlace = (cursor: string): string => {
  const sk = Buffer.from(cursor, "base64url").toString("utf8");
  if (sk === "" || sk.length > longestKey || writePlace(sk) !== cursor) throw new BadCursor();
  return sk;
};

interface Manner {
  newestFirst?: boolean;
  /** What fields of the entries must hold; null: anything. */
  entry?: Readonly<Record<string, string | null>>;
}

/** How many items are looked at in one go where only some of them are meant, and how often for a page. */
const lookedAt = 1_000;
const rounds = 10;

export const pageOf = async (
  { client, table }: { client: DynamoDb; table: string },
  pk: string,
  { limit, cursor }: Asked,
  { newestFirst = false, entry = {} }: Manner = {},
): Promise<Page<Item>> => {
  const wanted = Object.entries(entry).filter(([, value]) => value !== null);
  const query: Query = {
    TableName: table,
    ConsistentRead: true,
    Limit: wanted.length > 0 ? lookedAt : limit + 1,
    ScanIndexForward: !newestFirst,
    KeyConditionExpression: "pk = :pk",
    ...(wanted.length > 0 && {
      FilterExpression: wanted.map(([name]) => `#entry.#${name} = :${name}`).join(" AND "),
      ExpressionAttributeNames: Object.fromEntries(
        ["entry", ...wanted.map(([name]) => name)].map((name) => [`#${name}`, name]),
      ),
    }),
    ExpressionAttributeValues: { ":pk": pk, ...Object.fromEntries(wanted.map(([name, value]) => [`:${name}`, value])) },
  };
  const items: Item[] = [];
  let start = cursor === null ? undefined : { pk, sk: readPlace(cursor) };
  for (let round = 1; items.length <= limit && round <= rounds; round += 1) {
    const { Items = [], LastEvaluatedKey } = await client.send("Query", {
      ...query,
      ...(start && { ExclusiveStartKey: start }),
    });
    items.push(...(Items as Item[]));
    start = LastEvaluatedKey as typeof start;
    if (start === undefined) break;
  }
  const shown = items.slice(0, limit);
  const last = items.length > limit ? shown.at(-1) : start;
  return { items: shown, next: last ? writePlace(String(last.sk)) : null };
};

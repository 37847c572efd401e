import type { DynamoDb } from "../dynamodb.ts";
import type { Query } from "./operations.ts";
import { type Patience, pauseBefore } from "./patience.ts";

export type Key = { pk: string; sk: string };
export type Item = Record<string, unknown> & Key;

/** An item as it stands now, or null. */
export const getItem = async (client: DynamoDb, table: string, { pk, sk }: Key): Promise<Item | null> => {
  const { Item: item } = await client.send("GetItem", { TableName: table, Key: { pk, sk }, ConsistentRead: true });
  return (item as Item | undefined) ?? null;
};

/** Every page of a query. */
export const queryAll = async (client: DynamoDb, query: Query): Promise<Item[]> => {
  const items: Item[] = [];
  let start: Query["ExclusiveStartKey"];
  do {
    const page = await client.send("Query", { ...query, ...(start && { ExclusiveStartKey: start }) });
    items.push(...((page.Items ?? []) as Item[]));
    start = page.LastEvaluatedKey;
  } while (start);
  return items;
};

/** All items of a partition as they stand now, in the order of their keys. */
export const getPartition = (client: DynamoDb, table: string, pk: string): Promise<Item[]> =>
  queryAll(client, {
    TableName: table,
    ConsistentRead: true,
    KeyConditionExpression: "pk = :pk",
    ExpressionAttributeValues: { ":pk": pk },
  });

const mostAtOnce = 100;

/** Items as they stand now, in the order of their keys; null where there is none. */
export const getItems = async (
  client: DynamoDb,
  table: string,
  keys: readonly Key[],
  patience: Patience,
): Promise<(Item | null)[]> => {
  const found = new Map<string, Item>();
  const place = ({ pk, sk }: Key) => `${pk}\n${sk}`;
  let open = [...new Map(keys.map(({ pk, sk }) => [place({ pk, sk }), { pk, sk }])).values()];
  for (let idle = 0; open.length > 0; ) {
    const asked = open.slice(0, mostAtOnce);
    const { Responses = {}, UnprocessedKeys = {} } = await client.send("BatchGetItem", {
      RequestItems: { [table]: { Keys: asked, ConsistentRead: true } },
    });
    for (const item of (Responses[table] ?? []) as Item[]) found.set(place(item), item);
    const left = (UnprocessedKeys[table]?.Keys ?? []) as Key[];
    open = [...left, ...open.slice(mostAtOnce)];
    idle = left.length === asked.length ? idle + 1 : 0;
    if (idle >= patience.attempts) throw new Error("The table gives no items: it is throttled");
    if (left.length > 0) await patience.wait(pauseBefore(idle, patience.random));
  }
  return keys.map((key) => found.get(place(key)) ?? null);
};

/** Turns an operation's input into what goes over the line, and its output back. */
import { type AttributeMap, decodedItem, encodedItem } from "./attribute-values.ts";

type Fields = Record<string, unknown>;

/** Fields that hold an item, a key or values, wherever they stand in an input. */
const maps = ["Item", "Key", "ExpressionAttributeValues", "ExclusiveStartKey"];

const part = (input: object): Fields => {
  const converted: Fields = { ...input };
  for (const name of maps) if (converted[name] !== undefined) converted[name] = encodedItem(converted[name] as object);
  return converted;
};

const eachOf = (fields: object, convert: (value: object) => unknown): Fields =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, convert(value as object)]));

const wanted = (convert: (key: object) => unknown) => (table: object) => ({
  ...table,
  Keys: (table as { Keys: object[] }).Keys.map(convert),
});

export const toLine = (input: object): object => {
  const { TransactItems, RequestItems } = input as { TransactItems?: object[]; RequestItems?: object };
  if (TransactItems) return { ...input, TransactItems: TransactItems.map((write) => eachOf(write, part)) };
  return RequestItems ? { RequestItems: eachOf(RequestItems, wanted(encodedItem)) } : part(input);
};

export const fromLine = (output: object): object => {
  const { Item, Items, LastEvaluatedKey, Responses, UnprocessedKeys, ...rest } = output as Fields;
  const item = (map: unknown) => decodedItem(map as AttributeMap);
  return {
    ...rest,
    ...(Item !== undefined && { Item: item(Item) }),
    ...(Items !== undefined && { Items: (Items as object[]).map(item) }),
    ...(LastEvaluatedKey !== undefined && { LastEvaluatedKey: item(LastEvaluatedKey) }),
    ...(Responses !== undefined && { Responses: eachOf(Responses as object, (all) => (all as object[]).map(item)) }),
    ...(UnprocessedKeys !== undefined && { UnprocessedKeys: eachOf(UnprocessedKeys as object, wanted(item)) }),
  };
};

/** DynamoDB's JSON of values. What it cannot hold as it is, is an error and never left out: a hash may cover it. */

export type AttributeValue =
  | { S: string }
  | { N: string }
  | { BOOL: boolean }
  | { NULL: true }
  | { B: string }
  | { L: AttributeValue[] }
  | { M: AttributeMap };
export interface AttributeMap {
  [name: string]: AttributeValue;
}

const isPlain = (value: object): boolean => {
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

export const encoded = (value: unknown): AttributeValue => {
  switch (typeof value) {
    case "string":
      return { S: value };
    case "boolean":
      return { BOOL: value };
    case "number":
      if (!Number.isFinite(value)) throw new TypeError("A number that is none cannot be stored");
      return { N: String(value) };
    case "object":
      if (value === null) return { NULL: true };
      if (Array.isArray(value)) return { L: value.map(encoded) };
      if (value instanceof Uint8Array) return { B: Buffer.from(value).toString("base64") };
      if (isPlain(value)) return { M: encodedItem(value) };
      break;
  }
  throw new TypeError(`A value that is ${typeof value} cannot be stored`);
};

/** Assigning that name would give the object another prototype in place of a property. */
const set = (target: AttributeMap, name: string, value: AttributeValue): void => {
  if (name !== "__proto__") target[name] = value;
  else Object.defineProperty(target, name, { value, enumerable: true, configurable: true, writable: true });
};

export const encodedItem = (item: object): AttributeMap => {
  const map: AttributeMap = {};
  for (const [name, value] of Object.entries(item)) set(map, name, encoded(value));
  return map;
};

export const decoded = (value: AttributeValue): unknown => {
  if ("S" in value) return value.S;
  if ("M" in value) return decodedItem(value.M);
  if ("N" in value) return Number(value.N);
  if ("L" in value) return value.L.map(decoded);
  if ("BOOL" in value) return value.BOOL;
  if ("NULL" in value) return null;
  if ("B" in value) return Buffer.from(value.B, "base64");
  throw new TypeError(`A value of the kind ${Object.keys(value).join()} is never written here`);
};

/**
 * In the map itself, which was read from a line for this alone: an object built anew, field by field, took half of what
 * reading an answer takes besides its JSON. Every name is a property of the map's own already, whatever it is called.
 */
export const decodedItem = (map: AttributeMap): Record<string, unknown> => {
  const item: Record<string, unknown> = map;
  for (const name of Object.keys(map)) item[name] = decoded(map[name] as AttributeValue);
  return item;
};

/** What an item and its index entries cost to write, as DynamoDB counts: bytes of names and values, in steps of 1 KB. */
const sizeOf = (value: unknown): number => {
  if (value === null || typeof value === "boolean") return 1;
  if (typeof value === "number") return Math.ceil(String(Math.abs(value)).replace(".", "").length / 2) + 2;
  if (typeof value === "string") return Buffer.byteLength(value);
  if (value instanceof Uint8Array) return value.length;
  if (Array.isArray(value)) return 3 + value.reduce((sum: number, part) => sum + 1 + sizeOf(part), 0);
  return 3 + Object.entries(value as object).reduce((sum, [name, part]) => sum + 1 + sizeOf(name) + sizeOf(part), 0);
};

/** Its first level is no map of its own. */
export const bytesOf = (item: object): number =>
  Object.entries(item).reduce((sum, [name, value]) => sum + sizeOf(name) + sizeOf(value), 0);

export const kilobytes = (item: object): number => Math.max(1, Math.ceil(bytesOf(item) / 1024));

/** Key and sort key of each index, as in infra/cases.yml. */
const indexes = [
  ["queue", "due"],
  ["holder", "due"],
  ["inbox", "due"],
  ["agency", "created"],
  ["code", "code"],
  ["permit", "created"],
  ["person", "created"],
  ["waiting", "since"],
] as const;

/** An entry that appears or goes costs one write, one whose key changes two: it goes and appears elsewhere. */
export const indexWrites = (before: object | null, after: object | null): number =>
  indexes.reduce((sum, [key, sort]) => {
    const place = (item: Record<string, unknown> | null) => (item?.[key] ? `${item[key]}\n${item[sort]}` : null);
    const [left, entered] = [place(before as Record<string, unknown>), place(after as Record<string, unknown>)];
    return left === entered ? sum : sum + (left === null ? 0 : 1) + (entered === null ? 0 : 1);
  }, 0);

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

const narrowed = ["state", "agency", "permit", "caseType", "dueOn"];

/** Key and sort key of each index, and what it carries besides, as in infra/cases.yml. */
const indexes: [string, string, string[]?][] = [
  ["queue", "due", [...narrowed, "created", "holder", "decidedBy", "since"]],
  ["holder", "due", narrowed],
  ["standing", "due", [...narrowed, "keeper"]],
  ["inbox", "due"],
  ["files", "created"],
  ["code", "code"],
  ["permit", "created"],
  ["person", "created"],
  ["waiting", "since"],
];

type Fields = Record<string, unknown> | null;

/**
 * An entry that appears or goes costs one write, one whose key changes two: it goes and appears elsewhere. One that carries
 * something else than before costs one.
 */
export const indexWrites = (before: object | null, after: object | null): number =>
  indexes.reduce((sum, [key, sort, carried = []]) => {
    const place = (item: Fields) => (item?.[key] ? `${item[key]}\n${item[sort]}` : null);
    const [was, is] = [before as Fields, after as Fields];
    const [left, entered] = [place(was), place(is)];
    if (left !== entered) return sum + (left === null ? 0 : 1) + (entered === null ? 0 : 1);
    return left !== null && carried.some((name) => was?.[name] !== is?.[name]) ? sum + 1 : sum;
  }, 0);

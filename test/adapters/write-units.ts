/** What a transaction costs, counted from its items as DynamoDB counts: bytes of names and values, in steps of 1 KB, twice. */
import { appendWrites } from "../../shared/adapters/cases/append-writes.ts";
import { headItem } from "../../shared/adapters/cases/items.ts";
import type { Summary } from "../../shared/domain/summary.ts";
import type { Append } from "../../shared/ports.ts";

const sizeOf = (value: unknown): number => {
  if (value === null || typeof value === "boolean") return 1;
  if (typeof value === "number") return Math.ceil(String(Math.abs(value)).replace(".", "").length / 2) + 2;
  if (typeof value === "string") return Buffer.byteLength(value);
  if (Array.isArray(value)) return 3 + value.reduce((sum: number, part) => sum + 1 + sizeOf(part), 0);
  return 3 + Object.entries(value as object).reduce((sum, [name, part]) => sum + 1 + sizeOf(name) + sizeOf(part), 0);
};

export const kilobytes = (item: object): number => Math.max(1, Math.ceil((sizeOf(item) - 3) / 1024));

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
export const indexWrites = (before: Record<string, unknown> | null, after: Record<string, unknown> | null): number =>
  indexes.reduce((sum, [key, sort]) => {
    const place = (item: Record<string, unknown> | null) => (item?.[key] ? `${item[key]}\n${item[sort]}` : null);
    const [left, entered] = [place(before), place(after)];
    return left === entered ? sum : sum + (left === null ? 0 : 1) + (entered === null ? 0 : 1);
  }, 0);

export interface Cost {
  items: string;
  /** The event's size as it is stored, in KB. */
  event: number;
  units: number;
  indexes: number;
}

/** `standing`: items that are updated or checked and are larger than 1 KB, by the first word of their sort key. */
export const costOf = (append: Append, before: Summary | null, standing: Record<string, object> = {}): Cost => {
  const writes = appendWrites("Cases", append).map(({ write }) => {
    const [kind, input] = Object.entries(write)[0] as [
      string,
      { Item?: Record<string, unknown>; Key?: { sk: string } },
    ];
    const name = String(input.Item?.sk ?? input.Key?.sk).split("#")[0] ?? "";
    const size = kilobytes(input.Item ?? standing[name] ?? {});
    return { label: kind === "ConditionCheck" ? `${name}?` : name, size, item: input.Item };
  });
  const counts = Map.groupBy(writes, ({ label }) => label);
  const heads = indexWrites(before && headItem(before), headItem(append.head));
  const others = writes.filter(({ item, label }) => item?.waiting !== undefined && label !== "HEAD").length;
  const closed = append.consequences.filter(({ kind }) => kind === "close-draft" || kind === "close-hand-off").length;
  return {
    items: [...counts].map(([label, { length }]) => (length > 1 ? `${label} ×${length}` : label)).join(" · "),
    event: writes[0]?.size ?? 0,
    units: writes.reduce((sum, { size }) => sum + 2 * size, 0),
    indexes: heads + others + closed,
  };
};

/** What a transaction costs, counted from its items as DynamoDB counts, each of them twice. */
import { indexWrites, kilobytes } from "../../infra/local/bench/case/item-size.ts";
import { appendWrites } from "../../shared/adapters/cases/append-writes.ts";
import { headItem } from "../../shared/adapters/cases/items.ts";
import type { Summary } from "../../shared/domain/summary.ts";
import type { Append } from "../../shared/ports.ts";

export { kilobytes };

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
  // A first draft leaves its agency's drafts; a working copy stands among none.
  const left: Record<string, number> = { "close-draft": before === null ? 1 : 0, "close-hand-off": 1 };
  const closed = append.consequences.reduce((sum, { kind }) => sum + (left[kind] ?? 0), 0);
  return {
    items: [...counts].map(([label, { length }]) => (length > 1 ? `${label} ×${length}` : label)).join(" · "),
    event: writes[0]?.size ?? 0,
    units: writes.reduce((sum, { size }) => sum + 2 * size, 0),
    indexes: heads + others + closed,
  };
};

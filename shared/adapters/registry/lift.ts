/** Entries that were written before the registry knew as much, as they are read today. */
import type { Agreement, Post } from "../../domain/registry.ts";
import type { RegistryEntries, RegistryKind } from "../../domain/registry-change.ts";

const lifts: { [Kind in RegistryKind]?: (entry: RegistryEntries[Kind]) => RegistryEntries[Kind] } = {
  /** Nothing is known of its fields and place. */
  post: (post: Post) => ({ ...post, fields: post.fields ?? null, place: post.place ?? null }),
  /** It warns on the last day only. */
  agreement: (agreement: Agreement) => ({ ...agreement, warnBefore: agreement.warnBefore ?? 0 }),
};

export const lifted = <Kind extends RegistryKind>(kind: Kind, entry: RegistryEntries[Kind]): RegistryEntries[Kind] =>
  lifts[kind]?.(entry) ?? entry;

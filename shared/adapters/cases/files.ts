/** An agency's files: each stands in that list by its draft, and is its case's card once there is a history. */
import { patience } from "../dynamodb/patience.ts";
import { getItems, type Item } from "../dynamodb/read.ts";
import { caseIdOf, headKey } from "./keys.ts";
import type { TableSettings } from "./table.ts";

export const makeCardsOf =
  ({ client, table, patience: contention = patience }: TableSettings) =>
  (agency: string) =>
  /** In the order of the entries: the head, else the draft, else null, since the draft was deleted. */
  async (entries: readonly Item[]): Promise<(Item | null)[]> => {
    const headKeys = entries.map(({ pk }) => headKey(caseIdOf(pk)));
    const heads = await getItems(client, table, headKeys, contention);
    const unsubmitted = entries.filter((_, place) => heads[place] === null);
    const drafts = await getItems(client, table, unsubmitted, contention);
    const listed = new Map(drafts.flatMap((draft) => (draft?.files === agency ? [[draft.pk, draft]] : [])));
    return entries.map(({ pk }, place) => heads[place] ?? listed.get(pk) ?? null);
  };

/** A list over one index, page by page: keys from the index, items as they stand now. */
import type { Narrowing } from "../../domain/narrowing.ts";
import type { Span } from "../../domain/urgency.ts";
import { type Asked, BadCursor, type Page } from "../../ports.ts";
import { readCursor, writeCursor } from "../cursor.ts";
import { patience } from "../dynamodb/patience.ts";
import { getItems, type Item } from "../dynamodb/read.ts";
import type { TableSettings } from "./table.ts";

/** An index: its name is its key's, and `sort` orders it. */
export interface Listing<T> {
  index: "queue" | "holder" | "inbox" | "standing" | "files" | "permit" | "person" | "waiting";
  sort: "due" | "created" | "since";
  key: string;
  newestFirst?: boolean;
  /** Only what sorts from here on. */
  from?: string | undefined;
  /** Only what sorts before this. */
  before?: string | undefined;
  /** What the index carries beside its keys, and by which it leaves out what does not fit. */
  carries?: Filter;
  /** What stands for these entries now, in their order, where it is another item than the entry's own; null where nothing does. */
  standsFor?: (entries: readonly Item[]) => Promise<(Item | null)[]>;
  read: (item: Item) => T;
  /** Whether it belongs to the list as it stands now. */
  fits?(value: T): boolean;
}

/** Attributes of an index entry: what each must be, or between which days. */
export type Filter = Record<string, string | Span | undefined>;

/** Items that left the list after the index was read are dropped and others fetched, but not for ever. */
const mostRounds = 4;
/** A narrowed list passes over what does not fit, so many entries at a time. */
const entriesAtOnce = 1_000;
const mostNarrowedRounds = 20;

/** The attribute of an entry for each part of a narrowing that can be told by the index. */
export const filterOf = ({ state, agency, caseType, permit, due }: Narrowing): Filter => ({
  ...{ state, agency, caseType, permit, dueOn: due },
});

interface Condition {
  expression: string;
  values: Record<string, string>;
}

const conditionOf = (attribute: string, wanted: string | Span): Condition => {
  if (typeof wanted === "string")
    return { expression: `#${attribute} = :${attribute}`, values: { [`:${attribute}`]: wanted } };
  const ends = [
    ...(wanted.from === null ? [] : [[`#${attribute} >= :${attribute}From`, `:${attribute}From`, wanted.from]]),
    ...(wanted.until === null ? [] : [[`#${attribute} <= :${attribute}Until`, `:${attribute}Until`, wanted.until]]),
  ];
  return {
    expression: ends.map(([expression]) => expression).join(" AND "),
    values: Object.fromEntries(ends.map(([, name, day]) => [name, day])),
  };
};

const conditionsOf = (filter: Filter): { attribute: string; condition: Condition }[] =>
  Object.entries(filter).flatMap(([attribute, wanted]) =>
    wanted === undefined ? [] : [{ attribute, condition: conditionOf(attribute, wanted) }],
  );

const bounds = ({ from, before }: Pick<Listing<unknown>, "from" | "before">): string => {
  if (from !== undefined && before !== undefined) return " AND #sort BETWEEN :from AND :before";
  if (before !== undefined) return " AND #sort < :before";
  return from === undefined ? "" : " AND #sort >= :from";
};

/** The question that an index is asked. */
export const queryOf = (table: string, { index, sort, key, newestFirst, from, before, carries }: Listing<unknown>) => {
  const conditions = conditionsOf(carries ?? {});
  return {
    TableName: table,
    IndexName: index,
    ScanIndexForward: !newestFirst,
    KeyConditionExpression: `#key = :key${bounds({ from, before })}`,
    ...(conditions.length > 0 && {
      FilterExpression: conditions.map(({ condition }) => condition.expression).join(" AND "),
    }),
    ExpressionAttributeNames: {
      "#key": index,
      ...((from ?? before) !== undefined && { "#sort": sort }),
      ...Object.fromEntries(conditions.map(({ attribute }) => [`#${attribute}`, attribute])),
    },
    ExpressionAttributeValues: {
      ":key": key,
      ...(from !== undefined && { ":from": from }),
      ...(before !== undefined && { ":before": before }),
      ...Object.assign({}, ...conditions.map(({ condition }) => condition.values)),
    },
  };
};

export const startOf = (
  { index, sort, key, from, before }: Pick<Listing<unknown>, "index" | "sort" | "key" | "from" | "before">,
  cursor: string | null,
): Item | null => {
  if (cursor === null) return null;
  const position = readCursor(cursor);
  if (before !== undefined && position.sort >= before) throw new BadCursor();
  // Days pass while somebody turns pages: what is near today begins behind where yesterday's page ended.
  if (from !== undefined && position.sort < from) return null;
  return { pk: position.pk, sk: position.sk, [index]: key, [sort]: position.sort };
};

/** A page goes on from the keys of an entry, and from nothing else that the index carries. */
const keyIn = ({ pk, sk, ...item }: Item, { index, sort }: Pick<Listing<unknown>, "index" | "sort">): Item => ({
  ...{ pk, sk, [index]: item[index], [sort]: item[sort] },
});

export const cursorAt = (item: Item, { sort }: Pick<Listing<unknown>, "sort">): string =>
  writeCursor({ sort: String(item[sort]), pk: item.pk, sk: item.sk });

export const makePages = ({ client, table, patience: contention = patience }: TableSettings) => {
  const keysOf = async (listing: Listing<unknown>, start: Item | null, limit: number) => {
    const query = queryOf(table, listing);
    const { Items = [], LastEvaluatedKey } = await client.send("Query", {
      ...query,
      Limit: limit,
      ...(start && { ExclusiveStartKey: start }),
    });
    return { keys: Items as Item[], end: (LastEvaluatedKey as Item | undefined) ?? null };
  };

  /** The entries' own items as they stand now; null where one left the list since. */
  const own = async (entries: readonly Item[], { index, key }: Listing<unknown>): Promise<(Item | null)[]> => {
    const found = await getItems(client, table, entries, contention);
    return found.map((item) => (item?.[index] === key ? item : null));
  };

  /** One key more than asked for tells whether there is a next page. */
  return async <T>(listing: Listing<T>, { limit, cursor }: Asked): Promise<Page<T>> => {
    const isPassedOver = conditionsOf(listing.carries ?? {}).length > 0;
    const rounds = listing.fits ? mostNarrowedRounds : mostRounds;
    const items: T[] = [];
    let start = startOf(listing, cursor);
    for (let round = 0; round < rounds && items.length < limit; round += 1) {
      const wanted = limit - items.length;
      const { keys, end } = await keysOf(listing, start, isPassedOver ? entriesAtOnce : wanted + 1);
      const listed = keys.slice(0, wanted);
      const found = await (listing.standsFor?.(listed) ?? own(listed, listing));
      items.push(
        ...found
          .filter((item) => item !== null)
          .map((item) => listing.read(item))
          .filter((value) => listing.fits?.(value) ?? true),
      );
      const isMore = keys.length > wanted;
      if (!isMore && end === null) return { items, next: null };
      const last = isMore ? listed.at(-1) : end;
      start = last ? keyIn(last, listing) : start;
    }
    return { items, next: start && cursorAt(start, listing) };
  };
};

import type { StepMessage } from "../domain/next-step.ts";
import type { Summary } from "../domain/summary.ts";
import { liftSummary } from "../domain/upcast.ts";
import { type Asked, BadCursor, type CaseLists, type DraftCard, type Page } from "../ports.ts";
import { queueOf, readDraft } from "./cases/items.ts";
import { caseIdOf, counterKey, guardItemKey } from "./cases/keys.ts";
import type { TableSettings } from "./cases/table.ts";
import { readCursor, writeCursor } from "./cursor.ts";
import { patience } from "./dynamodb/patience.ts";
import { getItem, getItems, type Item } from "./dynamodb/read.ts";

/** An index: its name is its key's, and `sort` orders it. */
interface Listing<T> {
  index: "queue" | "holder" | "inbox" | "agency" | "permit" | "person" | "waiting";
  sort: "due" | "created" | "since";
  key: string;
  newestFirst?: boolean;
  /** Only what sorts before this. */
  before?: string;
  read: (item: Item) => T;
}

/** Items that left the list after the index was read are dropped and others fetched, but not for ever. */
const mostRounds = 4;

const readCard = ({ card }: Item): Summary => liftSummary(card as Summary);

const readDraftCard = (item: Item): DraftCard => {
  const { id, agency, createdAt, changedAt, version, importId, file } = readDraft(item);
  const name = [file.person.givenName, file.person.familyName].filter(Boolean).join(" ");
  return {
    ...{ id, agency, caseType: file.caseType, name, permit: file.permit },
    ...{ createdAt, changedAt, version, importId },
  };
};

export const makeCaseLists = ({ client, table, patience: contention = patience }: TableSettings): CaseLists => {
  const keysOf = async (
    { index, sort, key, newestFirst = false, before }: Listing<unknown>,
    start: Item | null,
    limit: number,
  ) => {
    const { Items = [], LastEvaluatedKey } = await client.send("Query", {
      TableName: table,
      IndexName: index,
      Limit: limit,
      ScanIndexForward: !newestFirst,
      KeyConditionExpression: before === undefined ? "#key = :key" : "#key = :key AND #sort < :before",
      ExpressionAttributeNames: { "#key": index, ...(before !== undefined && { "#sort": sort }) },
      ExpressionAttributeValues: { ":key": key, ...(before !== undefined && { ":before": before }) },
      ...(start && { ExclusiveStartKey: start }),
    });
    return { keys: Items as Item[], cut: LastEvaluatedKey !== undefined };
  };

  const startOf = ({ index, sort, key, before }: Listing<unknown>, cursor: string | null): Item | null => {
    if (cursor === null) return null;
    const position = readCursor(cursor);
    if (before !== undefined && position.sort >= before) throw new BadCursor();
    return { pk: position.pk, sk: position.sk, [index]: key, [sort]: position.sort };
  };

  /** One key more than asked for tells whether there is a next page. */
  const page = async <T>(listing: Listing<T>, { limit, cursor }: Asked): Promise<Page<T>> => {
    const items: T[] = [];
    let start = startOf(listing, cursor);
    for (let round = 0; round < mostRounds && items.length < limit; round += 1) {
      const wanted = limit - items.length;
      const { keys, cut } = await keysOf(listing, start, wanted + 1);
      const listed = keys.slice(0, wanted);
      const found = await getItems(client, table, listed, contention);
      items.push(
        ...found
          .filter((item) => item !== null && item[listing.index] === listing.key)
          .map((item) => listing.read(item as Item)),
      );
      start = listed.at(-1) ?? start;
      if (keys.length <= wanted && !cut) return { items, next: null };
    }
    return { items, next: start && writeCursor({ sort: String(start[listing.sort]), pk: start.pk, sk: start.sk }) };
  };

  const heads = { read: readCard };
  const stepOf =
    (step: StepMessage["step"]) =>
    (item: Item): StepMessage => ({
      step,
      case: caseIdOf(item.pk),
      seq: Number(item.sk === "HEAD" ? item.version : item.seq),
    });

  return {
    queue: (province, state, asked) =>
      page({ index: "queue", sort: "due", key: queueOf(province, state), ...heads }, asked),
    heldBy: (person, asked) => page({ index: "holder", sort: "due", key: person, ...heads }, asked),
    handedTo: (organization, asked) => page({ index: "inbox", sort: "due", key: organization, ...heads }, asked),
    ofAgency: (agency, asked) =>
      page<Summary | DraftCard>(
        {
          ...{ index: "agency", sort: "created", key: agency, newestFirst: true },
          read: (item) => (item.sk === "DRAFT" ? readDraftCard(item) : readCard(item)),
        },
        asked,
      ),
    byPermit: (permit, asked) =>
      page({ index: "permit", sort: "created", key: permit, newestFirst: true, ...heads }, asked),
    byPerson: (personSearch, asked) =>
      page({ index: "person", sort: "created", key: personSearch, newestFirst: true, ...heads }, asked),

    byCode: async (code) => {
      const { Items = [] } = await client.send("Query", {
        TableName: table,
        IndexName: "code",
        KeyConditionExpression: "code = :code",
        ExpressionAttributeValues: { ":code": code },
      });
      const found = await getItems(client, table, Items as Item[], contention);
      return found.filter((item) => item !== null).map(readCard);
    },

    waiting: (step, before, asked) =>
      page(
        {
          ...{ index: "waiting", sort: "since", key: step, before },
          read: stepOf(step === "hand-off" ? "forward" : step),
        },
        asked,
      ),

    guardHolder: async (key) => {
      const guard = await getItem(client, table, guardItemKey(key));
      return guard === null ? null : String(guard.heldBy);
    },

    taken: async (counters) => {
      const items = await getItems(client, table, counters.map(counterKey), contention);
      return Object.fromEntries(counters.map((counter, index) => [counter, Number(items[index]?.used ?? 0)]));
    },
  };
};

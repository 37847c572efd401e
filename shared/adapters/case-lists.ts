import type { State } from "../domain/case.ts";
import { fits } from "../domain/narrowing.ts";
import type { StepMessage } from "../domain/next-step.ts";
import type { Summary } from "../domain/summary.ts";
import { isOpenState } from "../domain/workflow.ts";
import type { Asked, CaseLists, DraftCard } from "../ports.ts";
import { makeCardsOf } from "./cases/files.ts";
import { queueOf, readDraft, signaturesOf, standingOf, unclaimedOf } from "./cases/items.ts";
import { caseIdOf, counterKey, guardItemKey, headKey } from "./cases/keys.ts";
import { cursorAt, filterOf, type Listing, makePages, queryOf, startOf } from "./cases/listing.ts";
import { readCard, readDraftCard, readStanding, waitingRow, wakingOf } from "./cases/rows.ts";
import type { TableSettings } from "./cases/table.ts";
import type { Operations } from "./dynamodb/operations.ts";
import { patience } from "./dynamodb/patience.ts";
import { getItem, getItems, type Item } from "./dynamodb/read.ts";

const hasEnded = (state: State): boolean => !isOpenState(state);

/** Sorts after every case that is due on that day: `day#id`. */
const afterDay = (day: string): string => `${day}$`;

const draftsKeptBy = (agency: string, person: string) => ({
  ...{ index: "standing" as const, sort: "due" as const, key: standingOf(agency, "draft") },
  carries: { keeper: person },
});

const fitting = ({ narrowing }: Asked) =>
  narrowing && { fits: (row: Summary | DraftCard): boolean => fits(row, narrowing) };

/** By the day of urgency. Of a return that is the day of its next reminder: its due day is found by what the index carries. */
const urgent = (asked: Asked, state?: State) => {
  const due = state === "returned" ? undefined : asked.narrowing?.due;
  // What the index is keyed and ordered by needs no passing over.
  const keyed = { ...(state !== undefined && { state: undefined }), ...(due !== undefined && { due: undefined }) };
  return {
    ...{ sort: "due" as const, from: due?.from ?? undefined, before: due?.until ? afterDay(due.until) : undefined },
    ...(asked.narrowing && { carries: filterOf({ ...asked.narrowing, ...keyed }), ...fitting(asked) }),
  };
};

/** These indexes carry their keys alone: what does not fit is passed over once it was read. */
const newest = (asked: Asked) => ({ sort: "created" as const, newestFirst: true, ...fitting(asked) });

export const makeCaseLists = (settings: TableSettings): CaseLists => {
  const { client, table, patience: contention = patience } = settings;
  const page = makePages(settings);
  const cardsOf = makeCardsOf(settings);

  const count = async (listing: Pick<Listing<unknown>, "index" | "sort" | "key" | "carries">): Promise<number> => {
    const query = { ...queryOf(table, { ...listing, read: readStanding }), Select: "COUNT" as const };
    let counted = 0;
    let start: Item | undefined;
    do {
      const page: Operations["Query"]["output"] = await client.send("Query", {
        ...query,
        ...(start && { ExclusiveStartKey: start }),
      });
      counted += page.Count ?? 0;
      start = page.LastEvaluatedKey as Item | undefined;
    } while (start);
    return counted;
  };

  const heads = { read: readCard };
  const rows = {
    read: (item: Item): Summary | DraftCard => (item.sk === "DRAFT" ? readDraftCard(item) : readCard(item)),
  };
  const ended: CaseLists["ended"] = (agency, asked) =>
    page<Summary>(
      {
        ...{ index: "standing", key: standingOf(agency, "ended"), ...heads, sort: "due", newestFirst: true },
        ...(asked.narrowing && { carries: filterOf(asked.narrowing), ...fitting(asked) }),
      },
      asked,
    );
  const stepOf =
    (step: StepMessage["step"]) =>
    (item: Item): StepMessage => ({ step, case: caseIdOf(item.pk), seq: Number(item.seq) });

  return {
    queue: (province, state, asked) =>
      page<Summary>({ index: "queue", key: queueOf(province, state), ...heads, ...urgent(asked, state) }, asked),
    heldBy: (person, asked) => page<Summary>({ index: "holder", key: person, ...heads, ...urgent(asked) }, asked),
    unclaimed: (province, asked) =>
      page<Summary>({ index: "holder", key: unclaimedOf(province), ...heads, ...urgent(asked) }, asked),
    handedTo: (organization, asked) =>
      page<Summary>({ index: "inbox", key: organization, ...heads, ...urgent(asked), carries: {} }, asked),
    ofAgency: (agency, asked) =>
      page(
        {
          ...{ index: "files", key: agency, ...rows, ...newest(asked) },
          standsFor: cardsOf(agency),
        },
        asked,
      ),
    inState: (agency, state, asked) => {
      if (hasEnded(state)) return ended(agency, { ...asked, narrowing: { ...asked.narrowing, state } });
      const listing = { index: "standing", key: standingOf(agency, state), ...rows } as const;
      return page(
        state === "draft" ? { ...listing, ...newest(asked), sort: "due" } : { ...listing, ...urgent(asked, state) },
        asked,
      );
    },
    ended,
    draftsOf: (agency, person, asked) =>
      page(
        {
          ...{ ...draftsKeptBy(agency, person), read: readDraftCard, newestFirst: true },
          fits: ({ keeper }) => keeper === person,
        },
        asked,
      ),
    countDrafts: (agency, person) => count(draftsKeptBy(agency, person)),
    signatures: async (agency, asked) => {
      const { items, next } = await page(
        { index: "waiting", sort: "since", key: signaturesOf(agency), read: readDraft },
        asked,
      );
      const found = await getItems(
        client,
        table,
        items.map(({ id }) => headKey(id)),
        contention,
      );
      return { items: items.flatMap((draft, index) => waitingRow(draft, found[index] ?? null)), next };
    },
    countSignatures: (agency) => count({ index: "waiting", sort: "since", key: signaturesOf(agency) }),
    byPermit: (permit, asked) => page<Summary>({ index: "permit", key: permit, ...heads, ...newest(asked) }, asked),
    byPerson: (personSearch, asked) =>
      page<Summary>({ index: "person", key: personSearch, ...heads, ...newest(asked) }, asked),

    standing: async (of, { limit, cursor }) => {
      const listing = {
        ...("holder" in of
          ? { index: "holder" as const, key: of.holder }
          : { index: "queue" as const, key: queueOf(of.province, of.state) }),
        ...{ sort: "due" as const, read: readStanding },
      };
      const start = startOf(listing, cursor);
      const { Items = [], LastEvaluatedKey: end } = await client.send("Query", {
        ...queryOf(table, listing),
        Limit: limit,
        ...(start && { ExclusiveStartKey: start }),
      });
      return { items: (Items as Item[]).map(readStanding), next: end ? cursorAt(end as Item, listing) : null };
    },
    countOpen: (agency, state) => count({ index: "standing", sort: "due", key: standingOf(agency, state) }),
    countHanded: (organization) => count({ index: "inbox", sort: "due", key: organization }),

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

    stuck: async ({ province, state }, before, asked) => {
      const { items, next } = await page<Summary>(
        {
          ...{ index: "queue", sort: "due", key: queueOf(province, state), ...heads },
          // Only a card that waits for the machine carries since when.
          carries: { since: { from: null, until: before } },
          fits: ({ waitsFor, since }) => waitsFor !== null && since < before,
        },
        asked,
      );
      return { items: items.flatMap(wakingOf), next };
    },

    waiting: (what, before, asked) =>
      page(
        {
          ...{ index: "waiting", sort: "since", key: what, before },
          read: stepOf(what === "hand-off" ? "forward" : what),
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

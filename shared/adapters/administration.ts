import type { Account, Person } from "../domain/registry.ts";
import type { RegistryChange, RegistryEntries, RegistryKind } from "../domain/registry-change.ts";
import type { Administration, AnsweredRequest, Held, Kept, ListedKind } from "../ports.ts";
import { pageOf, readPlace, writePlace } from "./dynamodb/page.ts";
import { type Patience, patience } from "./dynamodb/patience.ts";
import { getItem, getItems, getPartition, type Item } from "./dynamodb/read.ts";
import { transact } from "./dynamodb/transact.ts";
import type { DynamoDb } from "./dynamodb.ts";
import { registryWrites } from "./registry/change-writes.ts";
import {
  accountKey,
  agreementPartition,
  changePartition,
  entryOf,
  keyOf,
  memberPartition,
  organizationPartition,
  permitPartition,
  personAccountKey,
  personKey,
  personPartition,
  postPartition,
  requestKey,
  routePartition,
} from "./registry/entries.ts";
import { lifted } from "./registry/lift.ts";

export interface AdministrationSettings {
  client: DynamoDb;
  table: string;
  /** Where the places of permits are counted. */
  casesTable: string;
  patience?: Patience;
}

const partitions: Record<ListedKind, string> = {
  organization: organizationPartition,
  route: routePartition,
  agreement: agreementPartition,
};

const keptOf = <Kind extends RegistryKind>(kind: Kind, item: Item | null): Kept<RegistryEntries[Kind]> | null => {
  const entry = entryOf<RegistryEntries[Kind]>(item);
  return entry && { entry: lifted(kind, entry), version: Number(item?.version ?? 0) };
};

/** An organization has few accounts; a page looks at so many organizations at most and may then be shorter than asked. */
const organizationsPerPage = 60;

export const makeAdministration = (settings: AdministrationSettings): Administration => {
  const { client, table, casesTable, patience: contention = patience } = settings;
  const at = { client, table };

  const account = async (id: string): Promise<Kept<Account> | null> => {
    const owner = entryOf<{ person: string }>(await getItem(client, table, accountKey(id)));
    return owner && keptOf("account", await getItem(client, table, personAccountKey(owner.person, id)));
  };

  /** Those of the organization whose ids come after, as they stand now. */
  const membersOf = async (organization: string, after: string): Promise<Held[]> => {
    const members = (await getPartition(client, table, memberPartition(organization))).filter(({ sk }) => sk > after);
    const keys = members.flatMap((item) => {
      const person = entryOf<{ person: string }>(item)?.person ?? "";
      return [personAccountKey(person, item.sk), personKey(person)];
    });
    const items = await getItems(client, table, keys, contention);
    return members.flatMap((_, index): Held[] => {
      const held = keptOf("account", items[2 * index] ?? null);
      const person = entryOf<Person>(items[2 * index + 1]);
      return held && person && held.entry.organization === organization ? [{ account: held, person }] : [];
    });
  };

  return {
    read: async (kind, subject) =>
      kind === "account"
        ? ((await account(subject)) as Kept<RegistryEntries[typeof kind]> | null)
        : keptOf(kind, await getItem(client, table, keyOf(kind, subject))),

    all: async (kind) =>
      (await getPartition(client, table, partitions[kind])).flatMap((item) => keptOf(kind, item) ?? []),

    permitsOf: async ({ agency, number }, { limit, cursor }) => {
      const from = cursor === null ? "" : readPlace(cursor);
      const all = (await getPartition(client, table, permitPartition)).flatMap((item) => keptOf("permit", item) ?? []);
      const following = all.filter(
        ({ entry }) =>
          entry.number > from &&
          (agency === null || entry.agency === agency) &&
          (number === null || entry.number.includes(number)),
      );
      const items = following.slice(0, limit);
      const last = items.at(-1);
      return { items, next: last && following.length > limit ? writePlace(last.entry.number) : null };
    },

    postsOf: async (agency, asked) => {
      const { items, next } = await pageOf(at, postPartition(agency), asked);
      return { items: items.flatMap((item) => keptOf("post", item) ?? []), next };
    },

    accountsOf: async (organizations, { limit, cursor }, filter) => {
      const place = cursor === null ? "" : readPlace(cursor);
      const [from = "", after = ""] = place.split("#");
      const open = organizations.filter((id) => id >= from);
      const items: Held[] = [];
      for (const id of open.slice(0, organizationsPerPage)) {
        const members = await membersOf(id, id === from ? after : "");
        items.push(...members.filter(filter));
        if (items.length > limit) {
          const last = items[limit - 1]?.account.entry;
          return { items: items.slice(0, limit), next: last ? writePlace(`${last.organization}#${last.id}`) : null };
        }
      }
      const following = open[organizationsPerPage];
      return { items, next: following === undefined ? null : writePlace(`${following}#`) };
    },

    heldBy: async (person) => {
      const items = await getPartition(client, table, personPartition(person));
      return items.filter(({ sk }) => sk.startsWith("ACCOUNT#")).flatMap((item) => keptOf("account", item) ?? []);
    },

    answered: async (requestId) =>
      ((await getItem(client, table, requestKey(requestId)))?.request as AnsweredRequest | undefined) ?? null,

    write: async (wanted) => {
      const writes = registryWrites({ registry: table, cases: casesTable }, wanted);
      const written = await transact(
        client,
        writes.map(({ write }) => write),
        contention,
      );
      if (written.ok) return { ok: true };
      return writes[written.failed[0] ?? 0]?.whenRefused ?? { ok: false, reason: "outdated" };
    },

    changes: async (which, asked) => {
      const { items, next } = await pageOf(at, changePartition, asked, { newestFirst: true, entry: { ...which } });
      return { items: items.flatMap((item) => entryOf<RegistryChange>(item) ?? []), next };
    },
  };
};

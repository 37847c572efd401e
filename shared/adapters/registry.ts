import type { Amendment } from "../domain/amendment.ts";
import {
  type Agreement,
  type CalendarSettings,
  type Organization,
  type Permit,
  type Post,
  type Route,
  rememberedFor,
} from "../domain/registry.ts";
import { tehranDate } from "../domain/solar-date.ts";
import type { Now, Registry } from "../ports.ts";
import { getItem, getPartition, type Key } from "./dynamodb/read.ts";
import type { DynamoDb } from "./dynamodb.ts";
import {
  agreementPartition,
  amendmentPartition,
  calendarKey,
  entryOf,
  organizationKey,
  organizationPartition,
  permitKey,
  permitPartition,
  personKey,
  postKey,
  postPartition,
  routeKey,
} from "./registry/entries.ts";
import { lifted } from "./registry/lift.ts";
import { makeRemember } from "./registry/remember.ts";

export interface RegistrySettings {
  client: DynamoDb;
  table: string;
  now: Now;
}

/** What changes seldom, remembered for a minute. Of people only what they are called: whether they still may anything, `makeIdentity` reads anew. */
export const makeRegistry = ({ client, table, now }: RegistrySettings): Registry => {
  const remember = makeRemember(now, rememberedFor);

  const one = <T>(key: Key): Promise<T | null> =>
    remember(`${key.pk}\n${key.sk}`, async () => entryOf<T>(await getItem(client, table, key)));

  const all = <T>(partition: string): Promise<T[]> =>
    remember(partition, async () => {
      const items = await getPartition(client, table, partition);
      return items.flatMap((item) => entryOf<T>(item) ?? []);
    });

  return {
    organization: (id) => one<Organization>(organizationKey(id)),

    provinces: async () =>
      (await all<Organization>(organizationPartition)).filter(({ kind }) => kind === "province").map(({ id }) => id),

    agencies: async () => (await all<Organization>(organizationPartition)).filter(({ kind }) => kind === "agency"),

    names: async (persons) => {
      const known = await Promise.all(
        [...new Set(persons)].map(async (id) => [id, (await one<{ name: string }>(personKey(id)))?.name] as const),
      );
      return Object.fromEntries(known.flatMap(([id, name]) => (name === undefined ? [] : [[id, name]])));
    },

    agreement: async (version) => {
      const today = tehranDate(now());
      const agreements = await all<Agreement>(agreementPartition);
      const pinned = agreements.find((agreement) => agreement.version === version);
      if (pinned) return pinned;
      const inForce = agreements
        .filter(({ from }) => from <= today)
        .reduce<Agreement | null>((latest, next) => (latest && latest.from > next.from ? latest : next), null);
      if (!inForce) throw new Error("No agreement is in force");
      return lifted("agreement", inForce);
    },

    permit: (number) => one<Permit>(permitKey(number)),
    permitsOf: async (agency) => (await all<Permit>(permitPartition)).filter((permit) => permit.agency === agency),
    permits: () => all<Permit>(permitPartition),
    post: async (agency, number) => {
      const post = await one<Post>(postKey(agency, number));
      return post && lifted("post", post);
    },
    postsOf: async (agency) => (await all<Post>(postPartition(agency))).map((post) => lifted("post", post)),
    route: (caseType) => one<Route>(routeKey(caseType)),

    calendar: async () => (await one<CalendarSettings>(calendarKey)) ?? { thursdays: [], closures: [] },
    amendments: () => all<Amendment>(amendmentPartition),
  };
};

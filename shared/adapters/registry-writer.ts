import type { Account } from "../domain/registry.ts";
import type { RegistryWriter } from "../ports.ts";
import { type Patience, patience } from "./dynamodb/patience.ts";
import { getItem, type Item } from "./dynamodb/read.ts";
import { transact } from "./dynamodb/transact.ts";
import type { DynamoDb } from "./dynamodb.ts";
import {
  accountKey,
  agreementKey,
  calendarKey,
  entryItem,
  entryOf,
  memberKey,
  organizationKey,
  permitKey,
  personAccountKey,
  personKey,
  postKey,
  routeKey,
} from "./registry/entries.ts";

export interface RegistryWriterSettings {
  client: DynamoDb;
  table: string;
  patience?: Patience;
}

export const makeRegistryWriter = (settings: RegistryWriterSettings): RegistryWriter => {
  const { client, table, patience: contention = patience } = settings;
  const put = async (item: Item): Promise<void> => {
    await client.send("PutItem", { TableName: table, Item: item });
  };

  return {
    putOrganization: (organization) => put(entryItem(organizationKey(organization.id), organization)),
    putPerson: (person) => put(entryItem(personKey(person.id), person)),

    /** With its person, by its own id and with its organization, all or none; it leaves those who had it before. */
    putAccount: async (account) => {
      const { id, person, organization } = account;
      const owner = entryOf<{ person: string }>(await getItem(client, table, accountKey(id)));
      const place = owner && personAccountKey(owner.person, id);
      const before = place && entryOf<Account>(await getItem(client, table, place));
      const left = [
        ...(place && owner.person !== person ? [place] : []),
        ...(before && before.organization !== organization ? [memberKey(before.organization, id)] : []),
      ];
      const written = [
        entryItem(accountKey(id), { person }),
        entryItem(personAccountKey(person, id), account),
        entryItem(memberKey(organization, id), { person }),
      ];
      await transact(
        client,
        [
          ...written.map((item) => ({ Put: { TableName: table, Item: item } })),
          ...left.map((key) => ({ Delete: { TableName: table, Key: key } })),
        ],
        contention,
      );
    },

    putPermit: (permit) => put(entryItem(permitKey(permit.number), permit)),
    putPost: (post) => put(entryItem(postKey(post.agency, post.number), post)),
    putRoute: (route) => put(entryItem(routeKey(route.caseType), route)),
    putAgreement: (agreement) => put(entryItem(agreementKey(agreement.version), agreement)),
    putCalendar: (calendar) => put(entryItem(calendarKey, calendar)),
  };
};

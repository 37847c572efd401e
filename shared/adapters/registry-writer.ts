import { type DynamoDBDocumentClient, PutCommand } from "@aws-sdk/lib-dynamodb";
import type { RegistryWriter } from "../ports.ts";
import { type Patience, patience } from "./dynamodb/patience.ts";
import { getItem, type Item } from "./dynamodb/read.ts";
import { transact } from "./dynamodb/transact.ts";
import {
  accountKey,
  agreementKey,
  calendarKey,
  entryItem,
  entryOf,
  organizationKey,
  permitKey,
  personAccountKey,
  personKey,
  postKey,
  routeKey,
} from "./registry/entries.ts";

export interface RegistryWriterSettings {
  client: DynamoDBDocumentClient;
  table: string;
  patience?: Patience;
}

export const makeRegistryWriter = (settings: RegistryWriterSettings): RegistryWriter => {
  const { client, table, patience: contention = patience } = settings;
  const put = async (item: Item): Promise<void> => {
    await client.send(new PutCommand({ TableName: table, Item: item }));
  };

  return {
    putOrganization: (organization) => put(entryItem(organizationKey(organization.id), organization)),
    putPerson: (person) => put(entryItem(personKey(person.id), person)),

    /** With its person and by its own id, both or neither; it leaves the person who had it before. */
    putAccount: async (account) => {
      const owner = entryOf<{ person: string }>(await getItem(client, table, accountKey(account.id)));
      const moved = owner && owner.person !== account.person;
      const written = entryItem(personAccountKey(account.person, account.id), account);
      await transact(
        client,
        [
          { Put: { TableName: table, Item: entryItem(accountKey(account.id), { person: account.person }) } },
          { Put: { TableName: table, Item: written } },
          ...(moved ? [{ Delete: { TableName: table, Key: personAccountKey(owner.person, account.id) } }] : []),
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

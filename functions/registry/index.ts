import { makeAdministration } from "../../shared/adapters/administration.ts";
import { makeDynamoDb } from "../../shared/adapters/dynamodb.ts";
import { openRecords } from "../../shared/adapters/records.ts";
import { readSettings, tables } from "../../shared/adapters/settings.ts";
import { noDirectory } from "../../shared/adapters/sign-in-directory.ts";
import { httpFunction } from "../../shared/lambda/http.ts";
import { idOf } from "../../shared/lambda/identifier.ts";
import { makeLog } from "../../shared/lambda/log.ts";
import { makeAccounts } from "./accounts.ts";
import { makeChanges } from "./changes.ts";
import { makeOrganizations } from "./organizations.ts";
import { makePeople } from "./people.ts";
import { makeWriting } from "./writing.ts";

const settings = readSettings(tables);
const { identity, registry, now } = openRecords(settings);
const administration = makeAdministration({
  ...{ client: makeDynamoDb(), table: settings.REGISTRY_TABLE },
  casesTable: settings.CASES_TABLE,
});
const ports = { administration, registry, now, idOf, signInDirectory: noDirectory };
const desk = { ...ports, write: makeWriting(ports) };
const organizations = makeOrganizations(desk);
const accounts = makeAccounts(desk);
const people = makePeople(desk);

export const handler = httpFunction({
  actorOf: identity.actor,
  log: makeLog("registry"),
  elapsed: () => performance.now(),
  handlers: {
    listOrganizations: organizations.list,
    createOrganization: organizations.create,
    readOrganization: organizations.read,
    editOrganization: organizations.edit,
    listAccounts: accounts.list,
    createAccount: accounts.create,
    readAccount: accounts.read,
    editAccount: accounts.edit,
    endSessions: accounts.endSessions,
    readPerson: people.read,
    editPerson: people.edit,
    listRegistryChanges: makeChanges(desk),
  },
});

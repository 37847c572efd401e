import { makeAdministration } from "../../shared/adapters/administration.ts";
import { makeCognitoDirectory } from "../../shared/adapters/cognito-directory.ts";
import { makeDynamoDb } from "../../shared/adapters/dynamodb.ts";
import { openRecords } from "../../shared/adapters/records.ts";
import { readSettings, tables, userPool } from "../../shared/adapters/settings.ts";
import { noDirectory } from "../../shared/adapters/sign-in-directory.ts";
import { accountsRoutes } from "../../shared/contract/routes/accounts.ts";
import { permitsRoutes } from "../../shared/contract/routes/permits.ts";
import { registryRoutes } from "../../shared/contract/routes/registry.ts";
import { savedReasonsRoutes } from "../../shared/contract/routes/saved-reasons.ts";
import { settingsRoutes } from "../../shared/contract/routes/settings.ts";
import { httpFunction } from "../../shared/lambda/http.ts";
import { idOf } from "../../shared/lambda/identifier.ts";
import { makeLog } from "../../shared/lambda/log.ts";
import { makeAccounts } from "./accounts.ts";
import { makeChanges } from "./changes.ts";
import { makeLeave } from "./leave.ts";
import { makeOrganizations } from "./organizations.ts";
import { makePeople } from "./people.ts";
import { makePermits } from "./permits.ts";
import { makePosts } from "./posts.ts";
import { makeSavedReasons } from "./saved-reasons.ts";
import { makeSettings } from "./settings.ts";
import { makeWriting } from "./writing.ts";

const settings = readSettings({ ...tables, ...userPool });
const { identity, registry, lists, now } = openRecords(settings);
const administration = makeAdministration({
  ...{ client: makeDynamoDb(), table: settings.REGISTRY_TABLE },
  casesTable: settings.CASES_TABLE,
});
const signInDirectory = settings.USER_POOL === "" ? noDirectory : makeCognitoDirectory(settings.USER_POOL);
const ports = { administration, registry, lists, now, idOf, signInDirectory };
const desk = { ...ports, write: makeWriting(ports) };
const organizations = makeOrganizations(desk);
const accounts = makeAccounts(desk);
const people = makePeople(desk);
const leave = makeLeave(desk);
const permits = makePermits(desk);
const posts = makePosts(desk);
const savedReasons = makeSavedReasons(desk);
const everybodys = makeSettings(desk);

export const handler = httpFunction({
  actorOf: identity.actor,
  log: makeLog("registry"),
  elapsed: () => performance.now(),
  routes: { ...registryRoutes, ...accountsRoutes, ...permitsRoutes, ...settingsRoutes, ...savedReasonsRoutes },
  handlers: {
    listOrganizations: organizations.list,
    createOrganization: organizations.create,
    readOrganization: organizations.read,
    editOrganization: organizations.edit,
    editSignOff: organizations.editSignOff,
    listAccounts: accounts.list,
    createAccount: accounts.create,
    readAccount: accounts.read,
    editAccount: accounts.edit,
    endSessions: accounts.endSessions,
    readPerson: people.read,
    editPerson: people.edit,
    readLeave: leave.read,
    editLeave: leave.edit,
    listPermits: permits.list,
    createPermit: permits.create,
    readPermit: permits.read,
    editPermit: permits.edit,
    listPosts: posts.list,
    createPost: posts.create,
    readPost: posts.read,
    editPost: posts.edit,
    listRoutes: everybodys.routes,
    editRoute: everybodys.editRoute,
    readCalendarSettings: everybodys.readCalendar,
    editCalendarSettings: everybodys.editCalendar,
    listAgreements: everybodys.agreements,
    createAgreement: everybodys.createAgreement,
    readSavedReasons: savedReasons.read,
    editSavedReasons: savedReasons.edit,
    listRegistryChanges: makeChanges(desk),
  },
});

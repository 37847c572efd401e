/** The administrator's registry: one good call per route, and a call that meets each of its problems. */
import type { ProblemType } from "../../shared/contract/problems.ts";
import type { accountsRoutes } from "../../shared/contract/routes/accounts.ts";
import type { registryRoutes } from "../../shared/contract/routes/registry.ts";
import type { savedReasonsRoutes } from "../../shared/contract/routes/saved-reasons.ts";
import type { Given } from "../lambda/api.ts";
import type { World } from "../lambda/world.ts";
import { agency } from "../law/a-file.ts";

type Scenario = (world: World) => Promise<Given>;
type Id = keyof typeof registryRoutes | keyof typeof accountsRoutes | keyof typeof savedReasonsRoutes;

const administrator = { as: "administrator" };
const ifMatch = (version: number) => ({ "if-match": `"${version}"` });
const { name, approvedPosts, specificWorkStaff } = agency;
const organizationEdit = {
  ...{ name, province: "province-ea", mail: ["other@agency.example"], endpoint: null },
  ...{ approvedPosts, specificWorkStaff },
};
const newOrganization = { id: "agency-new", kind: "agency", ...organizationEdit };
const newAccount = {
  ...{ userName: "officer.new", person: { name: "نگار فرهمند" } },
  ...{ organization: "agency-a", roles: ["agency-officer"] },
};
const accountEdit = { person: "person-officer", organization: "agency-a", roles: ["agency-head"], active: true };

export const registryCalls: Record<Id, Scenario> = {
  listOrganizations: async () => ({}),
  createOrganization: async () => ({ ...administrator, body: newOrganization }),
  readOrganization: async () => ({ params: { id: "agency-a" } }),
  editOrganization: async () => ({
    ...{ ...administrator, params: { id: "agency-a" }, headers: ifMatch(0), body: organizationEdit },
  }),
  editSignOff: async () => ({
    ...{ as: "head", params: { id: "agency-a" }, headers: ifMatch(0), body: { required: true } },
  }),
  listAccounts: async () => ({ ...administrator, query: "role=agency-officer&active=true&limit=1" }),
  createAccount: async () => ({ ...administrator, body: newAccount }),
  readAccount: async () => ({ as: "head", params: { id: "officer" } }),
  editAccount: async () => ({
    ...{ ...administrator, params: { id: "officer" }, headers: ifMatch(0), body: accountEdit },
  }),
  endSessions: async () => ({ as: "head", params: { id: "officer" } }),
  readPerson: async () => ({ as: "auditor", params: { id: "person-double" } }),
  editPerson: async () => ({
    ...{ as: "head", params: { id: "person-officer" }, headers: ifMatch(0), body: { name: "زهرا", active: true } },
  }),
  readLeave: async () => ({ as: "chief", params: { id: "person-reviewer" } }),
  editLeave: async () => ({
    ...{ as: "chief", params: { id: "person-reviewer" }, headers: ifMatch(0) },
    body: { away: { from: "2026-11-22", until: "2026-12-05" } },
  }),
  readSavedReasons: async () => ({ as: "reviewer" }),
  editSavedReasons: async () => ({
    ...{ as: "chief", headers: ifMatch(0) },
    body: { reasons: [{ rule: "funding", title: "تأمین اعتبار", text: "گواهی تأمین اعتبار پیوست نیست." }] },
  }),
  listRegistryChanges: async (world) => {
    await world.expectOk("createAccount", await registryCalls.createAccount(world));
    return { as: "auditor" };
  },
};

const as =
  (who: string, id: Id): Scenario =>
  async (world) => ({ ...(await registryCalls[id](world)), as: who });
const forbidden = (id: Id, who: string): { forbidden: Scenario } => ({ forbidden: as(who, id) });

/** Everybody but this writer is always a moment ahead. */
const outrun = (id: Id): { "version-conflict": Scenario } => ({
  "version-conflict": async (world) => {
    world.meddling.administers = true;
    return registryCalls[id](world);
  },
});

export const registryRefusals: Record<Id, { [Type in ProblemType]?: Scenario }> = {
  listOrganizations: forbidden("listOrganizations", "nobody"),
  createOrganization: {
    ...forbidden("createOrganization", "auditor"),
    ...outrun("createOrganization"),
    "already-exists": async () => ({ ...administrator, body: { ...newOrganization, id: "agency-a" } }),
  },
  readOrganization: forbidden("readOrganization", "nobody"),
  editOrganization: { ...forbidden("editOrganization", "head"), ...outrun("editOrganization") },
  editSignOff: {
    ...forbidden("editSignOff", "officer"),
    ...outrun("editSignOff"),
    "not-found": async () => ({
      ...{ ...administrator, params: { id: "province-ea" }, headers: ifMatch(0), body: { required: true } },
    }),
  },
  listAccounts: forbidden("listAccounts", "officer"),
  createAccount: {
    ...forbidden("createAccount", "auditor"),
    ...outrun("createAccount"),
    "own-account": async () => ({
      ...{ ...administrator, body: { ...newAccount, person: { id: "person-administrator" } } },
    }),
    "already-exists": async () => ({ ...administrator, body: { ...newAccount, userName: "officer" } }),
  },
  readAccount: { "not-found": as("stranger", "readAccount") },
  editAccount: {
    ...forbidden("editAccount", "auditor"),
    ...outrun("editAccount"),
    "own-account": async () => ({
      ...{ ...administrator, params: { id: "administrator" }, headers: ifMatch(0) },
      body: { person: "person-administrator", organization: "province-ea", roles: [], active: true },
    }),
  },
  endSessions: { ...forbidden("endSessions", "auditor"), ...outrun("endSessions") },
  readPerson: { "not-found": as("officer", "readPerson") },
  editPerson: {
    ...forbidden("editPerson", "auditor"),
    ...outrun("editPerson"),
    "own-account": async () => ({
      ...{ ...administrator, params: { id: "person-administrator" }, headers: ifMatch(0) },
      body: { name: "administrator", active: false },
    }),
  },
  readLeave: { "not-found": as("reviewer", "readLeave") },
  editLeave: {
    "not-found": as("reviewer", "editLeave"),
    ...forbidden("editLeave", "auditor"),
    ...outrun("editLeave"),
  },
  readSavedReasons: forbidden("readSavedReasons", "officer"),
  editSavedReasons: { ...forbidden("editSavedReasons", "reviewer"), ...outrun("editSavedReasons") },
  listRegistryChanges: forbidden("listRegistryChanges", "chief"),
};

/** Another body of the same shape, for the key that was used before. */
export const otherRegistryBodies: { [Route in Id]?: object } = {
  createOrganization: { ...newOrganization, id: "agency-other" },
  createAccount: { ...newAccount, userName: "officer.other" },
};

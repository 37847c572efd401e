/** Permits, posts, routes, calendar and agreement: one good call per route, and a call that meets each of its problems. */
import { pathName } from "../../shared/contract/path-name.ts";
import type { ProblemType } from "../../shared/contract/problems.ts";
import type { permitsRoutes } from "../../shared/contract/routes/permits.ts";
import type { settingsRoutes } from "../../shared/contract/routes/settings.ts";
import type { Given } from "../lambda/api.ts";
import type { World } from "../lambda/world.ts";
import { agency, permit, post } from "../law/a-file.ts";

type Scenario = (world: World) => Promise<Given>;
type Id = keyof typeof permitsRoutes | keyof typeof settingsRoutes;

const administrator = { as: "administrator" };
const ifMatch = (version: number) => ({ "if-match": `"${version}"` });
const { number: _permit, agency: _holder, ...ofPermit } = permit;
const { number: _post, agency: _home, ...ofPost } = post;

export const newPermit = { number: "302/1405/999", agency: agency.id, ...ofPermit };
export const newPost = { number: "9999", agency: agency.id, ...ofPost };
export const newAgreement = {
  ...{ version: "1405-1", title: { fa: "توافق", en: "Agreement" }, text: "متن", from: "2026-12-01" },
  ...{ answerWithin: 10, replyWithin: 20, remindAfter: [10, 17], warnBefore: 2, confirmedCaseTypes: ["transfer"] },
};
const withPlaces = (granted: number) => ({ ...ofPermit, granted, veteranPlaces: null, disabledPlaces: null });
const permitId = { id: pathName(permit.number) };
const postId = { id: pathName(`${agency.id}#${post.number}`) };

export const settingsCalls: Record<Id, Scenario> = {
  listPermits: async () => ({}),
  createPermit: async () => ({ ...administrator, body: newPermit }),
  readPermit: async () => ({ params: permitId }),
  editPermit: async () => ({
    ...{ ...administrator, params: permitId, headers: ifMatch(0), body: withPlaces(1) },
  }),
  listPosts: async () => ({}),
  createPost: async () => ({ ...administrator, body: newPost }),
  readPost: async () => ({ params: postId }),
  editPost: async () => ({
    ...{ ...administrator, params: postId, headers: ifMatch(0), body: { ...ofPost, title: "کارشناس" } },
  }),
  listRoutes: async () => ({ as: "auditor" }),
  editRoute: async () => ({
    ...{ ...administrator, params: { id: "transfer" }, headers: ifMatch(0) },
    body: { target: { kind: "destination" }, receiptWithin: 15 },
  }),
  readCalendarSettings: async () => ({ as: "auditor" }),
  editCalendarSettings: async () => ({
    ...{ ...administrator, headers: ifMatch(0) },
    body: { thursdays: [{ from: "2026-12-22", open: true }], closures: [{ on: "2026-11-28", why: "آلودگی هوا" }] },
  }),
  listAgreements: async () => ({}),
  createAgreement: async () => ({ ...administrator, body: newAgreement }),
};

const as =
  (who: string, id: Id): Scenario =>
  async (world) => ({ ...(await settingsCalls[id](world)), as: who });
const forbidden = (id: Id, who: string): { forbidden: Scenario } => ({ forbidden: as(who, id) });
const outrun = (id: Id): { "version-conflict": Scenario } => ({
  "version-conflict": async (world) => {
    world.meddling.administers = true;
    return settingsCalls[id](world);
  },
});
const kept = (id: Id) => ({ ...forbidden(id, "auditor"), ...outrun(id) });

export const settingsRefusals: Record<Id, { [Type in ProblemType]?: Scenario }> = {
  listPermits: forbidden("listPermits", "nobody"),
  createPermit: {
    ...kept("createPermit"),
    "already-exists": async () => ({ ...administrator, body: { ...newPermit, number: permit.number } }),
  },
  readPermit: { "not-found": as("stranger", "readPermit") },
  editPermit: {
    ...kept("editPermit"),
    "places-taken": async (world) => {
      await world.approved();
      return { ...(await settingsCalls.editPermit(world)), body: withPlaces(0) };
    },
  },
  listPosts: forbidden("listPosts", "authority"),
  createPost: {
    ...kept("createPost"),
    "already-exists": async () => ({ ...administrator, body: { ...newPost, number: post.number } }),
  },
  readPost: { "not-found": as("stranger", "readPost") },
  editPost: kept("editPost"),
  listRoutes: forbidden("listRoutes", "chief"),
  editRoute: kept("editRoute"),
  readCalendarSettings: forbidden("readCalendarSettings", "chief"),
  editCalendarSettings: kept("editCalendarSettings"),
  listAgreements: forbidden("listAgreements", "nobody"),
  createAgreement: {
    ...kept("createAgreement"),
    "already-exists": async () => ({ ...administrator, body: { ...newAgreement, version: "1397-1" } }),
  },
};

/** Another body of the same shape, for the key that was used before. */
export const otherSettingsBodies: { [Route in Id]?: object } = {
  createPermit: { ...newPermit, number: "302/1405/998" },
  createPost: { ...newPost, number: "9998" },
  createAgreement: { ...newAgreement, version: "1405-2" },
};

/**
 * Who may do what, through HTTP: every route × every account × every relation to the case × every state, against the
 * test's own table of rights.
 */
import { beforeAll, describe, expect, it } from "vitest";
import { type RouteId, routeIds, routeOf } from "../../shared/contract/routes.ts";
import { type State, states } from "../../shared/domain/case.ts";
import type { Role } from "../../shared/domain/registry.ts";
import { anAgreement } from "../builders.ts";
import { makePlacing, type Placed } from "./cases-in-states.ts";
import { recordsOf } from "./records.ts";
import {
  agencySteps,
  correcting,
  expected,
  headSteps,
  mayOn,
  onCase,
  outsiders,
  relationsOf,
  type Subject,
  subjects,
} from "./rights.ts";
import { useSystem } from "./system.ts";

// Nothing moves by itself here: a state is what the test looks at.
const running = useSystem({ disabled: ["dispatch", "validate", "forward", "return", "notify"] });

const bodies: Partial<Record<RouteId, object>> = {
  editCase: { caseType: "official-hire" },
  submitCase: { answers: [] },
  askSignOff: { answers: [] },
  sendBackCase: { note: "the degree is missing" },
  handOverDraft: { person: "person-nikzad" },
  withdrawCase: {},
  answerQuestion: { text: "the last page" },
  requestDocument: { kind: "national-card", contentType: "application/pdf", size: 6 * 1024 * 1024 },
  assignCase: { account: "reviewer.two" },
  askAgency: { question: "which page?" },
  extendCase: { workingDays: 5, reason: "a registry is slow" },
  recallCase: { note: "too early" },
  noteCase: { text: "asked by telephone" },
  decideCase: { outcome: "return", reasons: [{ rule: "exam-passed", text: "not proved" }] },
  confirmCase: { agree: false, note: "look again" },
  receiveReceipt: { handOff: "0".repeat(32), outcome: "refused", reason: "another post" },
};

const tokens = new Map<string, string>();
let placed: Placed[] = [];
let keys = 0;

const call = async (subject: string, id: RouteId, { path, body, ifMatch }: Asked): Promise<Response> => {
  const { method } = routeOf(id);
  keys += 1;
  return await fetch(running().system.url + path, {
    method,
    headers: {
      authorization: `Bearer ${tokens.get(subject)}`,
      ...(method === "POST" ? { "idempotency-key": `key-${keys}` } : {}),
      ...(body ? { "content-type": "application/json" } : {}),
      ...(ifMatch === null ? {} : { "if-match": ifMatch }),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
};
interface Asked {
  path: string;
  body: object | undefined;
  ifMatch: string | null;
}

const onPlaced = (id: RouteId, { id: caseId, documentId }: Placed, ifMatch: string | null = '"stale"'): Asked => ({
  path: routeOf(id).path.replace("{id}", caseId).replace("{documentId}", documentId).replace("{number}", "1"),
  body: bodies[id],
  ifMatch: routeOf(id).ifMatch === "none" ? null : ifMatch,
});

/** Runs many cells at a time; the system works them side by side. */
const eachOf = async <T>(cells: readonly T[], look: (cell: T) => Promise<void>): Promise<void> => {
  const open = [...cells];
  const worker = async () => {
    for (let cell = open.shift(); cell !== undefined; cell = open.shift()) await look(cell);
  };
  await Promise.all(Array.from({ length: 24 }, worker));
};

beforeAll(async () => {
  const { system } = running();
  const { writer } = recordsOf(system);
  await writer.putOrganization({
    ...{ id: "province-other", kind: "province", name: { fa: "سازمان دیگر", en: "Another organization" } },
    ...{ province: null, mail: [], endpoint: null, approvedPosts: null, specificWorkStaff: null },
  });
  for (const { id, organization, roles } of outsiders) {
    await writer.putPerson({ id: `person-${id}`, active: true, name: id });
    const sessions = { sessionsEndedBefore: null, endedSessions: [] };
    await writer.putAccount({ id, person: `person-${id}`, organization, roles, active: true, ...sessions });
  }
  for (const { id } of subjects) tokens.set(id, await system.token(id));

  const place = await makePlacing(system);
  const plan = (state: State, agency: string, caseType: "official-hire" | "transfer", to: string) =>
    place({ state, agency, caseType, to });
  placed = [];
  for (const state of states) placed.push(await plan(state, "health", "official-hire", "national"));
  for (const state of ["draft", "under-review", "forwarded", "returned"] as const)
    placed.push(await plan(state, "education", "official-hire", "national"));
  for (const state of ["submitted", "approved", "forwarded", "concluded"] as const)
    placed.push(await plan(state, "health", "transfer", "roads"));
});

describe("every route on a case", () => {
  it("is named here", () => {
    const routes = routeIds.filter((id) => routeOf(id).path.startsWith("/v1/cases/{id}"));
    expect([...onCase].sort()).toEqual([...routes].sort());
  });

  it.each(onCase as RouteId[])(
    "%s is answered to each account as its rights say, in every relation and state",
    async (id) => {
      const cells = subjects.flatMap((subject) => placed.map((one) => ({ subject, one })));
      const wrong: unknown[] = [];
      await eachOf(cells, async ({ subject, one }) => {
        const response = await call(subject.id, id, onPlaced(id, one));
        const right = expected(subject, id, one);
        if (response.status !== right)
          wrong.push([subject.id, one.agency, one.state, one.to, response.status, right, await response.text()]);
        else await response.arrayBuffer();
      });
      expect(cells.length).toBe(subjects.length * placed.length);
      expect(wrong).toEqual([]);
    },
  );
});

/** In which states a step of somebody who may is possible at all. */
const possible: Partial<Record<RouteId, readonly State[]>> = {
  editCase: correcting,
  deleteCase: ["draft"],
  submitCase: correcting,
  askSignOff: correcting,
  sendBackCase: correcting,
  handOverDraft: ["draft"],
  withdrawCase: ["submitted", "under-review", "question-pending", "awaiting-confirmation", "returned"],
  answerQuestion: ["question-pending"],
  claimCase: ["under-review"],
  releaseCase: ["under-review"],
  assignCase: ["under-review", "question-pending"],
  evaluateCase: ["under-review"],
  askAgency: ["under-review"],
  extendCase: ["under-review", "awaiting-confirmation"],
  recallCase: ["approved", "returned"],
  decideCase: ["under-review"],
  confirmCase: ["awaiting-confirmation"],
};

/** Whose step it is, where it is not the chief's. */
const agents = new Map<string, string>([
  ...agencySteps.map((id) => [id, "officer.health"] as const),
  ...headSteps.map((id) => [id, "head.health"] as const),
]);

describe("a step that the state does not know", () => {
  it.each(Object.entries(possible) as [RouteId, readonly State[]][])(
    "%s is refused outside %j",
    async (id, allowed) => {
      const who = agents.get(id) ?? "chief";
      const wrong: unknown[] = [];
      for (const one of placed.filter(({ agency, state }) => agency === "health" && !allowed.includes(state))) {
        if (who === "chief" && one.state === "draft") continue;
        const response = await call(who, id, onPlaced(id, one, "*"));
        const { type, possible: instead } = (await response.json()) as { type: string; possible?: string[] };
        const names = /:(not-in-this-state|already-decided)$/.test(type) && Array.isArray(instead);
        if (response.status !== 409 || !names) wrong.push([one.state, response.status, type]);
      }
      expect(wrong).toEqual([]);
    },
  );
});

/** Routes that concern no case: to whom they answer, by role. */
const agencies: readonly Role[] = ["agency-officer", "agency-head"];
const all: readonly Role[] = [...agencies, "reviewer", "chief-reviewer", "administrator", "auditor", "authority"];
const lists: readonly Role[] = all.filter((role) => role !== "administrator");
const anAgency = {
  ...{ name: { fa: "دانشگاه", en: "University" }, province: "province-ea", mail: [], endpoint: null },
  ...{ approvedPosts: 1, specificWorkStaff: 0 },
};
const aPermit = {
  ...{ caseTypes: ["transfer"], granted: 7, referenceDate: null, maximumAge: null, validUntil: null },
  ...{ veteranPlaces: null, disabledPlaces: null },
};
const aPost = {
  ...{ title: "کارشناس", approved: true, sovereign: null, fixed: null, minimumDegree: null },
  ...{ fields: null, place: null, vacant: true },
};
const general: Partial<
  Record<
    RouteId,
    { roles: readonly Role[]; status: number; body?: object; query?: string; path?: string; ifMatch?: string }
  >
> = {
  check: { roles: agencies, status: 200, body: { case: { caseType: "transfer" } } },
  createCase: { roles: agencies, status: 201, body: { caseType: "transfer" } },
  requestUpload: { roles: agencies, status: 201, body: { contentType: "text/csv", size: 9 } },
  createImport: { roles: agencies, status: 409, body: { caseType: "official-hire", upload: "0".repeat(32) } },
  readMe: { roles: all, status: 200 },
  listReviewers: { roles: ["reviewer", "chief-reviewer", "auditor"], status: 200 },
  listKeepers: { roles: agencies, status: 200 },
  countCases: { roles: lists, status: 200 },
  readWorkload: { roles: ["chief-reviewer", "auditor"], status: 200 },
  listCases: { roles: lists, status: 200 },
  listReads: { roles: ["auditor"], status: 200, path: "/v1/reads?account=chief" },
  searchPerson: { roles: lists, status: 200, body: { nationalId: "0012345679" } },
  listRules: { roles: all, status: 200 },
  readRule: { roles: all, status: 200, path: "/v1/rules/max-age-official" },
  listInstruments: { roles: all, status: 200 },
  readInstrument: { roles: all, status: 200, path: "/v1/instruments/csml" },
  listCaseTypes: { roles: all, status: 200 },
  listRulesets: { roles: all, status: 200 },
  listRehearsals: { roles: ["administrator", "auditor"], status: 200 },
  createRehearsal: {
    ...{ roles: ["administrator"], status: 202 },
    body: { retirements: ["exam-passed"], note: "rights" },
  },
  activateRuleset: {
    ...{ roles: ["administrator"], status: 404 },
    body: { rehearsal: "0".repeat(32), from: "2099-01-01" },
  },
  readCalendar: { roles: all, status: 200, query: "?year=1405" },
  listPermits: { roles: all, status: 200 },
  readAgreement: { roles: all, status: 200 },
  listOrganizations: { roles: all, status: 200 },
  readOrganization: { roles: all, status: 200, path: "/v1/organizations/health" },
  createOrganization: { roles: ["administrator"], status: 409, body: { id: "health", kind: "agency", ...anAgency } },
  editOrganization: {
    ...{ roles: ["administrator"], status: 412, path: "/v1/organizations/health", body: anAgency, ifMatch: '"stale"' },
  },
  createPermit: {
    roles: ["administrator"],
    status: 409,
    body: { number: "302/1405/118", agency: "health", ...aPermit },
  },
  editPermit: {
    ...{ roles: ["administrator"], status: 412, path: "/v1/permits/302~2F1405~2F118" },
    ...{ body: aPermit, ifMatch: '"stale"' },
  },
  createPost: { roles: ["administrator"], status: 409, body: { number: "20001", agency: "health", ...aPost } },
  editPost: {
    ...{ roles: ["administrator"], status: 412, path: "/v1/posts/health~2320001", body: aPost, ifMatch: '"stale"' },
  },
  listRoutes: { roles: ["administrator", "auditor"], status: 200 },
  editRoute: {
    ...{ roles: ["administrator"], status: 412, path: "/v1/routes/transfer", ifMatch: '"stale"' },
    body: { target: { kind: "none" }, receiptWithin: 99 },
  },
  readCalendarSettings: { roles: ["administrator", "auditor"], status: 200 },
  editCalendarSettings: {
    ...{ roles: ["administrator"], status: 412, ifMatch: '"stale"' },
    body: { thursdays: [], closures: [{ on: "2030-01-01", why: "a storm" }] },
  },
  listAgreements: { roles: all, status: 200 },
  createAgreement: {
    roles: ["administrator"],
    status: 409,
    body: { ...anAgreement(), version: "1397-1", text: "متن" },
  },
  readSavedReasons: { roles: ["reviewer", "chief-reviewer"], status: 200 },
  editSavedReasons: { ...{ roles: ["chief-reviewer"], status: 412, ifMatch: '"stale"' }, body: { reasons: [] } },
  listRegistryChanges: { roles: ["administrator", "auditor"], status: 200 },
  listSamples: { roles: ["chief-reviewer", "auditor"], status: 200 },
  drawSample: {
    ...{ roles: ["chief-reviewer"], status: 400 },
    body: { from: "2099-01-01", until: "2099-01-02", size: { percent: 5 } },
  },
  countOverrides: { roles: ["chief-reviewer", "auditor"], status: 200 },
  readRecount: { roles: ["administrator", "auditor"], status: 200 },
};

const onAccount = [
  ...["listAccounts", "createAccount", "readAccount", "editAccount", "endSessions", "readPerson", "editPerson"],
  ...["readLeave", "editLeave"],
] as const satisfies readonly RouteId[];

/** Nobody is told of what is not there; whose they are stands in test/steps/samples.test.ts. */
const ofSamples = ["readSample", "judgeDecision"] as const satisfies readonly RouteId[];

const ofAgencies = ["readPermit", "listPosts", "readPost"] as const satisfies readonly RouteId[];

describe("a route that concerns no case", () => {
  it("is named here, or is about an import, a rehearsal, an account, a permit or a post", () => {
    const elsewhere = [
      "editSignOff",
      "readImport",
      "readRehearsal",
      "listRehearsalChanges",
      ...onAccount,
      ...ofAgencies,
      ...ofSamples,
    ];
    expect([...onCase, ...Object.keys(general), ...elsewhere].sort()).toEqual([...routeIds].sort());
  });

  it.each(Object.entries(general) as [RouteId, NonNullable<(typeof general)[RouteId]>][])(
    "%s is answered by role",
    async (id, { roles, status, body, path, ifMatch = null }) => {
      const answers = await Promise.all(
        subjects.map(async (subject) => {
          const response = await call(subject.id, id, { path: path ?? routeOf(id).path, body, ifMatch });
          return [subject.id, response.status];
        }),
      );
      const right = subjects.map((subject) => [
        subject.id,
        subject.roles.some((role) => roles.includes(role)) ? status : 403,
      ]);
      expect(answers).toEqual(right);
    },
  );

  it("whether its head signs is an agency's head's and the administrator's to say", async () => {
    const path = "/v1/organizations/health/sign-off";
    const answers = await Promise.all(
      subjects.map(async ({ id }) => {
        const given = { path, body: { required: true }, ifMatch: '"stale"' };
        return [id, (await call(id, "editSignOff", given)).status];
      }),
    );
    const may = ({ organization, roles }: Subject) =>
      roles.includes("administrator") || (organization === "health" && roles.includes("agency-head"));
    expect(answers).toEqual(subjects.map((subject) => [subject.id, may(subject) ? 412 : 403]));
  });

  it("a sample that is not there is nobody's", async () => {
    const path = `/v1/samples/${"0".repeat(32)}`;
    const body = { case: "0".repeat(32), seq: 1, agrees: true };
    for (const { id } of subjects) {
      const looked = await call(id, "readSample", { path, body: undefined, ifMatch: null });
      const judged = await call(id, "judgeDecision", { path: `${path}/verdicts`, body, ifMatch: null });
      expect([id, looked.status, judged.status]).toEqual([id, 404, 404]);
    }
  });

  it("a rehearsal is read by administrators and auditors alone", async () => {
    const body = { retirements: ["funding"], note: "rights" };
    const given = { path: "/v1/rehearsals", body, ifMatch: null };
    const made = await call("administrator", "createRehearsal", given);
    const { id } = (await made.json()) as { id: string };
    await running().system.settled();
    for (const [route, path] of [
      ["readRehearsal", `/v1/rehearsals/${id}`],
      ["listRehearsalChanges", `/v1/rehearsals/${id}/changes`],
    ] as const)
      for (const { id: who, roles } of subjects) {
        const response = await call(who, route, { path, body: undefined, ifMatch: null });
        const isReader = roles.some((role) => role === "administrator" || role === "auditor");
        expect([who, response.status]).toEqual([who, isReader ? 200 : 404]);
      }
  });

  it("an account is the administrator's, and its agency's head's, to read and to change; the auditor reads it", async () => {
    const wrong: unknown[] = [];
    for (const { id: who, organization, roles } of subjects)
      for (const [account, home, role] of [
        ["officer.health.two", "health", "agency-officer"],
        ["reviewer.three", "province-ea", "reviewer"],
      ] as const) {
        const keeps = roles.includes("administrator");
        const heads = roles.includes("agency-head") && organization === home;
        const isDesk = role === "reviewer";
        const leads = roles.includes("chief-reviewer") && organization === home;
        const seesLeave = isDesk && (keeps || leads || roles.includes("auditor"));
        const sees = keeps || heads || roles.includes("auditor");
        const right: Record<(typeof onAccount)[number], number> = {
          listAccounts: sees ? 200 : 403,
          createAccount: keeps || (heads && role === "agency-officer") ? 409 : 403,
          readAccount: sees ? 200 : 404,
          editAccount: keeps || heads ? 412 : sees ? 403 : 404,
          endSessions: keeps || heads ? 412 : sees ? 403 : 404,
          readPerson: sees ? 200 : 404,
          editPerson: keeps || heads ? 412 : sees ? 403 : 404,
          readLeave: seesLeave ? 200 : 404,
          editLeave: isDesk && (keeps || leads) ? 412 : seesLeave ? 403 : 404,
        };
        const person = `person-${account === "reviewer.three" ? "jafari" : "nikzad"}`;
        const given: Record<(typeof onAccount)[number], [path: string, body?: object]> = {
          listAccounts: [`/v1/accounts?organization=${home}`],
          createAccount: [
            "/v1/accounts",
            { userName: account, person: { name: "ن" }, organization: home, roles: [role] },
          ],
          readAccount: [`/v1/accounts/${account}`],
          editAccount: [`/v1/accounts/${account}`, { person, organization: home, roles: [role], active: false }],
          endSessions: [`/v1/accounts/${account}/end-sessions`],
          readPerson: [`/v1/people/${person}`],
          editPerson: [`/v1/people/${person}`, { name: "نام دیگر", active: true }],
          readLeave: [`/v1/people/${person}/leave`],
          editLeave: [`/v1/people/${person}/leave`, { away: { from: "2026-11-22", until: "2026-12-05" } }],
        };
        for (const id of onAccount) {
          const [path, body] = given[id];
          const ifMatch = routeOf(id).ifMatch === "none" ? null : '"stale"';
          const { status } = await call(who, id, { path, body, ifMatch });
          if (status !== right[id]) wrong.push([who, id, account, status, right[id]]);
        }
      }
    expect(wrong).toEqual([]);
  });

  it("a permit is read by its agency and whoever belongs to none, a post by its agency and who supervises or keeps it", async () => {
    const wrong: unknown[] = [];
    for (const { id: who, organization, roles } of subjects) {
      const some = roles.length > 0;
      const own = organization === "health";
      const ofNone = ["province-ea", "province-other", "national"].includes(organization);
      const reviews = organization === "province-ea" && roles.some((role) => /reviewer$/.test(role));
      const keeps = roles.some((role) => role === "administrator" || role === "auditor");
      const seesPosts = (own && roles.some((role) => agencies.includes(role))) || reviews || keeps;
      const right: Record<(typeof ofAgencies)[number], number> = {
        readPermit: some && (own || ofNone) ? 200 : 404,
        listPosts: seesPosts ? 200 : 403,
        readPost: seesPosts ? 200 : 404,
      };
      const paths: Record<(typeof ofAgencies)[number], string> = {
        readPermit: "/v1/permits/302~2F1405~2F118",
        listPosts: "/v1/posts?agency=health",
        readPost: "/v1/posts/health~2320001",
      };
      for (const id of ofAgencies) {
        const { status } = await call(who, id, { path: paths[id], body: undefined, ifMatch: null });
        if (status !== right[id]) wrong.push([who, id, status, right[id]]);
      }
    }
    expect(wrong).toEqual([]);
  });

  it("an import is read by its own agency alone", async () => {
    const { system } = running();
    const bytes = Buffer.from("کد ملی,نام\n");
    const asked = await call("officer.health", "requestUpload", {
      ...{ path: "/v1/uploads", body: { contentType: "text/csv", size: bytes.length }, ifMatch: null },
    });
    const { upload, put } = (await asked.json()) as {
      upload: string;
      put: { url: string; headers: Record<string, string> };
    };
    expect((await fetch(put.url, { method: "PUT", headers: put.headers, body: bytes })).ok).toBe(true);
    const body = { caseType: "official-hire", upload };
    const made = await call("officer.health", "createImport", { path: "/v1/imports", body, ifMatch: null });
    const { id } = (await made.json()) as { id: string };
    await system.settled();
    const path = `/v1/imports/${id}`;
    for (const { id: who, organization, roles } of subjects) {
      const response = await call(who, "readImport", { path, body: undefined, ifMatch: null });
      const own = organization === "health" && roles.some((role) => agencies.includes(role));
      expect([who, response.status]).toEqual([who, own ? 200 : 404]);
    }
  });
});

describe("lists", () => {
  it("name to each account the cases that it may read, and no other", async () => {
    const wrong: unknown[] = [];
    const cells = subjects
      .filter(({ roles }) => roles.some((role) => lists.includes(role)))
      .flatMap((subject) => placed.filter(({ state }) => state !== "draft").map((one) => ({ subject, one })));
    await eachOf(cells, async ({ subject, one }) => {
      const body = { nationalId: one.nationalId };
      const response = await call(subject.id, "searchPerson", { path: "/v1/search", body, ifMatch: null });
      const { items } = (await response.json()) as { items: { id: string }[] };
      const named = items.some(({ id }) => id === one.id);
      // A hand-off stands in the lists from when it was made, a moment after the approval.
      const mayRead = mayOn(subject, one).has("readCase") && !(one.state === "approved" && onlyHanded(subject, one));
      if (named !== mayRead) wrong.push([subject.id, one.agency, one.state, one.to, named]);
    });
    expect(wrong).toEqual([]);
  });

  it("of an authority and of an agency hold nothing of others", async () => {
    for (const subject of subjects.filter(({ roles }) => roles.some((role) => lists.includes(role)))) {
      for (const query of ["", "?queue=mine", "?queue=inbox", "?queue=hand-offs", "?permit=302%2F1405%2F118"]) {
        const response = await call(subject.id, "listCases", {
          path: `/v1/cases${query}`,
          body: undefined,
          ifMatch: null,
        });
        const { items } = (await response.json()) as { items: { id: string }[] };
        for (const { id } of items) {
          const read = await call(subject.id, "readCase", { path: `/v1/cases/${id}`, body: undefined, ifMatch: null });
          expect([subject.id, query, id, read.status]).toEqual([subject.id, query, id, 200]);
        }
      }
    }
  });
});

const onlyHanded = (subject: Subject, one: Placed): boolean => {
  const relations = relationsOf(subject, one);
  return relations.length === 1 && relations[0] === "handed" && !subject.roles.includes("auditor");
};

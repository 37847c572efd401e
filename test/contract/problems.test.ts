import { describe, expect, it } from "vitest";
import { nothing } from "../../shared/contract/nothing.ts";
import { type ProblemType, problemCatalogue } from "../../shared/contract/problems.ts";
import { needsKey, problemsOf } from "../../shared/contract/route-problems.ts";
import { type RouteId, routeIds, routeOf } from "../../shared/contract/routes.ts";
import { Unavailable } from "../../shared/domain/fault.ts";
import type { Given } from "../lambda/api.ts";
import { aWorld, type World } from "../lambda/world.ts";
import { goodCalls } from "./calls.ts";
import { refusals } from "./refusals.ts";
import { otherRegistryBodies } from "./registry-calls.ts";
import { otherSampleBodies } from "./sample-calls.ts";
import { otherSettingsBodies } from "./settings-calls.ts";

type Scenario = (world: World) => Promise<Given>;

const but =
  (id: RouteId, changes: (given: Given) => Given): Scenario =>
  async (world) => {
    const given = await goodCalls[id](world);
    return { ...given, ...changes(given) };
  };
const failing =
  (id: RouteId, error: Error): Scenario =>
  async (world) => {
    const given = await goodCalls[id](world);
    world.meddling.fails = error;
    return given;
  };

/** What follows from parameters, query, body, key and version, for every route that has them. */
const inCommon = (id: RouteId): { [Type in ProblemType]?: Scenario } => {
  const route = routeOf(id);
  return {
    unauthorized: but(id, () => ({ as: "no-such-account" })),
    internal: failing(id, new TypeError("boom")),
    unavailable: failing(id, new Unavailable("the table does not answer")),
    ...(route.params ? { "not-found": but(id, ({ params }) => ({ params: { ...params, id: "0".repeat(32) } })) } : {}),
    ...(route.query ? { "invalid-request": but(id, () => ({ query: "limit=0&nonsense=1" })) } : {}),
    ...(route.body
      ? {
          "invalid-request": but(id, () => ({ body: { nonsense: true } })),
          "invalid-json": but(id, () => ({ body: "{" })),
          "too-large": but(id, () => ({ body: JSON.stringify("ه".repeat(131_072)) })),
          "unsupported-media-type": but(id, ({ body, headers }) => ({
            body: body ?? {},
            headers: { ...headers, "content-type": "text/plain" },
          })),
        }
      : {}),
    ...(needsKey(route)
      ? { "idempotency-key-missing": but(id, ({ headers }) => ({ headers: { ...headers, "idempotency-key": "" } })) }
      : {}),
    ...(needsKey(route) && route.body !== nothing ? { "idempotency-key-reused": reused(id) } : {}),
    ...(route.ifMatch === "none"
      ? {}
      : { "precondition-failed": but(id, ({ headers }) => ({ headers: { ...headers, "if-match": '"999"' } })) }),
    ...(route.ifMatch === "required"
      ? { "precondition-required": but(id, ({ headers }) => ({ headers: { ...headers, "if-match": "" } })) }
      : {}),
  };
};

/** Another body of the same shape, for the key that was used before. */
const otherBody: { [Id in RouteId]?: object } = {
  createCase: { caseType: "transfer" },
  submitCase: { answers: [{ reason: 1, answer: "fixed", text: "another" }] },
  askSignOff: { answers: [{ reason: 1, answer: "fixed", text: "another" }] },
  sendBackCase: { note: "another" },
  handOverDraft: { person: "person-officer" },
  withdrawCase: { note: "another" },
  answerQuestion: { text: "another" },
  requestDocument: { kind: "degree", contentType: "application/pdf", size: 101 },
  requestUpload: { contentType: "text/csv", size: 6 },
  createImport: { caseType: "transfer", upload: "0".repeat(32) },
  createRehearsal: { retirements: ["funding"], note: "another" },
  activateRuleset: { rehearsal: "0".repeat(32), from: "2026-12-02" },
  assignCase: { account: "reviewer" },
  askAgency: { question: "another?" },
  extendCase: { workingDays: 6, reason: "another" },
  recallCase: { note: "another" },
  noteCase: { text: "another" },
  decideCase: { outcome: "approve" },
  confirmCase: { agree: true },
  ...otherSampleBodies,
  ...otherRegistryBodies,
  ...otherSettingsBodies,
  receiveReceipt: { handOff: "0".repeat(32), outcome: "refused", reason: "another" },
};

const reused =
  (id: RouteId): Scenario =>
  async (world) => {
    const given = await goodCalls[id](world);
    const headers = { ...given.headers, "idempotency-key": "the-same" };
    await world.expectOk(id, { ...given, headers });
    const body = otherBody[id];
    if (!body) throw new Error(`no other body for ${id}`);
    return { ...given, headers, body };
  };

const scenariosOf = (id: RouteId) => ({ ...inCommon(id), ...refusals[id] });

describe.each(routeIds)("%s", (id) => {
  const scenarios = Object.entries(scenariosOf(id)) as [ProblemType, Scenario][];

  it("is answered as it is described, with its headers", async () => {
    const world = await aWorld();
    const answered = await world.call(id, await goodCalls[id](world));
    expect([answered.problem, answered.text.slice(0, 300)]).toEqual([null, expect.anything()]);
    expect(Object.keys(routeOf(id).answers)).toContain(String(answered.status));
    const { headers = [] } = routeOf(id);
    expect("etag" in answered.headers).toBe(headers.includes("ETag"));
    expect("location" in answered.headers).toBe(headers.includes("Location"));
  });

  it("names exactly the problems that can happen", () => {
    expect(scenarios.map(([type]) => type).sort()).toEqual([...problemsOf(routeOf(id))].sort());
  });

  it.each(scenarios)("%s", async (type, scenario) => {
    const world = await aWorld();
    const answered = await world.call(id, await scenario(world));
    expect([answered.problem, answered.status]).toEqual([type, problemCatalogue[type].status]);
    expect(answered.headers["content-type"]).toBe("application/problem+json; charset=utf-8");
    expect(answered.headers["content-language"]).toBe("fa");
    expect(answered.text).not.toContain("{about}");
  });
});

import { describe, expect, it } from "vitest";
import { stepMessage } from "../../shared/contract/messages.ts";
import { routeIds } from "../../shared/contract/routes.ts";
import { errorLine } from "../../shared/lambda/log.ts";
import { queueFunction } from "../../shared/lambda/queue.ts";
import { goodCalls } from "../contract/calls.ts";
import { aContext, claimsOf, keptLog } from "./events.ts";
import { aWorld, bareFile } from "./world.ts";

const canary = { nationalId: "1234567891", name: "قناری", token: "eyJhbGciOiJub25lIn0" };

describe("the log", () => {
  it("holds one line per request, with the route and the status", async () => {
    const { call, lines } = await aWorld();
    await call("listRules", { requestId: "one" });
    expect(lines).toEqual([
      {
        ...{ level: "info", what: "answered", requestId: "one", route: "GET /v1/rules", status: 200, milliseconds: 0 },
        traceparent: undefined,
      },
    ]);
  });

  it("never holds a body, a name, a national id or a token, whatever happens", async () => {
    const world = await aWorld();
    const person = { nationalId: canary.nationalId, familyName: canary.name };
    const headers = { authorization: `Bearer ${canary.token}`, cookie: canary.token };
    const claims = { ...claimsOf("officer"), email: `${canary.name}@example.test` };
    await world.call("createCase", { body: bareFile({ person }), headers, claims });
    await world.call("createCase", { body: { ...bareFile({ person }), [canary.name]: canary.nationalId }, headers });
    await world.call("createCase", { body: `{"${canary.name}": ${canary.nationalId}`, headers });
    await world.call("searchPerson", { as: "reviewer", body: { nationalId: canary.nationalId } });
    await world.call("listCases", { query: `code=${canary.nationalId}` });
    await world.call("readCase", { params: { id: canary.nationalId } });
    world.meddling.fails = new Error(`cannot marshall ${canary.nationalId} of ${canary.name}`);
    await world.call("createCase", { body: bareFile({ person }), headers });
    const text = JSON.stringify(world.lines);
    expect(world.lines.length).toBeGreaterThanOrEqual(7);
    for (const secret of Object.values(canary)) expect(text).not.toContain(secret);
  });

  it("says nothing of the person before, on a warm instance", async () => {
    const world = await aWorld();
    for (const id of routeIds) await world.call(id, await goodCalls[id](world).catch(() => ({})));
    expect(JSON.stringify(world.lines)).not.toMatch(/0012345679|زهرا/);
  });

  it("tells of a poisoned message without quoting it", async () => {
    const { log, lines } = keptLog();
    const run = queueFunction({ schema: stepMessage, work: async () => "moved", log, concurrency: 1 });
    const body = JSON.stringify({ step: "validate", case: 7, person: canary });
    await run({ Records: [{ messageId: "m-1", body }] } as never, aContext);
    expect(lines).toMatchObject([{ level: "error", requestId: "m-1" }]);
    expect(JSON.stringify(lines)).not.toContain(canary.nationalId);
  });

  it("tells where an error came from, and not what it said", () => {
    const line = errorLine(new RangeError(`${canary.nationalId}\n    at ${canary.name} (first line of many)`));
    expect(line.name).toBe("RangeError");
    expect(line.at).toContain("log.test.ts");
    expect(JSON.stringify(line)).not.toContain(canary.nationalId);
    expect(errorLine("thrown text")).toEqual({ name: "string", at: "" });
  });
});

import { describe, expect, it } from "vitest";
import { tokenOf } from "../../shared/lambda/token.ts";
import { anEvent, claimsOf } from "./events.ts";
import { anAccount, aWorld } from "./world.ts";

const read = (claims: unknown) => tokenOf(anEvent({ routeKey: "GET /", path: "/", claims }));
const claims = claimsOf("officer");

describe("the claims that the gateway hands on", () => {
  it("are read as account, session and time", () => {
    expect(read(claims)).toEqual({
      account: "officer",
      session: "session-of-officer",
      signedInAt: new Date(1_795_335_330_000),
    });
  });

  it("say when somebody signed in, where sign-in says it: a refreshed token is no newer", () => {
    expect(read({ ...claims, auth_time: "1795335000" })?.signedInAt).toEqual(new Date(1_795_335_000_000));
    expect(read({ ...claims, auth_time: "yesterday" })).toBeNull();
  });

  it("name the token itself where a machine has no session", () => {
    expect(read({ sub: "machine", jti: "token-1", iat: 1_795_335_330 })?.session).toBe("token-1");
  });

  it.each([
    ["no authorizer", undefined],
    ["none", {}],
    ["null", null],
    ["a list", []],
    ["an empty account", { ...claims, sub: "" }],
    ["a list of accounts, flattened", { ...claims, sub: "x".repeat(81) }],
    ["an account that is no text", { ...claims, sub: ["officer"] }],
    ["a time in words", { ...claims, iat: "yesterday" }],
    ["a time with an exponent", { ...claims, iat: "1e9" }],
    ["a negative time", { ...claims, iat: "-1" }],
    ["no time", { sub: "officer", sid: "s" }],
    ["neither session nor id", { sub: "officer", iat: "1" }],
    ["an empty session", { ...claims, sid: "" }],
    ["a session that is an object", { ...claims, sid: { toString: "s" } }],
  ])("make nobody of %s", async (_name, odd) => {
    expect(read(odd)).toBeNull();
    const { call } = await aWorld();
    const answered = await call("listRules", { claims: odd });
    expect([answered.status, answered.problem]).toEqual([401, "unauthorized"]);
    expect(answered.headers["www-authenticate"]).toContain("Bearer");
  });

  it("give no role and no organization, whatever they say", async () => {
    const { call } = await aWorld();
    const bold = {
      ...claimsOf("stranger"),
      roles: "[chief-reviewer]",
      organization: "province-ea",
      person: "person-chief",
    };
    const answered = await call("listPermits", { claims: bold });
    expect(answered.body).toEqual({ items: [] });
  });
});

describe("what ended in the registry", () => {
  const account = anAccount("officer", "agency-a", ["agency-officer"]);
  it.each([
    ["the account", (world) => world.registry.putAccount({ ...account, active: false })],
    ["the person", (world) => world.registry.putPerson({ id: account.person, active: false, name: "officer" })],
    ["the session", (world) => world.registry.putAccount({ ...account, endedSessions: ["session-of-officer"] })],
    [
      "every session until now",
      (world) => world.registry.putAccount({ ...account, sessionsEndedBefore: "2026-11-22T23:59:59.000Z" }),
    ],
  ] satisfies [string, (world: Awaited<ReturnType<typeof aWorld>>) => Promise<void>][])(
    "%s ends at the next request",
    async (_name, end) => {
      const world = await aWorld();
      expect((await world.call("listPermits")).status).toBe(200);
      await end(world);
      expect((await world.call("listPermits")).problem).toBe("unauthorized");
    },
  );

  it("a role ends at the next request, the account goes on", async () => {
    const world = await aWorld();
    const id = await world.draft();
    await world.registry.putAccount({ ...account, roles: [] });
    expect((await world.call("readCase", { params: { id } })).problem).toBe("not-found");
    expect((await world.call("createCase", { body: { caseType: "transfer" } })).problem).toBe("forbidden");
  });
});

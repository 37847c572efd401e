/** Wrong tokens at every protected route, and what ends in the registry ends at the next request. */
import { createPublicKey, generateKeyPairSync } from "node:crypto";
import { type JWK, type JWTPayload, SignJWT, UnsecuredJWT } from "jose";
import { beforeAll, describe, expect, it } from "vitest";
import { type RouteId, routeIds, routeOf } from "../../shared/contract/routes.ts";
import type { Account } from "../../shared/domain/registry.ts";
import { recordsOf } from "./records.ts";
import { useSystem } from "./system.ts";

const running = useSystem();

const now = () => Math.floor(Date.now() / 1000);
const claims = (changes: JWTPayload = {}): JWTPayload => ({
  ...{ sub: "chief", iss: running().system.issuer, aud: "nezarat" },
  ...{ sid: "s", jti: "j", iat: now(), exp: now() + 600 },
  ...changes,
});
const chief = (changes: Record<string, unknown> = {}) => running().system.token("chief", changes);

/** The key that verifies, as everybody can read it. */
const published = async () => {
  const discovery = await fetch(`${running().system.issuer}/.well-known/openid-configuration`);
  const { jwks_uri: address } = (await discovery.json()) as { jwks_uri: string };
  const { keys } = (await (await fetch(address)).json()) as { keys: (JWK & { kid: string })[] };
  const [key] = keys;
  if (!key) throw new Error("no key is published");
  const pem = createPublicKey({ key: key as never, format: "jwk" }).export({ type: "spki", format: "pem" });
  return { kid: key.kid, pem };
};

const altered = async (change: (payload: JWTPayload) => JWTPayload): Promise<string> => {
  const [header, payload = "", signature] = (await running().system.token("officer.health")).split(".");
  const read = JSON.parse(Buffer.from(payload, "base64url").toString()) as JWTPayload;
  return [header, Buffer.from(JSON.stringify(change(read))).toString("base64url"), signature].join(".");
};

const wrongTokens: Record<string, () => Promise<string> | string> = {
  "no token": () => "",
  "a word": () => "Bearer nonsense",
  "a password": () => `Basic ${btoa("chief:nezarat")}`,
  "one that ended": async () => `Bearer ${await chief({ iat: now() - 120, exp: now() - 60 })}`,
  "another issuer's": async () => `Bearer ${await chief({ iss: "https://elsewhere.example" })}`,
  "one for another audience": async () => `Bearer ${await chief({ aud: "elsewhere" })}`,
  "one with alg none": () => `Bearer ${new UnsecuredJWT(claims()).encode()}`,
  "one with the public key as secret": async () => {
    const { kid, pem } = await published();
    return `Bearer ${await new SignJWT(claims()).setProtectedHeader({ alg: "HS256", kid }).sign(Buffer.from(pem))}`;
  },
  "one signed with another key under the same name": async () => {
    const { kid } = await published();
    const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
    return `Bearer ${await new SignJWT(claims()).setProtectedHeader({ alg: "RS256", kid }).sign(privateKey)}`;
  },
  "one whose account was altered": async () => `Bearer ${await altered((read) => ({ ...read, sub: "chief" }))}`,
  "one whose end was altered": async () => `Bearer ${await altered((read) => ({ ...read, exp: now() + 9_999_999 }))}`,
  "one whose signature was cut off": async () => `Bearer ${(await chief()).replace(/[^.]+$/, "")}`,
};

/** Genuine for the gateway, nobody for the system: its own 401, before anything of the request is looked at. */
const nobodies: Record<string, () => Promise<string>> = {
  "an account that does not exist": () => running().system.token("nobody.at.all"),
  "an account that is no name": () => running().system.token(" "),
  "no session": () => chief({ sid: undefined, jti: undefined }),
};

const ask = (id: RouteId, authorization: string): Promise<Response> => {
  const { method, path } = routeOf(id);
  return fetch(running().system.url + path.replace(/\{\w+\}/g, "0".repeat(32)), {
    method,
    headers: authorization === "" ? {} : { authorization },
  });
};

describe("a wrong token at every protected route", () => {
  it.each(Object.entries(wrongTokens))("%s gets the gateway's 401", async (_name, make) => {
    const authorization = await make();
    const answers = await Promise.all(
      routeIds.map(async (id) => {
        const response = await ask(id, authorization);
        return [id, response.status, await response.text()];
      }),
    );
    expect(answers).toEqual(routeIds.map((id) => [id, 401, '{"message":"Unauthorized"}']));
  });

  it.each(Object.entries(nobodies))("%s gets the system's 401", async (_name, make) => {
    const authorization = `Bearer ${await make()}`;
    const answers = await Promise.all(
      routeIds.map(async (id) => {
        const response = await ask(id, authorization);
        const { type } = (await response.json()) as { type: string };
        return [id, response.status, type];
      }),
    );
    expect(answers).toEqual(routeIds.map((id) => [id, 401, "urn:nezarat:problem:unauthorized"]));
  });
});

describe("what ends in the registry ends at the next request", () => {
  const account: Account = {
    ...{ id: "leaver", person: "person-leaver", organization: "province-ea", roles: ["chief-reviewer"], active: true },
    ...{ sessionsEndedBefore: null, endedSessions: [] },
  };
  const person = { id: account.person, active: true, name: "leaver" };
  let records: ReturnType<typeof recordsOf>;
  let authorization = "";

  const status = async (id: RouteId = "listCases") => (await ask(id, authorization)).status;

  beforeAll(async () => {
    records = recordsOf(running().system);
    await records.writer.putPerson(person);
    await records.writer.putAccount(account);
    authorization = `Bearer ${await running().system.token("leaver", { sid: "session-1" })}`;
  });

  it("an account, and it may come back", async () => {
    expect(await status()).toBe(200);
    await records.writer.putAccount({ ...account, active: false });
    expect(await status()).toBe(401);
    await records.writer.putAccount(account);
    expect(await status()).toBe(200);
  });

  it("a person, with every account", async () => {
    await records.writer.putPerson({ ...person, active: false });
    expect(await status()).toBe(401);
    await records.writer.putPerson(person);
    expect(await status()).toBe(200);
  });

  it("a session, and no other of the same account", async () => {
    await records.writer.putAccount({ ...account, endedSessions: ["session-1"] });
    expect(await status()).toBe(401);
    const other = await running().system.token("leaver", { sid: "session-2" });
    expect((await ask("listCases", `Bearer ${other}`)).status).toBe(200);
  });

  it("every session that began before a moment", async () => {
    const at = running().system.clock.now().getTime();
    await records.writer.putAccount({ ...account, sessionsEndedBefore: new Date(at + 60_000).toISOString() });
    expect(await status()).toBe(401);
    await records.writer.putAccount({ ...account, sessionsEndedBefore: new Date(at - 3_600_000).toISOString() });
    expect(await status()).toBe(200);
  });

  it("a role: a reviewer's cases are there no more, and lists are refused", async () => {
    const { items } = (await (await ask("listCases", authorization)).json()) as { items: { id: string }[] };
    const [waiting] = items;
    const read = () =>
      fetch(`${running().system.url}/v1/cases/${waiting?.id}`, { headers: { authorization } }).then(
        (one) => one.status,
      );
    expect(await read()).toBe(200);
    await records.writer.putAccount({ ...account, roles: ["administrator"] });
    expect([await read(), await status()]).toEqual([404, 403]);
    await records.writer.putAccount({ ...account, roles: ["reviewer"] });
    expect([await read(), await status()]).toEqual([200, 200]);
  });

  it("an organization left behind: the next one's rights count", async () => {
    await records.writer.putAccount({ ...account, organization: "culture", roles: ["agency-officer"] });
    const { items } = (await (await ask("listCases", authorization)).json()) as { items: unknown[] };
    expect(items).toEqual([]);
  });
});

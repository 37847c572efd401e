import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from "jose";
import { afterAll, beforeAll, expect, it } from "vitest";
import { accounts } from "../../infra/local/seed/accounts.ts";
import { oneTimeCode } from "../../infra/local/sign-in/one-time-code.ts";
import { aBrowser, exchanged, follow, post, redirect_uri, type Tokens, toSignIn } from "./fixture/browser.ts";
import { aDataDir, aSystem, type Fixture, jsonOf } from "./fixture/system.ts";

let system: Fixture;
let folder: Awaited<ReturnType<typeof aDataDir>>;

beforeAll(async () => {
  folder = await aDataDir();
  system = await aSystem(folder.dataDir);
});
afterAll(async () => {
  await system.stop();
  await folder.remove();
});

const people = accounts.filter(({ client }) => !client);
const plain = people.find(({ totp }) => !totp)!;

const verified = async (token: string) => {
  const keys = await jsonOf<JSONWebKeySet>(fetch(`${system.url}/oidc/jwks`));
  return await jwtVerify(token, createLocalJWKSet(keys), { issuer: system.issuer, audience: "nezarat" });
};

it("signs a person in with PKCE, and issues a token that the API takes and that says nothing personal", async () => {
  const browser = aBrowser(system.url);
  const { verifier, page } = await toSignIn(browser);
  const form = await (await browser(page)).text();
  expect(form).toContain('<html lang="fa" dir="rtl">');
  const { account, password } = plain;
  const callback = new URL(await follow(browser, await browser(page, post({ account, password }))));
  expect(callback.origin + callback.pathname).toBe(redirect_uri);
  const code = callback.searchParams.get("code") ?? "";
  const answer = await exchanged(browser, verifier, code);
  const { payload, protectedHeader } = await verified(answer.access_token);
  expect(payload.sub).toBe(account);
  expect(payload.sid).toBeTruthy();
  expect(protectedHeader.alg).toBe("RS256");
  expect(Object.keys(payload).sort()).toEqual([
    ...["aud", "auth_time", "client_id", "exp", "iat", "iss", "jti", "sid", "sub"],
  ]);
  const authorization = `Bearer ${answer.access_token}`;
  expect((await fetch(`${system.url}/things/1/parts/2`, { headers: { authorization } })).status).toBe(200);
  const renewal = { grant_type: "refresh_token", client_id: "nezarat-web", refresh_token: answer.refresh_token };
  const renewed = await jsonOf<Tokens>(browser("/oidc/token", post(renewal)));
  const { payload: later } = await verified(renewed.access_token);
  expect([later.sid, later.auth_time]).toEqual([payload.sid, payload.auth_time]);
});

it("refuses a wrong password, and does not say which part was wrong", async () => {
  const browser = aBrowser(system.url);
  const { page } = await toSignIn(browser);
  const wrong = await browser(page, post({ account: plain.account, password: "guess" }));
  const unknown = await browser(page, post({ account: "nobody", password: "guess" }));
  expect([wrong.status, unknown.status]).toEqual([401, 401]);
  const said = (html: string) => /role="alert">([^<]+)/.exec(html)?.[1];
  expect(said(await wrong.text())).toBe(said(await unknown.text()));
});

it.each(people.filter(({ totp }) => totp))(
  "asks $account for the second factor",
  async ({ account, password, totp }) => {
    const browser = aBrowser(system.url);
    const { page } = await toSignIn(browser);
    expect((await browser(page, post({ account, password }))).status).toBe(401);
    const code = oneTimeCode(totp ?? "", new Date());
    const done = await browser(page, post({ account, password, code }));
    expect(await follow(browser, done)).toContain(redirect_uri);
  },
);

it("escapes what was typed", async () => {
  const browser = aBrowser(system.url);
  const { page } = await toSignIn(browser);
  const html = await (await browser(page, post({ account: '"><script>', password: "x" }))).text();
  expect(html).not.toContain('"><script>');
});

it("refuses a page whose time is over, and a client from elsewhere", async () => {
  expect((await aBrowser(system.url)("/oidc/interaction/unknown")).status).toBe(400);
  const question = "client_id=nezarat-web&response_type=code&redirect_uri=https://elsewhere.example/";
  expect((await aBrowser(system.url)(`/oidc/auth?${question}`)).headers.get("location")).toBeNull();
});

it.each(accounts.filter(({ client }) => client))("gives the system $account a token of its own", async (machine) => {
  const { id = "", secret = "" } = machine.client ?? {};
  const authorization = `Basic ${Buffer.from(`${id}:${secret}`).toString("base64")}`;
  const ask = (headers: Record<string, string>) =>
    fetch(`${system.url}/oidc/token`, { ...post({ grant_type: "client_credentials" }), headers });
  const { access_token } = await jsonOf<Tokens>(ask({ authorization }));
  const { payload } = await verified(access_token);
  expect(payload.sub).toBe(machine.account);
  expect(payload.sid).toBeTruthy();
  expect((await ask({ authorization: `Basic ${Buffer.from(`${id}:guess`).toString("base64")}` })).status).toBe(401);
});

it("knows the codes of RFC 6238", () => {
  const secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
  const codes = [59, 1111111109, 20000000000].map((seconds) => oneTimeCode(secret, new Date(seconds * 1000)));
  expect(codes).toEqual(["287082", "081804", "353130"]);
});

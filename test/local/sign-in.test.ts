import { createHash, randomBytes } from "node:crypto";
import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from "jose";
import { afterAll, beforeAll, expect, it } from "vitest";
import { accounts } from "../../infra/local/seed/accounts.ts";
import { oneTimeCode } from "../../infra/local/sign-in/one-time-code.ts";
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
const redirect_uri = "http://127.0.0.1:5999/callback";

interface Tokens {
  access_token: string;
  refresh_token: string;
}

/** As much of a browser as signing in needs: cookies, and redirects that are looked at. */
function aBrowser() {
  const cookies = new Map<string, string>();
  return async (url: string, init: RequestInit = {}): Promise<Response> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await fetch(new URL(url, system.url), {
      ...init,
      redirect: "manual",
      headers: { ...init.headers, cookie },
    });
    for (const line of response.headers.getSetCookie()) {
      const [name = "", value = ""] = line.split(";")[0]?.split(/=(.*)/s) ?? [];
      cookies.set(name, value);
    }
    return response;
  };
}

async function toSignIn(browser: ReturnType<typeof aBrowser>) {
  const verifier = randomBytes(32).toString("base64url");
  const question = new URLSearchParams({
    ...{ client_id: "nezarat-web", response_type: "code", scope: "openid", redirect_uri, state: "s" },
    code_challenge: createHash("sha256").update(verifier).digest("base64url"),
    code_challenge_method: "S256",
  });
  const sent = await browser(`/oidc/auth?${question}`);
  return { verifier, page: sent.headers.get("location") ?? "" };
}

const post = (fields: Record<string, string>) => ({ method: "POST", body: new URLSearchParams(fields) });

async function follow(browser: ReturnType<typeof aBrowser>, response: Response): Promise<string> {
  let location = response.headers.get("location") ?? "";
  while (location.includes("/oidc/")) location = (await browser(location)).headers.get("location") ?? "";
  return location;
}

const verified = async (token: string) => {
  const keys = await jsonOf<JSONWebKeySet>(fetch(`${system.url}/oidc/jwks`));
  return await jwtVerify(token, createLocalJWKSet(keys), { issuer: system.issuer, audience: "nezarat" });
};

it("signs a person in with PKCE, and issues a token that the API takes and that says nothing personal", async () => {
  const browser = aBrowser();
  const { verifier, page } = await toSignIn(browser);
  const form = await (await browser(page)).text();
  expect(form).toContain('<html lang="fa" dir="rtl">');
  const { account, password } = plain;
  const callback = new URL(await follow(browser, await browser(page, post({ account, password }))));
  expect(callback.origin + callback.pathname).toBe(redirect_uri);
  const code = callback.searchParams.get("code") ?? "";
  const grant = {
    grant_type: "authorization_code",
    client_id: "nezarat-web",
    redirect_uri,
    code_verifier: verifier,
    code,
  };
  const answer = await jsonOf<Tokens>(browser("/oidc/token", post(grant)));
  const { payload, protectedHeader } = await verified(answer.access_token);
  expect(payload.sub).toBe(account);
  expect(payload.sid).toBeTruthy();
  expect(protectedHeader.alg).toBe("RS256");
  expect(Object.keys(payload).sort()).toEqual(["aud", "client_id", "exp", "iat", "iss", "jti", "sid", "sub"]);
  const authorization = `Bearer ${answer.access_token}`;
  expect((await fetch(`${system.url}/things/1/parts/2`, { headers: { authorization } })).status).toBe(200);
  const renewal = { grant_type: "refresh_token", client_id: "nezarat-web", refresh_token: answer.refresh_token };
  const renewed = await jsonOf<Tokens>(browser("/oidc/token", post(renewal)));
  expect((await verified(renewed.access_token)).payload.sid).toBe(payload.sid);
});

it("refuses a wrong password, and does not say which part was wrong", async () => {
  const browser = aBrowser();
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
    const browser = aBrowser();
    const { page } = await toSignIn(browser);
    expect((await browser(page, post({ account, password }))).status).toBe(401);
    const code = oneTimeCode(totp ?? "", new Date());
    const done = await browser(page, post({ account, password, code }));
    expect(await follow(browser, done)).toContain(redirect_uri);
  },
);

it("escapes what was typed", async () => {
  const browser = aBrowser();
  const { page } = await toSignIn(browser);
  const html = await (await browser(page, post({ account: '"><script>', password: "x" }))).text();
  expect(html).not.toContain('"><script>');
});

it("refuses a page whose time is over, and a client from elsewhere", async () => {
  expect((await aBrowser()("/oidc/interaction/unknown")).status).toBe(400);
  const question = "client_id=nezarat-web&response_type=code&redirect_uri=https://elsewhere.example/";
  expect((await aBrowser()(`/oidc/auth?${question}`)).headers.get("location")).toBeNull();
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

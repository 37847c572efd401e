import { createPublicKey, generateKeyPairSync } from "node:crypto";
import { SignJWT, UnsecuredJWT } from "jose";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openKeys } from "../../infra/local/sign-in/keys.ts";
import { aDataDir, aSystem, type Fixture } from "./fixture/system.ts";

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

const ask = async (authorization?: string) =>
  (await fetch(`${system.url}/things/1/parts/2`, authorization ? { headers: { authorization } } : {})).status;
const claims = () => ({ sub: "chief", iss: system.issuer, aud: "nezarat", exp: Math.floor(Date.now() / 1000) + 600 });
const now = () => Math.floor(Date.now() / 1000);
const publicKey = () => createPublicKey({ key: openKeys(folder.dataDir).signing, format: "jwk" });
const kid = () => openKeys(folder.dataDir).signing.kid;
const another = () => generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;

it("lets a good token in, with and without the word before it", async () => {
  const token = await system.token("chief");
  expect([await ask(`Bearer ${token}`), await ask(token)]).toEqual([200, 200]);
});

it("takes the client for the audience where a token names none, as API Gateway does", async () => {
  const token = await system.token("chief", { aud: undefined, client_id: "nezarat" });
  expect(await ask(`Bearer ${token}`)).toBe(200);
});

const wrong: Record<string, () => Promise<string> | string> = {
  "an empty one": () => "",
  "a word": () => "nonsense",
  "one that ended": () => system.token("chief", { iat: now() - 120, exp: now() - 60 }),
  "one that never ends": () => system.token("chief", { exp: undefined }),
  "one that has not begun": () => system.token("chief", { nbf: now() + 600 }),
  "another issuer's": () => system.token("chief", { iss: "https://elsewhere.example" }),
  "one for another audience": () => system.token("chief", { aud: "elsewhere" }),
  "one for another client": () => system.token("chief", { aud: undefined, client_id: "elsewhere" }),
  "one signed with another key": () =>
    new SignJWT(claims()).setProtectedHeader({ alg: "RS256", kid: kid() }).sign(another()),
  "one without signature": () => new UnsecuredJWT(claims()).encode(),
  "one whose signature was cut off": async () => (await system.token("chief")).replace(/[^.]+$/, ""),
  "one with the public key as secret": () =>
    new SignJWT(claims())
      .setProtectedHeader({ alg: "HS256", kid: kid() })
      .sign(Buffer.from(publicKey().export({ type: "spki", format: "pem" }))),
  "one with an empty secret": () => new SignJWT(claims()).setProtectedHeader({ alg: "HS256" }).sign(Buffer.alloc(32)),
  "one that was altered": async () => {
    const [header, payload = "", signature] = (await system.token("officer.health")).split(".");
    const altered = { ...JSON.parse(Buffer.from(payload, "base64url").toString()), sub: "chief" };
    return [header, Buffer.from(JSON.stringify(altered)).toString("base64url"), signature].join(".");
  },
};

it.each(Object.entries(wrong))("refuses %s", async (_name, make) => {
  expect(await ask(`Bearer ${await make()}`)).toBe(401);
});

it("refuses none at all", async () => {
  expect(await ask()).toBe(401);
});

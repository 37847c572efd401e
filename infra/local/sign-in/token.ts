import { createPrivateKey, randomUUID } from "node:crypto";
import { type JWTPayload, SignJWT } from "jose";
import { openKeys } from "./keys.ts";

/** What access tokens are for: their `aud`. */
export const audience = "nezarat";

const hours = 60 * 60;

/**
 * An access token as sign-in would issue it, signed with the key in the data folder. `overrides` replaces claims, so that
 * tests can make tokens that must not work; a claim that is `undefined` there is left out.
 */
export async function issueToken(
  dataDir: string,
  issuer: string,
  account: string,
  overrides: Partial<JWTPayload> = {},
): Promise<string> {
  const { signing } = openKeys(dataDir);
  const now = Math.floor(Date.now() / 1000);
  const usual = { jti: randomUUID(), sub: account, sid: randomUUID(), iat: now, exp: now + 12 * hours };
  const claims = { ...usual, client_id: "nezarat-web", iss: issuer, aud: audience, ...overrides };
  const key = createPrivateKey({ key: signing, format: "jwk" });
  return await new SignJWT(claims).setProtectedHeader({ alg: "RS256", typ: "at+jwt", kid: signing.kid }).sign(key);
}

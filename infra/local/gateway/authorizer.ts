import { type JWTPayload, type JWTVerifyGetKey, jwtVerify } from "jose";

/** A token's claims as API Gateway hands them on: every value a string, a list as "[one two]". */
export type Claims = Record<string, string>;

export type Authorizer = (header: string | undefined) => Promise<Claims | undefined>;

interface Pinned {
  issuer: string;
  audience: string[];
  keys: JWTVerifyGetKey;
}

/**
 * Verifies access tokens with algorithms, issuer and audience pinned, so that neither `none` nor a public key used as a
 * secret gets through. As at API Gateway, a token without `aud` is held against the audience by its `client_id`.
 */
export function makeAuthorizer({ issuer, audience, keys }: Pinned): Authorizer {
  return async (header) => {
    const token = header?.replace(/^Bearer\s+/i, "").trim();
    if (!token) return undefined;
    try {
      const { payload } = await jwtVerify(token, keys, {
        algorithms: ["RS256", "ES256"],
        issuer,
        requiredClaims: ["exp"],
      });
      return isFor(payload, audience) ? flattened(payload) : undefined;
    } catch {
      return undefined;
    }
  };
}

function isFor(payload: JWTPayload, audience: string[]): boolean {
  const named = payload.aud ?? payload.client_id;
  return [named].flat().some((name) => typeof name === "string" && audience.includes(name));
}

function flattened(payload: JWTPayload): Claims {
  return Object.fromEntries(Object.entries(payload).map(([name, value]) => [name, flat(value)]));
}

function flat(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flat).join(" ")}]`;
  return typeof value === "object" && value !== null ? JSON.stringify(value) : String(value);
}

/** Tokens are issued by the machine's clock, which the functions' may be ahead of: whoever signs in now does so at their now. */
export function movedAhead(claims: Claims, milliseconds: number): Claims {
  const seconds = Math.round(milliseconds / 1000);
  const times = ["iat", "auth_time"].filter((name) => /^\d+$/.test(claims[name] ?? ""));
  return { ...claims, ...Object.fromEntries(times.map((name) => [name, String(Number(claims[name]) + seconds)])) };
}

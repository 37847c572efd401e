import { generateKeyPairSync, type JsonWebKey, randomBytes } from "node:crypto";
import { join } from "node:path";
import { keptOnce } from "../secrets.ts";

export interface SignInKeys {
  /** Signs tokens. RSA, because API Gateway's JWT authorizer knows no other kind. */
  signing: JsonWebKey & { kid: string; alg: "RS256"; use: "sig" };
  /** Seals the provider's cookies. */
  cookies: string[];
}

export function openKeys(dataDir: string): SignInKeys {
  return keptOnce(join(dataDir, "sign-in-keys.json"), () => ({
    signing: {
      ...generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({ format: "jwk" }),
      kid: randomBytes(8).toString("hex"),
      alg: "RS256" as const,
      use: "sig" as const,
    },
    cookies: [randomBytes(32).toString("hex")],
  }));
}

/** What verifiers get to see. */
export function publicKeys({ signing }: SignInKeys): { keys: (JsonWebKey & { kid: string })[] } {
  const { kty, n, e, kid, alg, use } = signing;
  return { keys: [{ kty, n, e, kid, alg, use } as JsonWebKey & { kid: string }] };
}

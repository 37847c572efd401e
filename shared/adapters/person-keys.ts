import { createHmac, createSecretKey, hkdfSync } from "node:crypto";
import type { PersonKeys } from "../ports.ts";

/**
 * One key per purpose, derived from the secret (RFC 5869): a hash that finds tells nothing about one that guards, and ten
 * digits cannot be guessed from either without the secret.
 */
const keyed = (secret: Buffer, purpose: string): ((nationalId: string) => string) => {
  const key = createSecretKey(Buffer.from(hkdfSync("sha256", secret, "", `nezarat/person/${purpose}`, 32)));
  return (nationalId) => createHmac("sha256", key).update(nationalId).digest("hex");
};

/** `secretHex`: at least 32 bytes, in hexadecimal. */
export const makePersonKeys = (secretHex: string): PersonKeys => {
  if (!/^(?:[0-9a-f]{2}){32,}$/iu.test(secretHex))
    throw new Error("The key of national ids is not 32 bytes or more in hexadecimal");
  const secret = Buffer.from(secretHex, "hex");
  return { guard: keyed(secret, "guard"), search: keyed(secret, "search") };
};

import { createHash, timingSafeEqual } from "node:crypto";
import { type Dictionary, parseDictionary, serializeDictionary } from "structured-headers";

const sha256 = (body: string | Uint8Array): Uint8Array => createHash("sha256").update(body).digest();

/** The Content-Digest field of a body (RFC 9530), by SHA-256 alone. */
export const contentDigest = (body: string | Uint8Array): string =>
  serializeDictionary(new Map([["sha-256", [sha256(body), new Map()]]]));

/** Whether a Content-Digest field names this body by SHA-256. Digests by other algorithms beside it are not looked at. */
export const digestMatches = (field: string, body: string | Uint8Array): boolean => {
  const claimed = parsed(field)?.get("sha-256")?.[0];
  if (!(claimed instanceof ArrayBuffer)) return false;
  const actual = sha256(body);
  return claimed.byteLength === actual.byteLength && timingSafeEqual(new Uint8Array(claimed), actual);
};

const parsed = (field: string): Dictionary | undefined => {
  try {
    return parseDictionary(field);
  } catch {
    return undefined;
  }
};

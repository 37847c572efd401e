import { createHmac, timingSafeEqual } from "node:crypto";

/** The six digits that an authenticator shows for a secret in base 32 (RFC 6238, half a minute each). */
export function oneTimeCode(secret: string, at: Date): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at.getTime() / 30_000)));
  const digest = createHmac("sha1", fromBase32(secret)).update(counter).digest();
  const start = (digest.at(-1) ?? 0) & 0x0f;
  return String((digest.readUInt32BE(start) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

/** The code of this half minute, or of its neighbours, for clocks that differ a little. */
export function isOneTimeCode(given: string, secret: string, at: Date): boolean {
  return [-30_000, 0, 30_000].some((shift) => {
    const code = Buffer.from(oneTimeCode(secret, new Date(at.getTime() + shift)));
    return given.length === code.length && timingSafeEqual(Buffer.from(given), code);
  });
}

function fromBase32(secret: string): Buffer {
  const bits = [...secret.toUpperCase().replace(/[=\s]/g, "")]
    .map((letter) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter).toString(2).padStart(5, "0"))
    .join("");
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

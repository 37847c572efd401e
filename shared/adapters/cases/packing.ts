/**
 * Large payloads are stored deflated (RFC 1951): findings and their law repeat themselves, and a write is paid by the
 * kilobyte. The hash covers the payload itself, so that it does not matter how it was stored.
 */
import { deflateRawSync, inflateRawSync } from "node:zlib";

/** Bytes below which nothing is won: a write unit is a kilobyte, and every item has its own fields besides. */
const worthwhile = 512;

/** What JSON would leave out or change cannot be read back as it was. */
const asItIs = (_name: string, value: unknown): unknown => {
  if (value === undefined || (typeof value === "number" && !Number.isFinite(value)))
    throw new TypeError("A value that is none cannot be stored");
  return value;
};

/** Null where it is stored as it is. */
export const packedOf = (payload: unknown): Uint8Array | null => {
  const text = JSON.stringify(payload, asItIs);
  return text.length < worthwhile ? null : deflateRawSync(text);
};

export const unpacked = (packed: Uint8Array): unknown => JSON.parse(inflateRawSync(packed).toString("utf8"));

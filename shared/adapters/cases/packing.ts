/**
 * What would be paid as more than a kilobyte is stored deflated (RFC 1951), since case files, findings and their law repeat
 * themselves; and with a dictionary, since they repeat each other from case to case (docs/decisions/0019-packed-payloads.md).
 */
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { dictionary1 } from "./dictionaries/1.ts";

/** A write unit is a kilobyte; every item has its keys and the names of its fields besides. */
const worthwhile = 800;

/** What JSON would leave out or change cannot be read back as it was. */
const asItIs = (_name: string, value: unknown): unknown => {
  if (value === undefined || (typeof value === "number" && !Number.isFinite(value)))
    throw new TypeError("A value that is none cannot be stored");
  return value;
};

/** By the number that stands beside what was packed with it. None is ever changed or taken away. */
const dictionaries = [dictionary1].map((deflated) => inflateRawSync(Buffer.from(deflated, "base64")));
const newest = dictionaries.length;

export interface Packed {
  packed: Uint8Array;
  dictionary: number;
}

/** Null where it is stored as it is. */
export const packedOf = (value: unknown): Packed | null => {
  const text = JSON.stringify(value, asItIs);
  if (Buffer.byteLength(text) < worthwhile) return null;
  return { packed: deflateRawSync(text, { dictionary: dictionaries[newest - 1] }), dictionary: newest };
};

/** `dictionary`: none in what was packed before there was one. */
export const unpacked = (packed: Uint8Array, dictionary?: number): unknown => {
  const known = dictionary === undefined ? undefined : dictionaries[dictionary - 1];
  if (dictionary !== undefined && known === undefined)
    throw new Error(`Packed with dictionary ${dictionary}, which is not here`);
  return JSON.parse(inflateRawSync(packed, known && { dictionary: known }).toString("utf8"));
};

import { inflateRawSync } from "node:zlib";

/** The file is no whole zip archive of the ordinary kind. */
export class Unreadable extends Error {}
/** The file would unfold to more than a list ever needs. */
export class TooLarge extends Error {}

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const shortestEnd = 22;
const longestComment = 0xffff;
const encrypted = 1;
const stored = 0;
const deflated = 8;

const findEnd = (zip: Buffer): number => {
  const earliest = Math.max(0, zip.length - shortestEnd - longestComment);
  for (let at = zip.length - shortestEnd; at >= earliest; at--) if (zip.readUInt32LE(at) === endOfDirectory) return at;
  throw new Unreadable("no end of directory");
};

/** What an archive says of a size is a claim: the limit holds for what really comes out. */
const contentOf = (zip: Buffer, entry: number, limit: number): Uint8Array => {
  const [flags, method] = [zip.readUInt16LE(entry + 8), zip.readUInt16LE(entry + 10)];
  const [packedSize, header] = [zip.readUInt32LE(entry + 20), zip.readUInt32LE(entry + 42)];
  if (flags & encrypted) throw new Unreadable("encrypted");
  const start = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
  const packed = zip.subarray(start, start + packedSize);
  if (packed.length > limit) throw new TooLarge();
  if (method === stored) return packed;
  if (method !== deflated) throw new Unreadable("unknown compression");
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, limit) });
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE" ? new TooLarge() : new Unreadable("damaged");
  }
};

/** The files of a zip archive whose names are wanted, as long as all of them together stay within the limit in bytes. */
export const unpack = (
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  limit: number,
): Map<string, Uint8Array> => {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const files = new Map<string, Uint8Array>();
  try {
    const end = findEnd(zip);
    const count = zip.readUInt16LE(end + 10);
    let entry = zip.readUInt32LE(end + 16);
    let left = limit;
    for (let number = 0; number < count; number++) {
      if (zip.readUInt32LE(entry) !== directoryEntry) throw new Unreadable("damaged directory");
      const nameLength = zip.readUInt16LE(entry + 28);
      const name = zip.toString("utf8", entry + 46, entry + 46 + nameLength);
      if (wanted(name)) {
        const content = contentOf(zip, entry, left);
        left -= content.length;
        files.set(name, content);
      }
      entry += 46 + nameLength + zip.readUInt16LE(entry + 30) + zip.readUInt16LE(entry + 32);
    }
  } catch (error) {
    throw error instanceof RangeError ? new Unreadable("damaged") : error;
  }
  return files;
};

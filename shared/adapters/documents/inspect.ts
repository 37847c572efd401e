import { createHash } from "node:crypto";

export interface Inspected {
  size: number;
  sha256: string;
  head: Uint8Array;
}

/** Enough to recognise any kind of file that is accepted. */
const headBytes = 4096;

/** Reads a stream once, to its end or just past the limit; the rest is left unread. */
export const inspectStream = async (stream: AsyncIterable<Uint8Array>, limit: number): Promise<Inspected> => {
  const hash = createHash("sha256");
  const head = Buffer.alloc(headBytes);
  let size = 0;
  for await (const part of stream) {
    const chunk = part.subarray(0, limit + 1 - size);
    if (size < headBytes) head.set(chunk.subarray(0, headBytes - size), size);
    hash.update(chunk);
    size += chunk.length;
    if (size > limit) break;
  }
  return { size, sha256: hash.digest("hex"), head: new Uint8Array(head.subarray(0, Math.min(size, headBytes))) };
};

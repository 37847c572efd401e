import { buffer } from "node:stream/consumers";
import type { DocumentStore } from "../ports.ts";
import { attachment } from "./documents/attachment.ts";
import { inspectStream } from "./documents/inspect.ts";
import { contentKey } from "./documents/kept.ts";
import type { S3 } from "./s3.ts";

/** Seconds: long enough to follow the address, too short to pass it on. */
const downloadLife = 60;

const quarantined = (key: string): string => {
  if (!key.startsWith("quarantine/")) throw new Error("An upload goes into quarantine/");
  return key;
};

interface Where {
  client: S3;
  /**
   * Where the bucket is reached from outside, when not at its own address: a browser asks its page's own origin and no other.
   * Path and query stay as they were signed; what stands there passes them to the bucket under the bucket's own host name.
   */
  reachedAt?: string;
}

export const makeDocumentStore = ({ client, reachedAt }: Where): DocumentStore => {
  const outside = (address: string): string => {
    const { pathname, search } = new URL(address);
    return reachedAt === undefined ? address : `${reachedAt}${pathname}${search}`;
  };

  const has = (sha256: string): Promise<boolean> => client.has(contentKey(sha256));

  const presigned = async (key: string, { name, contentType }: { name: string; contentType: string }) => {
    const query = { "response-content-disposition": attachment(name), "response-content-type": contentType };
    return outside(client.address({ method: "GET", key, query }, downloadLife));
  };

  /** What was copied is what was inspected: by S3's own SHA-256, or by the weaker entity tag where a store has no other. */
  const copy = async (key: string, etag: string, sha256: string, contentType: string): Promise<boolean> => {
    const to = contentKey(sha256);
    // Whatever address it is read by, a browser saves it and opens nothing in our name.
    const headers = { "Content-Type": contentType, "Content-Disposition": "attachment" };
    const copied = await client.copy({ from: key, to, etag, headers });
    if (!copied) return false;
    const { sha256: checksum } = copied;
    if (checksum ? Buffer.from(checksum, "base64").toString("hex") === sha256 : copied.etag === etag) return true;
    await client.remove(to);
    return false;
  };

  return {
    has,

    uploadUrl: async ({ key, contentType, size, expiresIn }) => {
      // A checksum besides would be one that no browser sends.
      const headers = { "content-type": contentType, "content-length": String(size) };
      return { url: outside(client.address({ method: "PUT", key: quarantined(key), headers }, expiresIn)), headers };
    },

    inspect: async (key, limit) => {
      const object = await client.get(quarantined(key));
      return object && { ...(await inspectStream(object.body, limit)), tag: object.etag };
    },

    // What is there under this hash has this content already.
    promote: async ({ key, tag, sha256, contentType }) =>
      (await has(sha256)) || copy(quarantined(key), tag, sha256, contentType),

    downloadUrl: (sha256, file) => presigned(contentKey(sha256), file),
    presignRead: presigned,

    read: async (key, limit) => {
      const object = await client.get(key);
      if (!object) return null;
      if (object.size > limit) {
        object.body.destroy();
        throw new RangeError(`The object is larger than ${limit} bytes`);
      }
      return new Uint8Array(await buffer(object.body));
    },

    write: (key, body, contentType) => client.put(key, body, contentType),
  };
};

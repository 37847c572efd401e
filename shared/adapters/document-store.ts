import type { Readable } from "node:stream";
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  NoSuchKey,
  NotFound,
  PutObjectCommand,
  type S3Client,
  S3ServiceException,
} from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import type { DocumentStore } from "../ports.ts";
import { attachment } from "./documents/attachment.ts";
import { inspectStream } from "./documents/inspect.ts";
import { contentKey } from "./documents/kept.ts";

/** Seconds: long enough to follow the address, too short to pass it on. */
const downloadLife = 60;

const quarantined = (key: string): string => {
  if (!key.startsWith("quarantine/")) throw new Error("An upload goes into quarantine/");
  return key;
};

const absent = (error: unknown): null => {
  if (error instanceof NoSuchKey || error instanceof NotFound) return null;
  throw error;
};

interface Where {
  client: S3Client;
  bucket: string;
  /**
   * Where the bucket is reached from outside, when not at its own address: a browser asks its page's own origin and no other.
   * Path and query stay as they were signed; what stands there passes them to the bucket under the bucket's own host name.
   */
  reachedAt?: string;
}

export const makeDocumentStore = ({ client, bucket, reachedAt }: Where): DocumentStore => {
  const outside = (address: string): string => {
    const { pathname, search } = new URL(address);
    return reachedAt === undefined ? address : `${reachedAt}${pathname}${search}`;
  };

  const open = (key: string) =>
    client.send(new GetObjectCommand({ Bucket: bucket, Key: key })).then((answer) => answer, absent);

  const has = async (sha256: string): Promise<boolean> => {
    const head = new HeadObjectCommand({ Bucket: bucket, Key: contentKey(sha256) });
    return (await client.send(head).then(() => true, absent)) ?? false;
  };

  const presigned = async (
    key: string,
    { name, contentType }: { name: string; contentType: string },
  ): Promise<string> => {
    const get = new GetObjectCommand({
      ...{ Bucket: bucket, Key: key },
      ResponseContentDisposition: attachment(name),
      ResponseContentType: contentType,
    });
    return outside(await getSignedUrl(client, get, { expiresIn: downloadLife }));
  };

  /** What was copied is what was inspected: by S3's own SHA-256, or by the weaker entity tag where a store has no other. */
  const copy = async (key: string, etag: string, sha256: string, contentType: string): Promise<boolean> => {
    const Key = contentKey(sha256);
    const { CopyObjectResult: copied } = await client.send(
      new CopyObjectCommand({
        ...{ Bucket: bucket, Key, CopySource: `${bucket}/${encodeURI(key)}`, CopySourceIfMatch: etag },
        ...{ ChecksumAlgorithm: "SHA256", ContentType: contentType, MetadataDirective: "REPLACE" },
        // Whatever address it is read by, a browser saves it and opens nothing in our name.
        ContentDisposition: "attachment",
      }),
    );
    const checksum = copied?.ChecksumSHA256;
    if (checksum ? Buffer.from(checksum, "base64").toString("hex") === sha256 : copied?.ETag === etag) return true;
    await client.send(new DeleteObjectCommand({ Bucket: bucket, Key }));
    return false;
  };

  const changed = (error: unknown): false => {
    if (error instanceof S3ServiceException && [404, 412].includes(error.$metadata.httpStatusCode ?? 0)) return false;
    throw error;
  };

  return {
    has,

    uploadUrl: async ({ key, contentType, size, expiresIn }) => {
      const put = new PutObjectCommand({
        ...{ Bucket: bucket, Key: quarantined(key), ContentType: contentType, ContentLength: size },
      });
      const signableHeaders = new Set(["host", "content-type", "content-length"]);
      const url = await getSignedUrl(client, put, { expiresIn, signableHeaders });
      return { url: outside(url), headers: { "content-type": contentType, "content-length": String(size) } };
    },

    inspect: async (key, limit) => {
      const object = await open(quarantined(key));
      if (!object?.Body || !object.ETag) return null;
      return { ...(await inspectStream(object.Body as Readable, limit)), tag: object.ETag };
    },

    // What is there under this hash has this content already.
    promote: async ({ key, tag, sha256, contentType }) =>
      (await has(sha256)) || copy(quarantined(key), tag, sha256, contentType).catch(changed),

    downloadUrl: (sha256, file) => presigned(contentKey(sha256), file),
    presignRead: presigned,

    read: async (key, limit) => {
      const object = await open(key);
      if (!object?.Body) return null;
      if ((object.ContentLength ?? 0) > limit) {
        (object.Body as Readable).destroy();
        throw new RangeError(`The object is larger than ${limit} bytes`);
      }
      return object.Body.transformToByteArray();
    },

    write: async (key, body, contentType) => {
      await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: body, ContentType: contentType }));
    },
  };
};

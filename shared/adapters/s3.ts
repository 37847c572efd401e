/** The client of the bucket: what is asked of it, and nothing else that S3 can do (docs/decisions/0018-own-line-to-aws.md). */
import type { Readable } from "node:stream";
import { AwsError } from "./aws/aws-error.ts";
import type { Answer, Asked } from "./aws/exchange.ts";
import { type AwsSettings, makeSignedCalls } from "./aws/signed-calls.ts";

export interface StoredObject {
  body: Readable;
  etag: string;
  size: number;
}

export interface Copy {
  from: string;
  to: string;
  /** Of the source as it was seen. */
  etag: string;
  headers: Record<string, string>;
}

export interface S3 {
  /** Throws where the bucket cannot be reached. */
  reach(signal: AbortSignal): Promise<void>;
  has(key: string): Promise<boolean>;
  get(key: string): Promise<StoredObject | null>;
  put(key: string, body: Uint8Array, contentType: string): Promise<void>;
  /** What S3 says of the copy; null where the source is not there, or another one than was seen. */
  copy(asked: Copy): Promise<{ etag: string | null; sha256: string | null } | null>;
  remove(key: string): Promise<void>;
  /** For who has no credentials, for so many seconds: with other headers it is refused. */
  address(asked: Address, seconds: number): string;
  destroy(): void;
}

export interface Address {
  method: "GET" | "PUT";
  key: string;
  headers?: Record<string, string>;
  query?: Record<string, string>;
}

/** As AWS signs it: all but letters, digits and `-._~`. */
const escaped = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
const escapedKey = (key: string): string => key.split("/").map(escaped).join("/");

/** The text of an element that stands there once and holds nothing else. */
const elementOf = (xml: string, name: string): string | null =>
  new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1]?.replaceAll("&quot;", '"') ?? null;

const errorOf = ({ status, text }: Answer): AwsError => {
  const unnamed = status >= 500 ? "InternalError" : "Refused";
  return new AwsError(elementOf(text, "Code") ?? unnamed, elementOf(text, "Message") ?? "", status);
};

const isAbsent = ({ status, text }: Answer): boolean => status === 404 && elementOf(text, "Code") !== "NoSuchBucket";
const isGood = ({ status }: Answer): boolean => status >= 200 && status < 300;
const unlessGood = (answer: Answer) => (isGood(answer) ? null : errorOf(answer));
const unlessAbsent = (answer: Answer) => (isAbsent(answer) ? null : unlessGood(answer));

/** A copy takes its time, so that S3 may begin to answer before it failed. */
const unlessCopied = (answer: Answer): AwsError | null => {
  if (isAbsent(answer) || answer.status === 412) return null;
  const broken = isGood(answer) && elementOf(answer.text, "Code") !== null;
  return broken ? errorOf({ ...answer, status: 500 }) : unlessGood(answer);
};

export const makeS3 = (bucket: string, settings: AwsSettings = {}): S3 => {
  const own = settings.endpoint ?? process.env.AWS_ENDPOINT_URL_S3;
  const region = settings.region ?? process.env.AWS_REGION ?? "";
  // AWS has a host name for each bucket, another endpoint none.
  const endpoint = own ?? `https://${bucket}.s3.${region}.amazonaws.com${region.startsWith("cn-") ? ".cn" : ""}`;
  const root = own === undefined ? "" : `/${bucket}`;
  const { call, address, close } = makeSignedCalls("s3", { ...settings, endpoint });
  const at = (method: string, key: string, more: Partial<Asked> = {}): Asked => ({
    ...{ method, path: `${root}/${escapedKey(key)}`, headers: {}, body: "" },
    ...more,
  });

  return {
    reach: async (signal) => {
      await call({ method: "HEAD", path: root || "/", headers: {}, body: "" }, unlessGood, signal);
    },

    has: async (key) => isGood(await call(at("HEAD", key), unlessAbsent)),

    get: async (key) => {
      const { stream, headers } = await call(at("GET", key, { streamed: true }), unlessAbsent);
      return stream ? { body: stream, etag: headers.etag ?? "", size: Number(headers["content-length"]) } : null;
    },

    put: async (key, body, contentType) => {
      await call(at("PUT", key, { body, headers: { "Content-Type": contentType } }), unlessGood);
    },

    copy: async ({ from, to, etag, headers }) => {
      const source = {
        "x-amz-copy-source": `/${bucket}/${escapedKey(from)}`,
        "x-amz-copy-source-if-match": etag,
        "x-amz-metadata-directive": "REPLACE",
        "x-amz-checksum-algorithm": "SHA256",
      };
      const answer = await call(at("PUT", to, { headers: { ...source, ...headers } }), unlessCopied);
      if (!isGood(answer)) return null;
      return { etag: elementOf(answer.text, "ETag"), sha256: elementOf(answer.text, "ChecksumSHA256") };
    },

    remove: async (key) => {
      await call(at("DELETE", key), unlessGood);
    },

    address: ({ method, key, headers = {}, query = {} }, seconds) => {
      const { path } = at(method, key);
      const parameters = Object.entries(query).map(([name, value]) => `${escaped(name)}=${escaped(value)}`);
      return address({ method, path: `${path}?${parameters.join("&")}`, headers }, seconds);
    },

    destroy: close,
  };
};

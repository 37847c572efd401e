import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { S3Client } from "@aws-sdk/client-s3";
import { S3RequestPresigner } from "@aws-sdk/s3-request-presigner";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { patientRequests } from "../../shared/adapters/aws/patient-requests.ts";
import { attachment } from "../../shared/adapters/documents/attachment.ts";
import { type Address, makeS3, type S3 } from "../../shared/adapters/s3.ts";
import { cloud } from "./emulators.ts";

/** A place whose answers are planned, one after another. */
let planned: ((request: IncomingMessage, response: ServerResponse) => void)[] = [];
let seen: IncomingMessage[] = [];
const server = createServer(async (request, response) => {
  await buffer(request);
  seen.push(request);
  const answer = planned.shift();
  if (answer) answer(request, response);
  else response.end();
});
let client: S3;
beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  client = makeS3("documents", { ...cloud, endpoint, patience: { ...patientRequests, requestTimeout: 300 } });
});
beforeEach(() => {
  [planned, seen] = [[], []];
});
afterAll(async () => {
  client.destroy();
  server.closeAllConnections();
  server.close();
  await once(server, "close");
});

const saying =
  (status: number, body = "") =>
  (_request: IncomingMessage, response: ServerResponse) =>
    void response.writeHead(status, { "content-type": "application/xml" }).end(body);
const failing = (status: number, code: string) =>
  saying(status, `<?xml version="1.0"?><Error><Code>${code}</Code></Error>`);
const copying = () => client.copy({ from: "quarantine/a", to: "documents/b", etag: '"1"', headers: {} });

describe("an object", () => {
  it("is absent where S3 knows no such key, and an error where it says anything else", async () => {
    planned = [failing(404, "NoSuchKey"), failing(404, "NoSuchBucket"), failing(403, "AccessDenied")];
    expect(await client.get("a")).toBeNull();
    await expect(client.get("a")).rejects.toMatchObject({ name: "NoSuchBucket" });
    await expect(client.get("a")).rejects.toMatchObject({ name: "AccessDenied", $metadata: { httpStatusCode: 403 } });
    expect(seen).toHaveLength(3);
  });

  it("is asked for again where S3 is busy", async () => {
    planned = [failing(503, "SlowDown"), saying(500), saying(200, "content")];
    expect(await client.get("a").then((object) => object && buffer(object.body))).toEqual(Buffer.from("content"));
  });

  it("that stops coming is an error, and no shorter object", async () => {
    planned = [(_request, response) => void response.writeHead(200, { "content-length": "9" }).write("half")];
    const object = await client.get("a");
    await expect(buffer(object?.body ?? Readable.from([]))).rejects.toThrow("Nothing for 300 ms");
  });

  it("that breaks off is an error as well", async () => {
    planned = [
      (_request, response) => {
        response.writeHead(200, { "content-length": "9" }).write("half");
        response.socket?.end();
      },
    ];
    const object = await client.get("a");
    await expect(buffer(object?.body ?? Readable.from([]))).rejects.toThrow();
  });
});

describe("a copy", () => {
  it("tells what S3 says of it", async () => {
    planned = [
      saying(200, "<R><ETag>&quot;2&quot;</ETag><ChecksumSHA256>a/b=</ChecksumSHA256></R>"),
      saying(200, "<R/>"),
    ];
    expect(await copying()).toEqual({ etag: '"2"', sha256: "a/b=" });
    expect(await copying()).toEqual({ etag: null, sha256: null });
    expect(seen[0]?.headers).toMatchObject({
      "x-amz-copy-source": "/documents/quarantine/a",
      "x-amz-copy-source-if-match": '"1"',
      "x-amz-checksum-algorithm": "SHA256",
    });
  });

  it("that failed after S3 began to answer is made again", async () => {
    planned = [failing(200, "InternalError"), saying(200, "<R><ETag>2</ETag></R>")];
    expect(await copying()).toMatchObject({ etag: "2" });
  });

  it("of what is gone, or is another by now, is none", async () => {
    planned = [failing(404, "NoSuchKey"), failing(412, "PreconditionFailed"), failing(400, "InvalidRequest")];
    expect([await copying(), await copying()]).toEqual([null, null]);
    await expect(copying()).rejects.toMatchObject({ name: "InvalidRequest" });
  });
});

describe("an address", () => {
  const name = attachment("مدرک «نهایی» (۱).pdf");
  /** As a function has them. */
  const credentials = { ...cloud.credentials, sessionToken: "token/+=" };
  const assumed = { ...cloud, credentials };
  const unsigned = { "X-Amz-Content-Sha256": "UNSIGNED-PAYLOAD" };

  /** What the SDK makes of the same request at the same moment. */
  const bySdk = async (text: string, { method, headers = {} }: Address): Promise<string> => {
    const { hostname, port, host, pathname: path, searchParams } = new URL(text);
    const query = Object.fromEntries([...searchParams].filter(([name]) => !name.startsWith("X-Amz-")));
    const date = searchParams.get("X-Amz-Date")?.replace(/^(....)(..)(..T..)(..)(..Z)$/, "$1-$2-$3:$4:$5") ?? "";
    const request = {
      protocol: "http:",
      hostname,
      port: Number(port),
      method,
      path,
      query,
      headers: { ...headers, host },
    };
    const presigned = await new S3RequestPresigner(new S3Client(assumed).config).presign(request as never, {
      ...{ expiresIn: 60, signingDate: new Date(date) },
      signableHeaders: new Set(["host", ...Object.keys(headers)]),
    });
    return String(presigned.query?.["X-Amz-Signature"]);
  };

  it.each<[string, Address]>([
    ["upload", { method: "PUT", key: "quarantine/a b/ج", headers: { "content-type": "a/b", "content-length": "5" } }],
    ["download", { method: "GET", key: "documents/a(1)!", query: { "response-content-disposition": name } }],
  ])("for an %s is signed as the SDK signs it", async (_way, asked) => {
    const open = makeS3("documents", { ...assumed, endpoint: "http://127.0.0.1:1" });
    const text = open.address({ ...asked, query: { ...unsigned, ...asked.query } }, 60);
    expect(new URL(text).searchParams.get("X-Amz-Signature")).toBe(await bySdk(text, asked));
  });
});

describe("a bucket of AWS", () => {
  it("has a host of its own, and a path that begins with the key", () => {
    const [there, inChina] = ["me-central-1", "cn-north-1"].map((region) =>
      makeS3("papers", { ...cloud, region }).address({ method: "GET", key: "a" }, 60),
    );
    expect(there).toMatch(/^https:\/\/papers\.s3\.me-central-1\.amazonaws\.com\/a\?/);
    expect(inChina).toMatch(/^https:\/\/papers\.s3\.cn-north-1\.amazonaws\.com\.cn\/a\?/);
  });
});

import { once } from "node:events";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import aws4 from "aws4";
import fc from "fast-check";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { makeKeptDocuments } from "../../shared/adapters/documents/kept.ts";
import { decodedItem, encodedItem } from "../../shared/adapters/dynamodb/attribute-values.ts";
import { transact } from "../../shared/adapters/dynamodb/transact.ts";
import { makeDynamoDb } from "../../shared/adapters/dynamodb.ts";
import { makeS3 } from "../../shared/adapters/s3.ts";
import { cloud } from "./emulators.ts";

interface Received {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

const received: Received[] = [];
/** What is answered next; nothing planned is an empty success. */
let answers: { status: number; body: string }[] = [];
const server = createServer(async (request, response) => {
  const { method = "", url: path = "", headers } = request;
  received.push({ method, path, headers, body: (await buffer(request)).toString("utf8") });
  const { status, body } = answers.shift() ?? { status: 200, body: "{}" };
  response.writeHead(status).end(body);
});
let endpoint = "";
beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => {
  received.length = 0;
  answers = [];
});
afterEach(() => {
  vi.useRealTimers();
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await once(server, "close");
});

const failing = (status: number, type: string) => ({
  status,
  body: JSON.stringify({ __type: `com.amazonaws#${type}` }),
});
const client = () => makeDynamoDb({ ...cloud, endpoint });
const read = { TableName: "Cases", Key: { pk: "one", sk: "HEAD" } };

/** The signature of what arrived, made anew from what arrived: nothing was added or changed behind it. */
const signatureOf = ({ method, path, headers, body }: Received, service: string): unknown => {
  const signed = /SignedHeaders=([^,]+)/.exec(headers.authorization ?? "")?.[1]?.split(";") ?? [];
  const sent = Object.fromEntries(signed.map((name) => [name, String(headers[name])]));
  const host = String(headers.host);
  const request = { service, region: cloud.region, host, method, path, headers: sent, body };
  return aws4.sign(request, cloud.credentials).headers?.Authorization;
};

describe("a call of AWS", () => {
  it("is signed as it arrives", async () => {
    await client().send("GetItem", read);
    await makeKeptDocuments(makeS3("documents", { ...cloud, endpoint })).has("a".repeat(64));
    const [table, bucket] = received as [Received, Received];
    expect(table.headers).toMatchObject({ "x-amz-target": "DynamoDB_20120810.GetItem" });
    expect(bucket).toMatchObject({ method: "HEAD", path: `/documents/documents/${"a".repeat(64)}` });
    expect(table.headers.authorization).toBe(signatureOf(table, "dynamodb"));
    expect(bucket.headers.authorization).toBe(signatureOf(bucket, "s3"));
  });

  it("is signed by the key of its own day", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const table = client();
    for (const day of ["2026-11-27", "2026-11-28", "2026-11-27"]) {
      vi.setSystemTime(new Date(`${day}T12:00:00.000Z`));
      await table.send("GetItem", read);
    }
    expect(received.map(({ headers }) => headers.authorization)).toEqual(
      received.map((each) => signatureOf(each, "dynamodb")),
    );
    expect(received.map(({ headers }) => String(headers["x-amz-date"]).slice(0, 8))).toEqual([
      ...["20261127", "20261128", "20261127"],
    ]);
  });

  it("is made again when it was throttled or broke off, and then answers", async () => {
    answers = [failing(400, "ThrottlingException"), { status: 503, body: "<html>" }];
    expect(await client().send("GetItem", read)).toEqual({});
    expect(received).toHaveLength(3);
  });

  it("is not made again when it is refused, and says why", async () => {
    answers = [failing(400, "ValidationException")];
    await expect(client().send("GetItem", read)).rejects.toMatchObject({ name: "ValidationException" });
    expect(received).toHaveLength(1);
  });

  it("is one transaction however often the line repeats it, and another one when it is asked for anew", async () => {
    answers = [{ status: 500, body: "" }];
    const patience = { attempts: 1, random: () => 0, wait: async () => undefined };
    const writes = [{ Put: { TableName: "Cases", Item: { pk: "one", sk: "HEAD" } } }];
    await transact(client(), writes, patience);
    await transact(client(), writes, patience);
    const [first, again, other] = received.map(({ body }) => JSON.parse(body).ClientRequestToken);
    expect([first.length, again]).toEqual([36, first]);
    expect(other).not.toBe(first);
  });
});

describe("a bucket that refuses", () => {
  it("is an error, not a missing document", async () => {
    const documents = makeKeptDocuments(makeS3("documents", { ...cloud, endpoint }));
    answers = [
      { status: 404, body: "" },
      { status: 403, body: "" },
    ];
    expect(await documents.has("b".repeat(64))).toBe(false);
    await expect(documents.has("b".repeat(64))).rejects.toMatchObject({ $metadata: { httpStatusCode: 403 } });
  });
});

describe("values of a table", () => {
  it("are read as they were written", () => {
    const item = fc.dictionary(fc.string(), fc.jsonValue());
    fc.assert(
      fc.property(item, (drawn) => {
        // As it comes over the wire, which knows no zero below zero.
        const value = JSON.parse(JSON.stringify(drawn));
        expect(decodedItem(encodedItem(value))).toEqual(value);
      }),
    );
  });

  it("keep the name that would change an object's prototype", () => {
    const item = JSON.parse('{"__proto__": {"a": 1}}');
    expect(Object.entries(decodedItem(encodedItem(item)))).toEqual([["__proto__", { a: 1 }]]);
    const received = JSON.parse(JSON.stringify(encodedItem(item))) as ReturnType<typeof encodedItem>;
    expect(Object.entries(decodedItem(received))).toEqual([["__proto__", { a: 1 }]]);
  });

  it.each([
    ["nothing", undefined],
    ["no number", Number.NaN],
    ["an instance", new Date(0)],
    ["a set", new Set(["a"])],
    ["a large whole number", 1n],
  ])("are never %s", (_name, value) => {
    expect(() => encodedItem({ value })).toThrow(TypeError);
  });
});

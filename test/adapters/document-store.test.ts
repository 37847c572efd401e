import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeDocumentStore } from "../../shared/adapters/document-store.ts";
import { attachment } from "../../shared/adapters/documents/attachment.ts";
import { makeS3 } from "../../shared/adapters/s3.ts";
import { makeFakeDocumentStore } from "../fakes/document-store.ts";
import { documentStoreContract } from "./contracts/document-store.ts";
import { cloud, startTestStorage } from "./emulators.ts";

describe("the fake", () => {
  documentStoreContract(async () => {
    const store = makeFakeDocumentStore();
    return { store, upload: async (key, body) => store.upload(key, body) };
  });
});

describe("S3", () => {
  let storage: Awaited<ReturnType<typeof startTestStorage>>;
  beforeAll(async () => {
    storage = await startTestStorage();
  });
  afterAll(() => storage.stop());

  const open = () => {
    const client = makeS3("documents", { ...cloud, endpoint: storage.endpoint });
    return { client, store: makeDocumentStore({ client }) };
  };
  const put = async (url: string, headers: Record<string, string>, body: Uint8Array) => {
    const response = await fetch(url, { method: "PUT", headers, body });
    expect(response.status).toBe(200);
  };

  documentStoreContract(async () => {
    const { store } = open();
    const upload = async (key: string, body: Uint8Array) => {
      const wanted = { key, contentType: "application/pdf", size: body.length, expiresIn: 300 };
      const { url, headers } = await store.uploadUrl(wanted);
      await put(url, headers, body);
    };
    return { store, upload };
  });

  it("signs type and size into an upload, and no checksum that a browser could not send", async () => {
    const { store } = open();
    const wanted = { key: "quarantine/signed", contentType: "application/pdf", size: 7, expiresIn: 300 };
    const { searchParams, pathname } = new URL((await store.uploadUrl(wanted)).url);
    expect(pathname).toBe("/documents/quarantine/signed");
    expect(searchParams.get("X-Amz-SignedHeaders")?.split(";").sort()).toEqual([
      "content-length",
      "content-type",
      "host",
    ]);
    expect(searchParams.get("X-Amz-Expires")).toBe("300");
    expect([...searchParams.keys()].filter((name) => name.includes("checksum"))).toEqual([]);
  });

  it("gives a document out as an attachment, under its Persian name, for a minute", async () => {
    const { client, store } = open();
    const body = new Uint8Array(Buffer.from("%PDF-1.7"));
    const sha256 = createHash("sha256").update(body).digest("hex");
    await client.put("quarantine/named", body, "text/html");
    const inspected = await store.inspect("quarantine/named", 100);
    await store.promote({ key: "quarantine/named", tag: inspected?.tag ?? "", sha256, contentType: "application/pdf" });
    const url = await store.downloadUrl(sha256, { name: "مدرک «نهایی».pdf", contentType: "application/pdf" });
    const query = new URL(url).searchParams;
    expect(query.get("X-Amz-Expires")).toBe("60");
    expect(query.get("response-content-disposition")).toBe(attachment("مدرک «نهایی».pdf"));
    const response = await fetch(url);
    expect(response.headers.get("content-type")).toBe("application/pdf");
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(body);
  });

  it("reads no more of an upload than it must", async () => {
    const { client, store } = open();
    await client.put("quarantine/large", new Uint8Array(3_000_000), "application/pdf");
    expect((await store.inspect("quarantine/large", 1000))?.size).toBe(1001);
  });
});

describe("the name of a download", () => {
  it.each([
    ["degree.pdf", `attachment; filename="degree.pdf"; filename*=UTF-8''degree.pdf`],
    ["مدرک.pdf", `attachment; filename="____.pdf"; filename*=UTF-8''%D9%85%D8%AF%D8%B1%DA%A9.pdf`],
    [
      `a"b\r\nc;d'(e)*.pdf`,
      `attachment; filename="a_b__c_d__e__.pdf"; filename*=UTF-8''a%22b%0D%0Ac%3Bd%27%28e%29%2A.pdf`,
    ],
    ["\ud800.pdf", `attachment; filename="_.pdf"; filename*=UTF-8''%EF%BF%BD.pdf`],
  ])("%j breaks out of no header", (name, header) => {
    expect(attachment(name)).toBe(header);
  });
});

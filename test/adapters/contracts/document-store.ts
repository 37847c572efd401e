import { createHash } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { DocumentStore } from "../../../shared/ports.ts";
import { unique } from "../histories.ts";

/** `upload`: what the uploader's browser does with the address it got. */
export interface StorePorts {
  store: DocumentStore;
  upload: (key: string, body: Uint8Array) => Promise<void>;
}

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));
const sha256Of = (body: Uint8Array): string => createHash("sha256").update(body).digest("hex");
const pdf = "application/pdf";

export const documentStoreContract = (makePorts: () => Promise<StorePorts>): void => {
  let store: DocumentStore;
  let upload: StorePorts["upload"];
  beforeAll(async () => {
    ({ store, upload } = await makePorts());
  });

  const uploaded = async (body: Uint8Array) => {
    const key = `quarantine/${unique("document")}`;
    await upload(key, body);
    return key;
  };

  it("takes uploads into quarantine only, bound to type and size", async () => {
    const wanted = { contentType: pdf, size: 5, expiresIn: 300 };
    const { url, headers } = await store.uploadUrl({ ...wanted, key: `quarantine/${unique("document")}` });
    expect(URL.canParse(url)).toBe(true);
    expect(headers).toEqual({ "content-type": pdf, "content-length": "5" });
    await expect(store.uploadUrl({ ...wanted, key: "documents/aa" })).rejects.toThrow("quarantine");
    await expect(store.inspect("documents/aa", 5)).rejects.toThrow("quarantine");
  });

  it("inspects what was uploaded: size, hash and first bytes", async () => {
    const body = bytes(`%PDF-1.7 ${"سلام ".repeat(20_000)}`);
    const key = await uploaded(body);
    expect(await store.inspect(key, body.length)).toEqual({
      ...{ size: body.length, sha256: sha256Of(body), head: body.slice(0, 4096), tag: expect.any(String) },
    });
    expect(await store.inspect(`quarantine/${unique("document")}`, 10)).toBeNull();
  });

  it("stops one byte past the limit", async () => {
    const key = await uploaded(bytes("123456"));
    expect((await store.inspect(key, 6))?.size).toBe(6);
    expect((await store.inspect(key, 5))?.size).toBe(6);
    expect((await store.inspect(key, 2))?.size).toBe(3);
  });

  it("inspects an empty upload", async () => {
    const key = await uploaded(bytes(""));
    expect(await store.inspect(key, 5)).toMatchObject({ size: 0, sha256: sha256Of(bytes("")) });
  });

  it("promotes what it inspected to the place of its hash, once for all", async () => {
    const body = bytes(unique("degree"));
    const sha256 = sha256Of(body);
    expect(await store.has(sha256)).toBe(false);
    for (const key of [await uploaded(body), await uploaded(body)]) {
      const tag = (await store.inspect(key, 1000))?.tag ?? "";
      expect(await store.promote({ key, tag, sha256, contentType: pdf })).toBe(true);
    }
    expect(await store.has(sha256)).toBe(true);
    expect(URL.canParse(await store.downloadUrl(sha256, { name: "مدرک.pdf", contentType: pdf }))).toBe(true);
  });

  it("refuses what was swapped after it was inspected", async () => {
    const key = await uploaded(bytes(unique("clean")));
    const { tag = "", sha256 = "" } = (await store.inspect(key, 1000)) ?? {};
    await upload(key, bytes(unique("swapped")));
    expect(await store.promote({ key, tag, sha256, contentType: pdf })).toBe(false);
    expect(await store.has(sha256)).toBe(false);
  });

  it("promotes the same upload for two callers at once", async () => {
    const key = await uploaded(bytes(unique("twice")));
    const [one, other] = await Promise.all([store.inspect(key, 1000), store.inspect(key, 1000)]);
    const promoted = [one, other].map((seen) =>
      store.promote({ key, tag: seen?.tag ?? "", sha256: seen?.sha256 ?? "", contentType: pdf }),
    );
    expect(await Promise.all(promoted)).toEqual([true, true]);
  });

  describe("a small object", () => {
    it("is written and read whole", async () => {
      const key = `imports/${unique("list")}`;
      await store.write(key, bytes("۱۲۳"), "text/csv");
      expect(Buffer.from((await store.read(key, 100)) ?? []).toString()).toBe("۱۲۳");
      expect(await store.read(`imports/${unique("list")}`, 100)).toBeNull();
      expect(URL.canParse(await store.presignRead(key, { name: "rows.xlsx", contentType: "text/csv" }))).toBe(true);
    });

    it("past the limit is an error, and never cut short", async () => {
      const key = `imports/${unique("list")}`;
      await store.write(key, bytes("123456"), "text/csv");
      expect(await store.read(key, 6)).toHaveLength(6);
      await expect(store.read(key, 5)).rejects.toThrow(RangeError);
    });
  });
};

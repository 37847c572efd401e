import { createHash } from "node:crypto";
import type { DocumentStore } from "../../shared/ports.ts";

export interface FakeDocumentStore extends DocumentStore {
  /** What the uploader's browser does with a presigned address. */
  upload(key: string, body: Uint8Array): void;
  objects: Map<string, { body: Uint8Array; contentType: string }>;
}

const sha256Of = (body: Uint8Array): string => createHash("sha256").update(body).digest("hex");

const quarantined = (key: string): string => {
  if (!key.startsWith("quarantine/")) throw new Error("An upload goes into quarantine/");
  return key;
};

export const makeFakeDocumentStore = (): FakeDocumentStore => {
  const objects: FakeDocumentStore["objects"] = new Map();
  const announced = new Map<string, string>();
  const address = (key: string, name: string) => `https://documents.test/${key}?as=${encodeURIComponent(name)}`;
  const contentKey = (sha256: string) => `content/${sha256}`;

  return {
    objects,
    upload: (key, body) => {
      objects.set(key, { body, contentType: announced.get(key) ?? "application/octet-stream" });
    },

    uploadUrl: async ({ key, contentType, size }) => {
      announced.set(quarantined(key), contentType);
      return {
        url: `https://documents.test/${key}`,
        headers: { "content-type": contentType, "content-length": String(size) },
      };
    },

    inspect: async (key, limit) => {
      const body = objects.get(quarantined(key))?.body;
      if (!body) return null;
      const seen = body.subarray(0, limit + 1);
      return { size: seen.length, sha256: sha256Of(seen), head: seen.slice(0, 4096), tag: sha256Of(body) };
    },

    promote: async ({ key, tag, sha256, contentType }) => {
      const body = objects.get(quarantined(key))?.body;
      if (!body || sha256Of(body) !== tag) return false;
      objects.set(contentKey(sha256), { body, contentType });
      return true;
    },

    has: async (sha256) => objects.has(contentKey(sha256)),
    downloadUrl: async (sha256, { name }) => address(contentKey(sha256), name),

    read: async (key, limit) => {
      const body = objects.get(key)?.body;
      if (body && body.length > limit) throw new RangeError(`The object is larger than ${limit} bytes`);
      return body ?? null;
    },
    write: async (key, body, contentType) => {
      objects.set(key, { body, contentType });
    },
    presignRead: async (key, { name }) => address(key, name),
  };
};

import { beforeEach, describe, expect, it } from "vitest";
import { makeDocuments } from "../../functions/documents/documents.ts";
import type { Outcome } from "../../shared/contract/outcome.ts";
import { sizeLimitOf } from "../../shared/domain/document-kind.ts";
import { idOf as identifierOf } from "../../shared/lambda/identifier.ts";
import { people } from "../builders.ts";
import { attach, bodyOf, fileOf, held, pdf, prepared, submitted, succeeded } from "./ways.ts";
import { makeWorld, type World } from "./world.ts";

let world: World;
let id: string;
beforeEach(async () => {
  world = await makeWorld();
  id = bodyOf<{ id: string }>(await world.officer.create(fileOf())).id;
});

const degree = { kind: "degree", contentType: "application/pdf", size: 12 } as const;
const idOf = (outcome: Outcome) => bodyOf<{ document: { documentId: string } }>(outcome).document.documentId;
const ask = async (changes: Partial<Parameters<typeof world.officer.requestDocument>[1]> = {}, key?: string) =>
  world.officer.requestDocument(id, { ...degree, ...changes }, key ? { key } : {});
const put = (documentId: string, body: Uint8Array) =>
  world.documentStore.upload(`quarantine/${id}/${documentId}`, body);
const attached = async () => (await world.cases.load(id)).draft?.file.documents.map(({ documentId }) => documentId);

describe("asking for an upload", () => {
  it("gives an address in quarantine, for a quarter of an hour", async () => {
    expect(await ask()).toMatchObject({
      status: 201,
      body: {
        document: { kind: "degree", status: "awaiting", sha256: null },
        upload: { method: "PUT", expiresAt: "2026-11-22T08:30:30.123Z" },
      },
    });
  });

  it("repeated names the same document, at a fresh address; with another body it is refused", async () => {
    const first = idOf(await ask({}, "k"));
    world.clock.advance(20 * 60_000);
    const again = await ask({}, "k");
    expect(idOf(again)).toBe(first);
    expect(again).toMatchObject({ body: { upload: { expiresAt: "2026-11-22T08:50:30.123Z" } } });
    expect(await ask({ size: 13 }, "k")).toEqual({ problem: "idempotency-key-reused" });
  });

  it.each([
    ["one byte more than the kind takes", { size: sizeLimitOf("degree") + 1 }, "upload-size"],
    ["a photograph of a certificate of many pages", { kind: "health", contentType: "image/jpeg" }, "upload-type"],
  ] as const)("refuses %s", async (_what, changes, problem) => {
    expect(await ask(changes)).toMatchObject({ problem });
  });

  it("takes exactly as much as the kind takes", async () => {
    expect(await ask({ size: sizeLimitOf("degree") })).toMatchObject({ status: 201 });
  });
});

describe("completing an upload", () => {
  it("keeps what was checked, under its own hash, and puts it into the draft", async () => {
    const documentId = await attach(world, world.officer, id, "degree");
    const { documents } = await world.cases.load(id);
    expect(documents).toMatchObject([
      { documentId, status: "verified", sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ]);
    expect(world.documentStore.objects.has(`content/${documents[0]?.sha256}`)).toBe(true);
    expect(await attached()).toEqual([documentId]);
  });

  it.each([
    ["nothing there", null, "upload-missing"],
    ["fewer bytes than announced", pdf("x").slice(0, 9), "upload-size"],
    ["more bytes than announced", pdf("xyz and more"), "upload-size"],
    ["a page that calls itself PDF", new TextEncoder().encode("<html>12345 "), "upload-type"],
    ["a photograph that calls itself PDF", Uint8Array.of(0xff, 0xd8, 0xff, ...Array(9).fill(0)), "upload-type"],
  ])("refuses %s, and can be tried again", async (_what, body, problem) => {
    const documentId = idOf(await ask());
    if (body) put(documentId, body);
    expect(await world.officer.complete(id, documentId)).toMatchObject({ problem });
    expect(await attached()).toEqual([]);
    put(documentId, pdf("abc"));
    expect(await world.officer.complete(id, documentId)).toMatchObject({ status: 200 });
  });

  it("stops reading past the kind's limit, whatever was announced", async () => {
    const documentId = idOf(await ask({ kind: "national-card" }));
    put(documentId, new Uint8Array(sizeLimitOf("national-card") + 2));
    expect(await world.officer.complete(id, documentId)).toMatchObject({ problem: "upload-size" });
  });

  it("refuses what was swapped while it was read", async () => {
    const documentId = idOf(await ask());
    put(documentId, pdf("abc"));
    const inspect = world.documentStore.inspect;
    const store = { ...world.documentStore };
    store.inspect = async (...asked: Parameters<typeof inspect>) => {
      const seen = await inspect(...asked);
      put(documentId, pdf("xyz"));
      return seen;
    };
    const documents = makeDocuments({ ...world, store, idOf: identifierOf });
    const outcome = await documents.complete({
      ...{ caseId: id, documentId, actor: people.officer, action: "attach", ifMatch: null },
      request: { id: "r", body: "b" },
    });
    expect(outcome).toEqual({ problem: "upload-changed" });
    expect(await attached()).toEqual([]);
  });

  it("is what the first of two completions read, where the upload was swapped between them", async () => {
    const documentId = idOf(await ask());
    put(documentId, pdf("abc"));
    const promote = world.documentStore.promote;
    const store = { ...world.documentStore };
    store.promote = async (...asked: Parameters<typeof promote>) => {
      const promoted = await promote(...asked);
      put(documentId, pdf("xyz"));
      expect(await world.officer.complete(id, documentId)).toMatchObject({ status: 200 });
      return promoted;
    };
    const documents = makeDocuments({ ...world, store, idOf: identifierOf });
    const outcome = await documents.complete({
      ...{ caseId: id, documentId, actor: people.officer, action: "attach", ifMatch: null },
      request: { id: "r", body: "b" },
    });
    expect(outcome).toEqual({ problem: "document-differs" });
    expect(await attached()).toEqual([documentId]);
    const [kept] = (await world.cases.load(id)).documents;
    expect(world.documentStore.objects.get(`content/${kept?.sha256}`)?.body).toEqual(pdf("xyz"));
    // Asked again, it is told what the document is.
    expect(await world.officer.complete(id, documentId)).toMatchObject({ status: 200 });
  });

  it("is not moved by what is put there afterwards", async () => {
    const documentId = await attach(world, world.officer, id, "degree");
    const before = await world.cases.load(id);
    put(documentId, pdf("another"));
    expect(await world.officer.complete(id, documentId)).toMatchObject({ status: 200 });
    expect(await world.cases.load(id)).toEqual(before);
  });

  it("repeated changes nothing", async () => {
    const documentId = await attach(world, world.officer, id, "degree");
    const before = await world.cases.load(id);
    const again = await world.officer.complete(id, documentId);
    expect(again).toMatchObject({ status: 200, body: { version: String(before.draft?.version) } });
    expect(await world.cases.load(id)).toEqual(before);
  });

  it.each([
    ["drafts.verifyDocument", "before"],
    ["drafts.verifyDocument", "after"],
    ["drafts.save", "before"],
    ["drafts.save", "after"],
    ["documentStore.promote", "before"],
    ["documentStore.promote", "after"],
  ] as const)("goes well the second time where %s fails %s", async (method, moment) => {
    const documentId = idOf(await ask());
    put(documentId, pdf("abc"));
    world.failNext(method, moment);
    await expect(world.officer.complete(id, documentId)).rejects.toThrow("planned");
    expect(await world.officer.complete(id, documentId)).toMatchObject({ status: 200 });
    expect(await attached()).toEqual([documentId]);
  });

  it("of ten at once loses none", async () => {
    const asked = await Promise.all(Array.from({ length: 10 }, () => ask()));
    const ids = asked.map(idOf);
    ids.forEach((documentId, index) => {
      put(documentId, pdf(`ab${index}`));
    });
    const outcomes = await Promise.all(
      ids.flatMap((each) => [world.officer.complete(id, each), world.head.complete(id, each)]),
    );
    for (const outcome of outcomes) succeeded(outcome);
    expect((await attached())?.sort()).toEqual(ids.sort());
  });

  it("is over once the case was handed in", async () => {
    const documentId = idOf(await ask());
    const other = await submitted(world);
    expect(await world.officer.complete(other, documentId)).toMatchObject({ problem: "not-in-this-state" });
    expect(await world.officer.complete(id, "0".repeat(32))).toEqual({ problem: "not-found" });
  });
});

describe("a download", () => {
  it("is for who may see the case, for a minute, as what it was verified to be", async () => {
    const subject = await held(world, fileOf(1));
    const [document] = (await world.caseOf(subject)).revisions[0].documents;
    if (!document) throw new Error("no document");
    for (const desk of [world.officer, world.reviewer, world.auditor])
      expect(await desk.download(subject, document.documentId)).toMatchObject({
        body: { sha256: document.sha256, expiresAt: "2026-11-22T08:16:30.123Z" },
      });
    for (const desk of [world.stranger, world.authority])
      expect(await desk.download(subject, document.documentId)).toEqual({ problem: "not-found" });
  });

  it("shows nothing of a draft, nor of a working copy, outside its agency", async () => {
    const draft = await prepared(world, fileOf(1));
    const mine = (await world.cases.load(draft)).documents[0]?.documentId ?? "";
    expect(await world.officer.download(draft, mine)).toMatchObject({ status: 200 });
    expect(await world.reviewer.download(draft, mine)).toEqual({ problem: "not-found" });

    const subject = await held(world, fileOf(2));
    await world.reviewer.sendBack(subject);
    const added = await attach(world, world.officer, subject, "evaluation");
    expect(await world.officer.download(subject, added)).toMatchObject({ status: 200 });
    expect(await world.reviewer.download(subject, added)).toEqual({ problem: "not-found" });
  });

  it("of what was only announced does not exist", async () => {
    expect(await world.officer.download(id, idOf(await ask()))).toEqual({ problem: "not-found" });
  });
});

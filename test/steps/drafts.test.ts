import { beforeEach, describe, expect, it } from "vitest";
import { bodyOf, fileOf, prepared, succeeded } from "./ways.ts";
import { makeWorld, type World } from "./world.ts";

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});

const made = async (key?: string) =>
  bodyOf<{ id: string; version: string }>(await world.officer.create(fileOf(), key ? { key } : {}));

describe("making a draft", () => {
  it("answers a repeat as the first time, whatever became of it since", async () => {
    const first = await world.officer.create(fileOf(), { key: "k" });
    const { id } = bodyOf<{ id: string }>(first);
    expect(first).toMatchObject({ status: 201, etag: "1", location: `/v1/cases/${id}` });
    world.clock.advance(86_400_000);
    succeeded(await world.officer.edit(id, fileOf(3), { ifMatch: "1" }));
    expect(await world.officer.create(fileOf(), { key: "k" })).toEqual(first);
    expect(world.memory.cases.size).toBe(1);
  });

  it("refuses the key for another body, and knows no key of another account", async () => {
    const { id } = await made("k");
    expect(await world.officer.create(fileOf(1), { key: "k" })).toEqual({ problem: "idempotency-key-reused" });
    expect(bodyOf<{ id: string }>(await world.head.create(fileOf(), { key: "k" })).id).not.toBe(id);
  });

  it.each(["before", "after"] as const)("goes well the second time where the store fails %s", async (moment) => {
    world.failNext("drafts.create", moment);
    await expect(world.officer.create(fileOf(), { key: "k" })).rejects.toThrow("planned");
    expect(await world.officer.create(fileOf(), { key: "k" })).toMatchObject({ status: 201 });
    expect(world.memory.cases.size).toBe(1);
  });

  it("is an agency's, for itself", async () => {
    expect(await world.reviewer.create(fileOf())).toEqual({ problem: "forbidden" });
    const { id } = await made();
    expect((await world.cases.load(id)).draft?.agency).toBe("agency-a");
    expect(await world.stranger.edit(id, fileOf())).toEqual({ problem: "not-found" });
  });

  it("takes no document that was not uploaded here, as that kind", async () => {
    const strange = {
      ...fileOf(),
      documents: [{ kind: "degree" as const, documentId: "0".repeat(32), issuedOn: null }],
    };
    expect(await world.officer.create(strange)).toMatchObject({
      problem: "invalid-request",
      errors: [{ pointer: "/documents/0/documentId" }],
    });
    const id = await prepared(world);
    const { draft } = await world.cases.load(id);
    const [first, ...rest] = draft?.file.documents ?? [];
    if (!draft || !first) throw new Error("no documents");
    const renamed = { ...draft.file, documents: [{ ...first, kind: "health" as const }, ...rest] };
    expect(await world.officer.edit(id, renamed)).toMatchObject({ errors: [{ pointer: "/documents/0/documentId" }] });
  });
});

describe("editing", () => {
  it("needs the version that was seen: of two who saw the same, one is told", async () => {
    const { id } = await made();
    const outcomes = await Promise.all([
      world.officer.edit(id, fileOf(1), { ifMatch: "1" }),
      world.head.edit(id, fileOf(2), { ifMatch: "1" }),
    ]);
    expect(outcomes.filter((outcome) => "status" in outcome)).toHaveLength(1);
    expect(outcomes).toContainEqual({ problem: "precondition-failed" });
    expect(await world.officer.edit(id, fileOf(3), { ifMatch: "1" })).toEqual({ problem: "precondition-failed" });
    expect(await world.officer.edit(id, fileOf(3), { ifMatch: "2" })).toMatchObject({ etag: "3" });
  });

  it("remembers everybody who wrote", async () => {
    const { id } = await made();
    await world.head.edit(id, fileOf(1), { ifMatch: "1" });
    const { draft } = await world.cases.load(id);
    expect(draft?.contributors).toEqual(["person-agency-officer", "person-agency-head"]);
  });
});

describe("deleting", () => {
  it("leaves a tombstone without the person, which a late repeat of the making does not raise", async () => {
    const first = await world.officer.create(fileOf(), { key: "k" });
    const { id } = bodyOf<{ id: string }>(first);
    expect(await world.officer.remove(id, { ifMatch: "1" })).toEqual({ status: 204 });
    const { draft } = await world.cases.load(id);
    expect(draft?.status).toBe("deleted");
    expect(JSON.stringify(draft)).not.toContain(fileOf().person.nationalId);
    expect(await world.officer.create(fileOf(), { key: "k" })).toEqual(first);
    expect((await world.cases.load(id)).draft?.status).toBe("deleted");
    expect(await world.officer.edit(id, fileOf())).toEqual({ problem: "not-found" });
    expect(await world.officer.remove(id)).toEqual({ problem: "not-found" });
  });

  it("is not for a case that has a history", async () => {
    const id = await prepared(world);
    succeeded(await world.officer.submit(id));
    expect(await world.officer.remove(id)).toMatchObject({
      problem: "not-in-this-state",
      possible: ["validate", "return", "remind", "withdraw"],
    });
  });

  it("of a version that somebody has changed since is refused", async () => {
    const { id } = await made();
    await world.head.edit(id, fileOf(1), { ifMatch: "1" });
    expect(await world.officer.remove(id, { ifMatch: "1" })).toEqual({ problem: "precondition-failed" });
  });
});

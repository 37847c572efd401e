/** Who sees to a draft: handed over by the head, of who left most of all; every repeat and race of it. */
import { beforeEach, describe, expect, it } from "vitest";
import { makeKeepers } from "../../functions/desk/keepers.ts";
import { makeLists } from "../../functions/read/lists.ts";
import { anActor, people } from "../builders.ts";
import { bodyOf, fileOf, submitted, succeeded } from "./ways.ts";
import { makeWorld, type World } from "./world.ts";

let world: World;
let id: string;
const { officer, head } = people;

beforeEach(async () => {
  world = await makeWorld();
  id = bodyOf<{ id: string }>(await world.officer.create(fileOf())).id;
});

const draftOf = async () => (await world.cases.load(id)).draft;
const keptBy = async (keeper: string) =>
  bodyOf<{ items: { id: string; keeper: string }[]; names: object }>(
    await makeLists(world).list({ actor: head, action: "list", query: { limit: 25, keeper } }),
  );
const keepers = async () =>
  bodyOf<{ items: object[] }>(await makeKeepers(world)({ actor: head, action: "read-keepers" }));
const leaves = async () => {
  const { account: id, person, organization, roles } = officer;
  const sessions = { sessionsEndedBefore: null, endedSessions: [] };
  await world.registry.putAccount({ ...{ id, person, organization, roles }, ...sessions, active: false });
};

describe("a draft", () => {
  it("is who made it's to see to, until the head gives it to another: nobody's work is lost with an account", async () => {
    expect(await keptBy(officer.person)).toMatchObject({
      items: [{ id, keeper: officer.person }],
      names: { [officer.person]: officer.person },
    });
    await leaves();
    expect((await keepers()).items).toContainEqual({
      ...{ person: officer.person, name: officer.person, active: false, drafts: 1 },
    });
    expect(bodyOf(await world.head.handOver(id, head.person, "1"))).toEqual({ id, version: "2", keeper: head.person });
    expect((await keptBy(officer.person)).items).toEqual([]);
    expect((await keptBy(head.person)).items).toMatchObject([{ id }]);
    expect((await draftOf())?.handedOver).toMatchObject([
      { from: officer.person, to: head.person, by: head.person, version: 2, at: world.now().toISOString() },
    ]);
  });

  it("has the same contributors afterwards: who only sees to it wrote nothing", async () => {
    succeeded(await world.head.handOver(id, head.person, "1"));
    expect((await draftOf())?.contributors).toEqual([officer.person]);
  });

  it("that an import made and nobody touched may still be brought up to date by one", async () => {
    const draft = await draftOf();
    if (!draft) throw new Error("no draft");
    await world.drafts.save({ ...draft, version: 2, importId: "i", importVersion: 2 }, null);
    succeeded(await world.head.handOver(id, head.person, "2"));
    expect(await draftOf()).toMatchObject({ version: 3, importVersion: 3 });
    succeeded(await world.officer.edit(id, fileOf(2), { ifMatch: "3" }));
    succeeded(await world.head.handOver(id, officer.person, "4"));
    expect(await draftOf()).toMatchObject({ version: 5, importVersion: 3 });
  });

  it.each([
    ["a stranger", "person-stranger"],
    ["nobody known", "person-unknown"],
    ["a reviewer", people.reviewer.person],
  ])("is not given to %s", async (_who, person) => {
    expect(await world.head.handOver(id, person, "1")).toMatchObject({
      problem: "invalid-request",
      errors: [{ pointer: "/person" }],
    });
  });

  it("is not given to who left", async () => {
    succeeded(await world.head.handOver(id, head.person, "1"));
    await leaves();
    expect(await world.head.handOver(id, officer.person, "2")).toMatchObject({ problem: "invalid-request" });
  });

  it("is the head's to give, and only while it is one", async () => {
    expect(await world.officer.handOver(id, head.person, "1")).toMatchObject({ problem: "forbidden" });
    expect(await world.stranger.handOver(id, head.person, "1")).toMatchObject({ problem: "not-found" });
    const sent = await submitted(world, fileOf(5));
    expect(await world.head.handOver(sent, head.person, null)).toMatchObject({ problem: "not-in-this-state" });
  });

  it("stays with its keeper while its signature is waited for", async () => {
    const draft = await draftOf();
    if (!draft) throw new Error("no draft");
    const step = { at: world.now().toISOString(), account: "officer", person: officer.person, version: 2 };
    const request = { id: "r", body: "b" };
    const signOff = { ...step, status: "asked" as const, answers: [], request, caseVersion: null };
    await world.drafts.save({ ...draft, version: 2, signOff }, null);
    expect(await world.head.handOver(id, head.person, "2")).toMatchObject({ problem: "sign-off-waits" });
  });
});

describe("handing over", () => {
  it("is answered alike a second time, and never done twice", async () => {
    const first = await world.head.handOver(id, head.person, "1", { key: "k" });
    succeeded(await world.head.handOver(id, officer.person, "2"));
    expect(await world.head.handOver(id, head.person, "1", { key: "k" })).toEqual(first);
    expect((await draftOf())?.keeper).toBe(officer.person);
    expect(await world.head.handOver(id, officer.person, "1", { key: "k" })).toEqual({
      problem: "idempotency-key-reused",
    });
    succeeded(await world.head.handOver(id, officer.person, "3"));
    expect((await draftOf())?.version).toBe(3);
  });

  it("and an edit of the same version: one is told", async () => {
    const outcomes = await Promise.all([
      world.head.handOver(id, head.person, "1"),
      world.officer.edit(id, fileOf(3), { ifMatch: "1" }),
    ]);
    expect(outcomes.filter((outcome) => "status" in outcome)).toHaveLength(1);
    expect(outcomes).toContainEqual({ problem: "precondition-failed" });
  });

  it.each(["before", "after"] as const)("goes well the second time where the store fails %s", async (moment) => {
    world.failNext("drafts.save", moment);
    await expect(world.head.handOver(id, head.person, "1", { key: "k" })).rejects.toThrow("planned");
    succeeded(await world.head.handOver(id, head.person, "1", { key: "k" }));
    expect((await draftOf())?.handedOver).toHaveLength(1);
  });
});

it("whoever writes no files of an agency is told of none of its people", async () => {
  for (const actor of [people.reviewer, people.auditor, anActor("authority", "x", { organization: "agency-a" })])
    expect(await makeKeepers(world)({ actor, action: "read-keepers" })).toEqual({ problem: "forbidden" });
});

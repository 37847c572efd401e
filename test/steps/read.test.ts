import { beforeEach, describe, expect, it } from "vitest";
import { makeReadLetter } from "../../functions/letter/letter.ts";
import { makeLists } from "../../functions/read/lists.ts";
import { makeRead } from "../../functions/read/read.ts";
import { verifyChain } from "../../shared/domain/chain.ts";
import type { CaseEvent } from "../../shared/domain/event.ts";
import type { Actor } from "../../shared/domain/registry.ts";
import { people } from "../builders.ts";
import { others } from "./registry.ts";
import { attach, bodyOf, fileOf, forwarded, held, prepared, returned, submitted, succeeded } from "./ways.ts";
import { makeWorld, type World } from "./world.ts";

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});

type Read = "readCase" | "readHistory" | "readLetter";
const reading = (what: Read, actor: Actor, id: string) => {
  const params = { id };
  if (what === "readLetter")
    return makeReadLetter(world)({
      ...{ actor, action: "read", params, query: {}, file: null, language: "fa" },
    });
  return makeRead(world)[what]({ actor, action: what === "readHistory" ? "read-history" : "read", params });
};
const seen = async (actor: Actor, id: string) => bodyOf<Record<string, unknown>>(await reading("readCase", actor, id));
const history = async (actor: Actor, id: string) =>
  bodyOf<{ events: CaseEvent[] }>(await reading("readHistory", actor, id)).events;

describe("a history", () => {
  it("is whole for the province and the auditor", async () => {
    const id = await forwarded(world);
    const { events } = await world.cases.load(id);
    for (const actor of [people.reviewer, people.chief, people.auditor])
      expect(await history(actor, id)).toEqual(events);
  });

  it("keeps the province's deliberations from the others, and still verifies", async () => {
    const id = await forwarded(world);
    for (const actor of [people.officer, people.authority]) {
      const events = await history(actor, id);
      expect(events.filter(({ payload }) => payload === null).map(({ type }) => type)).toEqual(["claimed", "approved"]);
      expect(events.filter(({ salt }) => salt === null).map(({ type }) => type)).toEqual(["claimed", "approved"]);
      expect(verifyChain(events)).toEqual({ ok: true, events: 5, erased: 2 });
    }
  });

  it("says whether the stored chain holds, also to who does not see all of it, and where it breaks", async () => {
    const id = await forwarded(world);
    const verified = async (actor: Actor) =>
      bodyOf<{ verified: object }>(await reading("readHistory", actor, id)).verified;
    for (const actor of [people.auditor, people.officer])
      expect(await verified(actor)).toEqual({ ok: true, events: 5, erased: 0, brokenAt: null, fault: null });
    const events = world.memory.cases.get(id)?.events ?? [];
    const approved = events[3] as CaseEvent;
    events[3] = { ...approved, payload: { ...approved.payload, note: "forged" } } as CaseEvent;
    for (const actor of [people.auditor, people.officer])
      expect(await verified(actor)).toEqual({ ok: false, events: 5, erased: null, brokenAt: 4, fault: "payload" });
  });

  it("says nothing of overrides, holders and notes where the case does not", async () => {
    const old = fileOf();
    const id = await held(world, { ...old, person: { ...old.person, birthDate: "1980-01-01" } });
    succeeded(await world.reviewer.approve(id, ["max-age-official"]));
    succeeded(await world.chief.confirm(id));
    const told = JSON.stringify([
      (await history(people.officer, id)).map(({ payload }) => payload),
      await seen(people.officer, id),
    ]);
    expect(told).not.toContain("پیوست دیده شد");
    expect(told).not.toContain(people.reviewer.person);
    expect(JSON.stringify(await seen(people.reviewer, id))).toContain("پیوست دیده شد");
  });
});

describe("a case", () => {
  it("says to each what that one may do", async () => {
    const id = await held(world);
    const allowed = async (actor: Actor) => (await seen(actor, id)).allowedActions;
    expect(await allowed(people.reviewer)).toEqual(["release", "evaluate", "ask", "approve", "return", "note"]);
    expect(await allowed(people.colleague)).toEqual(["note"]);
    expect(await allowed(people.chief)).toEqual(["assign", "extend", "note"]);
    expect(await allowed(people.officer)).toEqual(["withdraw"]);
    expect(await allowed(people.auditor)).toEqual([]);
  });

  it("shows its working copy and new documents to its agency alone", async () => {
    const id = await returned(world);
    const added = await attach(world, world.officer, id, "evaluation");
    expect(await seen(people.officer, id)).toMatchObject({
      state: "returned",
      workingCopy: { caseType: "official-hire" },
    });
    const province = await seen(people.reviewer, id);
    expect(province.workingCopy).toBeNull();
    expect(JSON.stringify(province.documents)).not.toContain(added);
  });

  it("exists for its agency, its province, the auditor, and the authority once it is handed to it", async () => {
    const id = await submitted(world);
    expect(await reading("readCase", people.authority, id)).toEqual({ problem: "not-found" });
    await world.settle();
    succeeded(await world.reviewer.claim(id));
    succeeded(await world.reviewer.approve(id));
    await world.settle();
    for (const actor of [people.head, people.colleague, people.auditor, people.authority])
      expect(await reading("readCase", actor, id)).toMatchObject({ status: 200 });
    for (const actor of [others.stranger, others.machine, people.administrator])
      for (const what of ["readCase", "readHistory", "readLetter"] as const)
        expect(await reading(what, actor, id)).toEqual({ problem: "not-found" });
  });

  it("that is a draft exists for its agency only, and once deleted for nobody", async () => {
    const id = await prepared(world);
    expect(await reading("readCase", people.head, id)).toMatchObject({ body: { state: "draft" } });
    expect(await reading("readCase", people.reviewer, id)).toEqual({ problem: "not-found" });
    succeeded(await world.officer.remove(id));
    expect(await reading("readCase", people.officer, id)).toEqual({ problem: "not-found" });
  });
});

describe("the letter", () => {
  it("is the last one, with those before it", async () => {
    const id = await returned(world);
    expect(await reading("readLetter", people.officer, await held(world, fileOf(1)))).toEqual({ problem: "not-found" });
    succeeded(await world.chief.recall(id));
    succeeded(await world.reviewer.sendBack(id, ["funding"]));
    await world.settle();
    const { letter, letters } = bodyOf<{ letter: { reasons: { rule: string }[] }; letters: unknown[] }>(
      await reading("readLetter", people.officer, id),
    );
    expect(letter.reasons.map(({ rule }) => rule)).toEqual(["funding"]);
    expect(letters).toHaveLength(2);
  });
});

describe("lists", () => {
  const query = { limit: 25 };
  const idsOf = async (actor: Actor, changes: object = {}) => {
    const outcome = await makeLists(world).list({ actor, action: "list", query: { ...query, ...changes } });
    return bodyOf<{ items: { id: string }[] }>(outcome).items.map(({ id }) => id);
  };

  it("give each only what that one may read", async () => {
    const draft = await prepared(world, fileOf(0));
    const waiting = await held(world, fileOf(1));
    const sent = await forwarded(world, fileOf(2));
    expect((await idsOf(people.officer)).sort()).toEqual([draft, waiting, sent].sort());
    expect(await idsOf(people.reviewer)).toEqual([waiting]);
    expect(await idsOf(people.reviewer, { queue: "mine" })).toEqual([waiting]);
    expect(await idsOf(people.chief, { queue: "hand-offs" })).toEqual([sent]);
    expect(await idsOf(people.authority)).toEqual([sent]);
    for (const changes of [{}, { queue: "inbox" }, { permit: "302/1405/118" }]) {
      expect(await idsOf(others.stranger, changes)).toEqual([]);
      expect(await idsOf(others.machine, changes)).toEqual([]);
    }
    const { code } = await world.caseOf(sent);
    expect(await idsOf(people.authority, { code })).toEqual([sent]);
    expect(await idsOf(others.stranger, { code })).toEqual([]);
  });

  it("find a person by the number without ever showing its hash", async () => {
    const id = await submitted(world);
    const search = (actor: Actor) =>
      makeLists(world).search({
        actor,
        action: "search",
        query,
        body: { nationalId: fileOf().person.nationalId ?? "" },
      });
    const found = await search(people.reviewer);
    expect(bodyOf<{ items: { id: string }[] }>(found).items.map((row) => row.id)).toEqual([id]);
    expect(JSON.stringify(found)).not.toContain("search-of-");
    expect(bodyOf<{ items: unknown[] }>(await search(others.stranger)).items).toEqual([]);
    expect(await search(people.administrator)).toEqual({ problem: "forbidden" });
  });
});

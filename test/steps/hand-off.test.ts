import { beforeEach, describe, expect, it } from "vitest";
import { makeForward } from "../../functions/forward/forward.ts";
import type { HandOffs, Sent } from "../../shared/ports.ts";
import { approved, fileOf, forwarded, held, succeeded } from "./ways.ts";
import { makeWorld, type World } from "./world.ts";

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});

const hour = 3_600_000;
/** Goes to the organization that has a system of its own. */
const away = (n = 0) => fileOf(n, "contractual-hire");
const silence: Sent = { outcome: "failed", reason: "timeout" };
const attemptsOf = async (id: string) => (await world.cases.load(id)).handOffs;
const permitUsed = () => world.memory.counters.get("permit#302/1405/118") ?? 0;

describe("a hand-off to an organization of this system", () => {
  it("sends nothing anywhere: its people find the case in their own queue", async () => {
    const id = await forwarded(world);
    expect(await world.caseOf(id)).toMatchObject({ state: "forwarded", handOff: { to: "national", channel: "here" } });
    expect(world.endpoint.got).toEqual([]);
    const { items } = await world.lists.handedTo("national", { limit: 10, cursor: null });
    expect(items.map((each) => each.id)).toEqual([id]);
  });

  it("is concluded by their number, and keeps its places", async () => {
    const id = await forwarded(world);
    const outcome = await world.authority.accept(id, await world.handOffOf(id));
    expect(outcome).toMatchObject({ status: 200, body: { state: "concluded", handedTo: "national" } });
    expect(permitUsed()).toBe(1);
    expect(world.memory.guards.size).toBe(0);
  });

  it("that is refused comes back to its reviewer and gives its places back", async () => {
    const id = await forwarded(world);
    succeeded(await world.authority.refuse(id, await world.handOffOf(id)));
    expect(await world.caseOf(id)).toMatchObject({
      state: "under-review",
      holder: "person-reviewer",
      sentBack: { by: "authority", note: "نقص مدرک" },
    });
    expect(permitUsed()).toBe(0);
  });
});

describe("a route that ends in the province", () => {
  it("concludes the case without a hand-off", async () => {
    const id = await approved(world, fileOf(0, "specific-work-renewal"));
    await world.settle();
    expect(await world.caseOf(id)).toMatchObject({ state: "concluded", reference: null, receivedBy: null });
    expect(await attemptsOf(id)).toEqual([]);
  });
});

describe("a hand-off to another system", () => {
  it("carries the file, its findings and the way to its documents, under one id", async () => {
    const id = await approved(world, away());
    const handOff = await world.handOffOf(id);
    await world.settle();
    expect(world.endpoint.got).toMatchObject([
      {
        url: "https://ministry.example/hand-offs",
        handOff: {
          handOff,
          case: id,
          revision: 1,
          from: "province-ea",
          to: "ministry",
          file: { caseType: "contractual-hire" },
        },
      },
    ]);
    expect(await world.caseOf(id)).toMatchObject({ state: "forwarded", handOff: { channel: "endpoint" } });
    expect(await attemptsOf(id)).toMatchObject([{ handOff, nextAttempt: null }]);
  });

  it("is tried again over hours until it is acknowledged, each time under the same id, visibly", async () => {
    const id = await approved(world, away());
    world.endpoint.answer(...Array<Sent>(7).fill({ outcome: "failed", reason: "status", status: 503 }));
    await world.settle();
    expect(await attemptsOf(id)).toMatchObject([{ attempts: 1, lastFailure: "status 503" }]);
    for (let waited = 0; waited < 12 * 12 && (await world.caseOf(id)).state === "approved"; waited += 1) {
      world.clock.advance(5 * 60_000);
      await world.steps.clock();
      await world.steps.reconcile();
      await world.settle(2);
    }
    expect((await world.caseOf(id)).state).toBe("forwarded");
    expect(world.failedAttempts).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(world.endpoint.got).toHaveLength(8);
    expect(new Set(world.endpoint.got.map(({ handOff }) => (handOff as { handOff: string }).handOff)).size).toBe(1);
    const elapsed = world.clock.now().getTime() - new Date("2026-11-22T08:15:30.123Z").getTime();
    expect(elapsed).toBeGreaterThan(3.5 * hour);
  });

  it("that rests between two attempts is neither lost nor woken, and is sent on when it is due", async () => {
    const id = await approved(world, away());
    world.endpoint.answer(silence, silence, silence, silence);
    await world.settle();
    for (const minutes of [3, 3, 6]) {
      world.clock.advance(minutes * 60_000);
      expect(await world.steps.reconcile()).toMatchObject({ forward: 0 });
      await world.settle();
    }
    expect(world.endpoint.got).toHaveLength(4);
    // The next attempt is a quarter of an hour away.
    world.clock.advance(3 * 60_000);
    expect(await world.steps.reconcile()).toMatchObject({ forward: 0 });
    expect(world.queues.sent).toEqual([]);
    expect((await world.caseOf(id)).state).toBe("approved");
  });

  it("is not tried before its time, whoever wakes the step", async () => {
    const id = await approved(world, away());
    world.endpoint.answer(silence);
    await world.settle();
    for (let wake = 0; wake < 5; wake += 1) expect(await world.steps.forward(id)).toBe("to-be-retried");
    expect(world.endpoint.got).toHaveLength(1);
  });

  it("that was sent, then crashed before it was written, is sent again under the same id", async () => {
    const id = await approved(world, away());
    world.failNext("cases.append", "before");
    await expect(world.steps.forward(id)).rejects.toThrow("planned");
    expect((await world.caseOf(id)).state).toBe("approved");
    world.clock.advance(2 * 60_000);
    await world.steps.clock();
    await world.settle();
    expect((await world.caseOf(id)).state).toBe("forwarded");
    const ids = world.endpoint.got.map(({ handOff }) => (handOff as { handOff: string }).handOff);
    expect([ids.length, new Set(ids).size]).toEqual([2, 1]);
  });

  it.each(["before", "after"] as const)("is followed up where the note of its attempt fails %s", async (moment) => {
    const id = await approved(world, away());
    world.failNext("handOffs.begin", moment);
    await expect(world.steps.forward(id)).rejects.toThrow("planned");
    expect(world.endpoint.got).toEqual([]);
    world.clock.advance(3 * 60_000);
    await world.steps.reconcile();
    await world.settle();
    expect((await world.caseOf(id)).state).toBe("forwarded");
  });

  it("is not sent where the case moved on between the look and the note", async () => {
    const id = await approved(world, away());
    const begin: HandOffs["begin"] = async (...asked) => {
      succeeded(await world.chief.recall(id));
      return world.handOffs.begin(...asked);
    };
    const handOffs = { ...world.handOffs, begin };
    const forward = makeForward({ ...world, handOffs, publicUrl: "https://api.test", handOffFailed: () => undefined });
    expect(await forward(id)).toBe("lost-race");
    expect(world.endpoint.got).toEqual([]);
    expect((await world.caseOf(id)).state).toBe("under-review");
  });

  it("is answered by a receipt that overtakes our own record of it", async () => {
    const id = await approved(world, away());
    const handOff = await world.handOffOf(id);
    world.failNext("cases.append", "before");
    await expect(world.steps.forward(id)).rejects.toThrow("planned");
    expect(await world.ministry.accept(id, handOff)).toMatchObject({ body: { state: "concluded" } });
    world.clock.advance(hour);
    await world.steps.clock();
    await world.settle();
    expect(world.endpoint.got).toHaveLength(1);
    expect((await world.caseOf(id)).state).toBe("concluded");
  });

  it("goes nowhere where the next authority is not in the registry: the message comes again, nothing is lost", async () => {
    const { registry } = world;
    const route = { target: { kind: "organization", organization: "nowhere" }, receiptWithin: 10 } as const;
    await registry.putRoute({ caseType: "contractual-hire", ...route });
    const id = await approved(world, away());
    await expect(world.steps.forward(id)).rejects.toThrow("not in the registry");
    expect((await world.caseOf(id)).state).toBe("approved");
  });
});

describe("a receipt", () => {
  const handedOver = async () => {
    const id = await forwarded(world);
    return { id, handOff: await world.handOffOf(id) };
  };

  it("repeated gets the first answer, under its key or a new one", async () => {
    const { id, handOff } = await handedOver();
    const first = await world.authority.accept(id, handOff, { key: "k" });
    expect(await world.authority.accept(id, handOff, { key: "k" })).toEqual(first);
    expect(await world.authority.accept(id, handOff)).toEqual(first);
    expect(await world.authority.accept(id, handOff, { key: "k" }, "87654321")).toEqual({
      problem: "idempotency-key-reused",
    });
    expect((await world.typesOf(id)).filter((type) => type === "accepted")).toHaveLength(1);
  });

  it("that says otherwise than the first is refused", async () => {
    const { id, handOff } = await handedOver();
    succeeded(await world.authority.accept(id, handOff));
    expect(await world.authority.refuse(id, handOff)).toEqual({ problem: "receipt-differs" });
    expect(await world.authority.accept(id, handOff, {}, "87654321")).toEqual({ problem: "receipt-differs" });
    const other = await held(world, fileOf(1));
    succeeded(await world.reviewer.approve(other));
    await world.settle();
    const second = await world.handOffOf(other);
    succeeded(await world.authority.refuse(other, second));
    expect(await world.authority.accept(other, second)).toEqual({ problem: "receipt-differs" });
    expect(await world.authority.refuse(other, second)).toMatchObject({ body: { state: "under-review" } });
  });

  it("races another to one outcome", async () => {
    const { id, handOff } = await handedOver();
    const outcomes = await Promise.all([world.authority.accept(id, handOff), world.authority.refuse(id, handOff)]);
    expect(outcomes.filter((outcome) => "status" in outcome)).toHaveLength(1);
    expect(outcomes).toContainEqual({ problem: "receipt-differs" });
  });

  it("whose reply was lost is found again", async () => {
    const { id, handOff } = await handedOver();
    world.failNext("cases.append", "after");
    await expect(world.authority.accept(id, handOff, { key: "k" })).rejects.toThrow("planned");
    expect(await world.authority.accept(id, handOff, { key: "k" })).toMatchObject({ body: { state: "concluded" } });
  });

  it("of an unknown hand-off is refused, and of another's case does not exist", async () => {
    const { id, handOff } = await handedOver();
    expect(await world.authority.accept(id, "0".repeat(32))).toMatchObject({ problem: "hand-off-unknown" });
    expect(await world.ministry.accept(id, handOff)).toEqual({ problem: "not-found" });
    expect(await world.authority.accept("f".repeat(32), handOff)).toEqual({ problem: "not-found" });
  });

  it("without the signature that it needs changes nothing", async () => {
    const { id, handOff } = await handedOver();
    world.say({ ok: false, reason: "no signature" });
    expect(await world.authority.accept(id, handOff)).toEqual({ problem: "signature-invalid", about: "no signature" });
    expect((await world.caseOf(id)).state).toBe("forwarded");
    world.say({ ok: true, signature: "sig1=:abc:" });
    succeeded(await world.authority.accept(id, handOff));
    const { events } = await world.cases.load(id);
    expect(events.at(-1)?.payload).toMatchObject({ signature: "sig1=:abc:" });
  });

  it("for an earlier hand-off does not answer the present one", async () => {
    const { id, handOff } = await handedOver();
    succeeded(await world.authority.refuse(id, handOff));
    succeeded(await world.reviewer.approve(id));
    await world.settle();
    expect(await world.handOffOf(id)).not.toBe(handOff);
    expect(await world.authority.accept(id, handOff)).toMatchObject({ problem: "receipt-differs" });
    expect((await world.caseOf(id)).state).toBe("forwarded");
    succeeded(await world.authority.accept(id, await world.handOffOf(id)));
  });
});

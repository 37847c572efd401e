import { beforeEach, describe, expect, it } from "vitest";
import type { Outcome } from "../../shared/contract/outcome.ts";
import { anAgreement, people } from "../builders.ts";
import { others, places } from "./registry.ts";
import { approved, attach, fileOf, forwarded, held, returned, submitted, succeeded } from "./ways.ts";
import { makeWorld, type World } from "./world.ts";

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});

const winners = (outcomes: readonly Outcome[]) => outcomes.filter((outcome) => "status" in outcome);
const problems = (outcomes: readonly Outcome[]) =>
  outcomes.flatMap((outcome) => ("problem" in outcome ? [outcome.problem] : []));
const permitUsed = () => world.memory.counters.get("permit#302/1405/118") ?? 0;

/** A file whose person is too old: the rule fails, and a second person must agree. */
const tooOld = (n = 0) => {
  const file = fileOf(n);
  return { ...file, person: { ...file.person, birthDate: "1980-01-01" } };
};

describe("many at once", () => {
  it("claim: one holds the case, the others are told so", async () => {
    const id = await submitted(world);
    await world.settle();
    const desks = [world.reviewer, world.colleague, world.chief, world.deputy];
    const outcomes = await Promise.all(desks.map((desk) => desk.claim(id)));
    expect(winners(outcomes)).toHaveLength(1);
    expect(problems(outcomes)).toEqual(Array(3).fill("held-by-another"));
  });

  it("decide: one decision stands, the others are told that it was taken", async () => {
    const id = await held(world);
    const outcomes = await Promise.all([
      world.reviewer.approve(id),
      world.reviewer.sendBack(id),
      world.reviewer.approve(id),
      world.reviewer.sendBack(id, ["funding"]),
    ]);
    expect(winners(outcomes)).toHaveLength(1);
    expect(problems(outcomes)).toEqual(Array(3).fill("already-decided"));
    expect(permitUsed()).toBe((await world.caseOf(id)).state === "approved" ? 1 : 0);
  });

  it("approve: no permit is oversold", async () => {
    const ids: string[] = [];
    for (let n = 0; n < places + 4; n += 1) ids.push(await held(world, fileOf(n)));
    const outcomes = await Promise.all(ids.map((id) => world.reviewer.approve(id)));
    expect(winners(outcomes)).toHaveLength(places);
    expect(problems(outcomes)).toEqual(Array(4).fill("no-place-left"));
    expect(permitUsed()).toBe(places);
  });

  it("confirm: one place is taken, and given once", async () => {
    const id = await held(world, tooOld());
    succeeded(await world.reviewer.approve(id, ["max-age-official"]));
    expect(permitUsed()).toBe(0);
    const outcomes = await Promise.all([world.chief.confirm(id), world.deputy.confirm(id)]);
    expect(winners(outcomes)).toHaveLength(1);
    expect(permitUsed()).toBe(1);
  });

  it("approve on another agency's permit takes none of its places, whatever was set aside", async () => {
    const id = await held(world, { ...fileOf(), permit: "302/1405/119" });
    const findings = (await world.caseOf(id)).revisions[0].findings ?? [];
    const open = findings.filter(({ outcome }) => outcome === "fail" || outcome === "review").map(({ rule }) => rule);
    expect(open).toContain("permit-quota");
    succeeded(await world.reviewer.approve(id, open));
    succeeded(await world.chief.confirm(id));
    expect([...world.memory.counters.keys()]).toEqual(["post#agency-a#4801"]);
  });

  it("approve two cases on one post: the second is told that it is taken", async () => {
    const one = await held(world, fileOf(0));
    const other = await held(world, { ...fileOf(1), post: fileOf(0).post });
    const outcomes = await Promise.all([world.reviewer.approve(one), world.reviewer.approve(other)]);
    expect(winners(outcomes)).toHaveLength(1);
    expect(problems(outcomes)).toEqual(["no-place-left"]);
  });
});

describe("a decision", () => {
  it("repeated gets the first answer; its key with another decision is refused", async () => {
    const id = await held(world);
    const first = await world.reviewer.approve(id, [], { key: "k" });
    await world.settle();
    expect(await world.reviewer.approve(id, [], { key: "k" })).toEqual(first);
    expect(await world.reviewer.sendBack(id, ["funding"], { key: "k" })).toEqual({ problem: "idempotency-key-reused" });
  });

  it("whose reply is lost was taken once", async () => {
    const id = await held(world);
    world.failNext("cases.append", "after");
    await expect(world.reviewer.approve(id, [], { key: "k" })).rejects.toThrow("planned");
    expect(await world.reviewer.approve(id, [], { key: "k" })).toMatchObject({
      status: 200,
      body: { state: "approved" },
    });
    expect(permitUsed()).toBe(1);
  });

  it("on a version that is no longer current is refused", async () => {
    const id = await held(world);
    expect(await world.reviewer.approve(id, [], { ifMatch: "2" })).toEqual({ problem: "precondition-failed" });
    expect(await world.reviewer.approve(id, [], { ifMatch: "3" })).toMatchObject({ status: 200 });
  });

  it("is for who holds the case", async () => {
    const id = await held(world);
    expect(await world.colleague.approve(id)).toMatchObject({ problem: "held-by-another" });
    succeeded(await world.reviewer.release(id));
    expect(await world.reviewer.approve(id)).toMatchObject({ problem: "not-held" });
  });

  it("sets a fail aside only together with a second person, neither who proposed nor who wrote", async () => {
    const id = await held(world, tooOld());
    expect(await world.reviewer.approve(id)).toMatchObject({ problem: "unanswered-findings" });
    expect(await world.reviewer.approve(id, ["max-age-official"])).toMatchObject({
      body: { state: "awaiting-confirmation" },
    });
    expect(await world.reviewer.confirm(id)).toMatchObject({ problem: "forbidden" });
    expect(await world.chief.confirm(id)).toMatchObject({ body: { state: "approved" } });
  });

  it("that the second person refuses is back with who proposed it, and takes nothing", async () => {
    const id = await held(world, tooOld());
    succeeded(await world.reviewer.approve(id, ["max-age-official"]));
    succeeded(await world.chief.confirm(id, false));
    expect(await world.caseOf(id)).toMatchObject({
      state: "under-review",
      holder: people.reviewer.person,
      sentBack: { by: "confirmer" },
    });
    expect(permitUsed()).toBe(0);
  });

  it("that a chief proposed is confirmed by another chief", async () => {
    const id = await submitted(world, tooOld());
    await world.settle();
    succeeded(await world.chief.claim(id));
    succeeded(await world.chief.approve(id, ["max-age-official"]));
    expect(await world.chief.confirm(id)).toMatchObject({ problem: "same-person" });
    expect(await world.deputy.confirm(id)).toMatchObject({ body: { state: "approved" } });
  });

  it("waits for a second person as the agreement of the day says", async () => {
    const id = await held(world);
    const agreement = anAgreement({ version: "2", from: "2026-11-01", confirmedCaseTypes: ["official-hire"] });
    await world.registry.putAgreement(agreement);
    expect(await world.reviewer.approve(id)).toMatchObject({ body: { state: "awaiting-confirmation" } });
  });
});

describe("an account", () => {
  const anotherOf = (person: string, organization: string) =>
    world.registry.putAccount({
      ...{ id: "account-second", person, organization, roles: ["agency-officer"] as const, active: true },
      ...{ sessionsEndedBefore: null, endedSessions: [] },
      roles: ["agency-officer"],
    });

  it("assigned to must be a reviewer's of the same organization, and exist", async () => {
    const id = await held(world);
    for (const account of ["nobody", people.officer.account, people.authority.account])
      expect(await world.chief.assign(id, account)).toMatchObject({ problem: "assignee-not-reviewer" });
    expect(await world.chief.assign(id, people.colleague.account)).toMatchObject({ status: 200 });
    expect(await world.caseOf(id)).toMatchObject({ holder: people.colleague.person });
  });

  it("in the case's agency keeps its person from the case, as the registry says at that moment", async () => {
    const id = await held(world);
    await anotherOf(people.colleague.person, "agency-a");
    expect(await world.chief.assign(id, people.colleague.account)).toMatchObject({ problem: "own-agency" });
    const actor = await world.identity.account(people.colleague.account);
    if (!actor) throw new Error("no such account");
    const other = await submitted(world, fileOf(1));
    await world.settle();
    expect(await world.desk(actor).claim(other)).toMatchObject({ problem: "own-agency" });
  });

  it("of another organization does not see the case", async () => {
    const id = await held(world);
    const foreign = world.desk({ ...people.reviewer, organization: "province-wa" });
    expect(await foreign.approve(id)).toEqual({ problem: "not-found" });
    expect(await world.desk(others.machine).claim(id)).toEqual({ problem: "not-found" });
  });
});

describe("a recall", () => {
  it("of an approval gives its places back while nothing was sent", async () => {
    const id = await approved(world);
    expect([permitUsed(), world.memory.counters.get("post#agency-a#4801")]).toEqual([1, 1]);
    expect(await world.chief.recall(id)).toMatchObject({ body: { state: "under-review" } });
    expect([permitUsed(), world.memory.counters.get("post#agency-a#4801")]).toEqual([0, 0]);
    await world.settle();
    expect(await world.caseOf(id)).toMatchObject({ state: "under-review", sentBack: { by: "recall" } });
  });

  it("is refused once sending has begun, even where nothing has arrived yet", async () => {
    const id = await approved(world, fileOf(0, "contractual-hire"));
    world.endpoint.answer({ outcome: "failed", reason: "unreachable" });
    await world.settle();
    expect((await world.caseOf(id)).state).toBe("approved");
    expect(await world.chief.recall(id)).toMatchObject({ problem: "hand-off-started" });
    expect(permitUsed()).toBe(1);
  });

  it("races the first attempt: either it is recalled and nothing is sent, or it is sent and not recalled", async () => {
    for (const order of [0, 1]) {
      const id = await approved(world, fileOf(order, "contractual-hire"));
      const tries = [() => world.chief.recall(id), () => world.steps.forward(id)];
      if (order === 1) tries.reverse();
      await Promise.all(tries.map((each) => each()));
      const sent = world.endpoint.got.some(({ handOff }) => (handOff as { case: string }).case === id);
      expect(sent).toBe((await world.caseOf(id)).state !== "under-review");
    }
  });

  it("of a return is refused once the agency has begun to correct", async () => {
    const id = await returned(world);
    await attach(world, world.officer, id, "evaluation");
    expect(await world.chief.recall(id)).toMatchObject({ problem: "correction-started" });
    expect(await world.chief.recall(await returned(world, fileOf(1)))).toMatchObject({
      body: { state: "under-review" },
    });
  });

  it("races a correction: one of the two is told", async () => {
    const id = await returned(world);
    const { draft } = await world.cases.load(id);
    const outcomes = await Promise.all([world.chief.recall(id), world.officer.edit(id, draft?.file ?? fileOf())]);
    expect(winners(outcomes)).toHaveLength(1);
  });

  it("of what the machine returned is refused: nobody decided it, and no rule has run", async () => {
    const id = await submitted(world);
    world.documentStore.objects.clear();
    // The bucket is asked about what was verified a day ago.
    world.clock.advance(24 * 60 * 60_000);
    await world.settle();
    expect(await world.caseOf(id)).toMatchObject({ state: "returned", decidedBy: null });
    expect(await world.chief.recall(id)).toMatchObject({ problem: "not-decided" });
  });

  it("is the chief's, and not of a case that was handed over", async () => {
    const id = await forwarded(world);
    expect(await world.reviewer.recall(id)).toMatchObject({ problem: "forbidden" });
    expect(await world.chief.recall(id)).toMatchObject({
      problem: "not-in-this-state",
      possible: ["accept", "refuse", "remind"],
    });
  });
});

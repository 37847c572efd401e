import { beforeEach, describe, expect, it } from "vitest";
import { makeReadWorkload } from "../../functions/desk/workload.ts";
import { makeRecount } from "../../functions/recount/recount.ts";
import { makeWorkload } from "../../functions/workload/workload.ts";
import type { Actor } from "../../shared/domain/registry.ts";
import { anActor, people } from "../builders.ts";
import { others } from "./registry.ts";
import { bodyOf, fileOf, held, problemOf, submitted, succeeded } from "./ways.ts";
import { makeWorld, type World } from "./world.ts";

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});

const { reviewer, colleague, chief, auditor } = people;
const days = 24 * 3_600_000;

interface Load {
  person: string;
  name: string;
  active: boolean;
  held: { total: number; urgency: Record<string, number> };
  oldest: string | null;
  age: number | null;
  awaitingConfirmation: number;
  decided: number | null;
}
interface Shown {
  asOf: string | null;
  reviewers: Load[];
  unclaimed: { province: string; total: number; age: number | null; ages: { from: number; total: number }[] }[];
}
const asked = (actor: Actor) => makeReadWorkload(world)({ actor, action: "read-workload" });
const shown = async (actor: Actor = chief) => bodyOf<Shown>(await asked(actor));
const loadOf = async (person: string) => (await shown()).reviewers.find((load) => load.person === person);

describe("the workload", () => {
  it("names everybody who reviews, before anything was counted too", async () => {
    const { asOf, reviewers, unclaimed } = await shown();
    expect([asOf, unclaimed]).toEqual([null, []]);
    expect(reviewers.map(({ person }) => person).sort()).toEqual(
      [chief, colleague, others.deputy, reviewer].map(({ person }) => person).sort(),
    );
    expect(reviewers.every(({ held: { total }, age }) => total === 0 && age === null)).toBe(true);
  });

  it("is what each holds by urgency, the age of the oldest, and what waits for a second person", async () => {
    await world.registry.putPerson({ id: reviewer.person, active: true, name: "سارا مرادی" });
    const old = fileOf(0);
    const first = await held(world, { ...old, person: { ...old.person, birthDate: "1980-01-01" } });
    const { createdAt } = await world.caseOf(first);
    world.clock.advance(7 * days);
    const asking = await held(world, fileOf(1));
    succeeded(await world.reviewer.ask(asking));
    await makeWorkload(world)();
    expect(await loadOf(reviewer.person)).toMatchObject({
      ...{ name: "سارا مرادی", active: true, oldest: createdAt, age: 5, awaitingConfirmation: 0 },
      held: { total: 2, urgency: { later: 1, paused: 1 } },
    });
    succeeded(await world.reviewer.approve(first, ["max-age-official"]));
    // It tells of the minute in which it was counted, and does not count itself.
    expect(await loadOf(reviewer.person)).toMatchObject({ held: { total: 2 }, awaitingConfirmation: 0 });
    world.clock.advance(60_000);
    await makeWorkload(world)();
    expect(await loadOf(reviewer.person)).toMatchObject({ held: { total: 1 }, age: 0, awaitingConfirmation: 1 });
    expect((await shown()).asOf).toBe(world.now().toISOString());
  });

  it("tells what each decided in the last seven days, as the night listed it", async () => {
    const id = await held(world);
    succeeded(await world.reviewer.sendBack(id));
    await makeWorkload(world)();
    const decided = async () => (await loadOf(reviewer.person))?.decided;
    expect(await decided()).toBeNull();
    world.clock.advance(days);
    await makeRecount(world)();
    expect([await decided(), (await loadOf(colleague.person))?.decided]).toEqual([1, 0]);
    world.clock.advance(6 * days);
    expect(await decided()).toBe(1);
    world.clock.advance(days);
    expect(await decided()).toBe(0);
  });

  it("shows what nobody holds by its age", async () => {
    await submitted(world, fileOf(0));
    await world.settle();
    world.clock.advance(14 * days);
    await submitted(world, fileOf(1));
    await world.settle();
    await makeWorkload(world)();
    const [free] = (await shown()).unclaimed;
    expect(free).toMatchObject({ province: "province-ea", total: 2, age: 10 });
    expect(free?.ages.filter(({ total }) => total > 0)).toMatchObject([
      { from: 0, total: 1 },
      { from: 6, total: 1 },
    ]);
  });

  it("shows who reviews no longer as long as something is in their hands", async () => {
    const id = await held(world);
    await world.registry.putPerson({ id: reviewer.person, active: false, name: "سارا مرادی" });
    await makeWorkload(world)();
    expect(await loadOf(reviewer.person)).toMatchObject({ name: "سارا مرادی", active: false, held: { total: 1 } });
    succeeded(await world.chief.assign(id, colleague.account));
    await makeWorkload(world)();
    expect(await loadOf(reviewer.person)).toBeUndefined();
  });

  it("of a province is its chief's and the auditor's, and no other's", async () => {
    await held(world);
    await makeWorkload(world)();
    expect((await shown(auditor)).reviewers).toEqual((await shown()).reviewers);
    const elsewhere = anActor("chief-reviewer", "elsewhere", { organization: "province-other" });
    expect(await shown(elsewhere)).toEqual({ asOf: null, reviewers: [], unclaimed: [] });
    for (const actor of [reviewer, people.officer, people.administrator, people.authority])
      expect(problemOf(await asked(actor)).problem).toBe("forbidden");
  });
});

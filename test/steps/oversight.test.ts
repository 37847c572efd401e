import { beforeEach, describe, expect, it } from "vitest";
import { makeOversight } from "../../functions/read/oversight.ts";
import { makeRecount } from "../../functions/recount/recount.ts";
import type { Actor } from "../../shared/domain/registry.ts";
import { anActor, people } from "../builders.ts";
import { bodyOf, fileOf, held, problemOf, succeeded } from "./ways.ts";
import { makeWorld, type World } from "./world.ts";

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});

interface Counted {
  asOf: string | null;
  items: { province: string; rule: string; reviewer: string; outcome: string; count: number; refused: number }[];
  totals: { province: string; rule: string; open: number; overridden: number }[];
}
const counted = async (actor: Actor) =>
  bodyOf<Counted>(await makeOversight(world).overrides({ actor, action: "count-overrides" }));

const old = (n: number) => {
  const file = fileOf(n);
  return { ...file, person: { ...file.person, birthDate: "1970-01-01" } };
};

describe("overrides", () => {
  it("are nothing before the first night", async () => {
    expect(await counted(people.chief)).toEqual({ asOf: null, names: {}, items: [], totals: [] });
  });

  it("are added up at night, by rule and reviewer, against how often the rule was open", async () => {
    const [agreed, refused] = [await held(world, old(0)), await held(world, old(1))];
    await held(world, old(2));
    for (const id of [agreed, refused]) succeeded(await world.reviewer.approve(id, ["max-age-official"]));
    succeeded(await world.chief.confirm(agreed));
    succeeded(await world.chief.confirm(refused, false));
    expect((await counted(people.chief)).items).toEqual([]);

    await makeRecount(world)();
    expect(await counted(people.chief)).toEqual({
      asOf: world.now().toISOString(),
      names: { [people.reviewer.person]: people.reviewer.person },
      items: [
        {
          ...{ province: "province-ea", rule: "max-age-official", reviewer: people.reviewer.person },
          ...{ outcome: "fail", count: 2, refused: 1 },
        },
      ],
      totals: [{ province: "province-ea", rule: "max-age-official", open: 3, overridden: 2 }],
    });
  });

  it("of a province are its chief's and the auditor's, and no other chief's", async () => {
    const id = await held(world, old(0));
    succeeded(await world.reviewer.approve(id, ["max-age-official"]));
    await makeRecount(world)();
    expect((await counted(people.auditor)).items).toHaveLength(1);
    const elsewhere = anActor("chief-reviewer", "elsewhere", { organization: "province-other" });
    expect(await counted(elsewhere)).toMatchObject({ asOf: null, items: [] });
  });

  it.each(["officer", "reviewer", "administrator", "authority"] as const)("are not the %s's to see", async (who) => {
    const asked = { actor: people[who], action: "count-overrides" as const };
    expect(problemOf(await makeOversight(world).overrides(asked)).problem).toBe("forbidden");
  });
});

describe("the recount's report", () => {
  it("is read by administrator and auditor, and by nobody else", async () => {
    await makeRecount(world)();
    const read = (actor: Actor) => makeOversight(world).recount({ actor, action: "read-recount" });
    for (const who of ["administrator", "auditor"] as const)
      expect(bodyOf(await read(people[who]))).toMatchObject({ asOf: world.now().toISOString(), found: 0 });
    for (const who of ["officer", "reviewer", "chief", "authority"] as const)
      expect(problemOf(await read(people[who])).problem).toBe("forbidden");
  });

  it("is empty, and says so by its missing date, before the first night", async () => {
    const asked = { actor: people.auditor, action: "read-recount" as const };
    expect(bodyOf(await makeOversight(world).recount(asked))).toMatchObject({ asOf: null, found: 0 });
  });
});

import { beforeEach, describe, expect, it } from "vitest";
import { makeReviewers } from "../../functions/desk/reviewers.ts";
import { makeLists } from "../../functions/read/lists.ts";
import { makeOversight } from "../../functions/read/oversight.ts";
import { makeRead } from "../../functions/read/read.ts";
import { makeRecount } from "../../functions/recount/recount.ts";
import type { Actor } from "../../shared/domain/registry.ts";
import { anActor, people } from "../builders.ts";
import { others } from "./registry.ts";
import { bodyOf, fileOf, forwarded, held, problemOf, returned, succeeded } from "./ways.ts";
import { makeWorld, type World } from "./world.ts";

let world: World;
const { officer, reviewer, colleague, chief, auditor, authority } = people;
const called: Record<string, string> = {
  [officer.person]: "لیلا آذری",
  [reviewer.person]: "سارا مرادی",
  [chief.person]: "ناهید سلیمی",
  [authority.person]: "آرش بهرامی",
};
beforeEach(async () => {
  world = await makeWorld();
  for (const [id, name] of Object.entries(called)) await world.registry.putPerson({ id, active: true, name });
});

type Named = { names: Record<string, string> };
const ofCase = async (actor: Actor, id: string) =>
  bodyOf<Named>(await makeRead(world).readCase({ actor, action: "read", params: { id } })).names;
const ofHistory = async (actor: Actor, id: string) =>
  bodyOf<Named>(await makeRead(world).readHistory({ actor, action: "read-history", params: { id } })).names;
const ofList = async (actor: Actor) =>
  bodyOf<Named>(await makeLists(world).list({ actor, action: "list", query: { limit: 25 } })).names;
const named = (...persons: Actor[]) => Object.fromEntries(persons.map(({ person }) => [person, called[person]]));

describe("names beside a case", () => {
  it("are the holder's for the province and the auditor, and for nobody else", async () => {
    const id = await held(world);
    for (const actor of [reviewer, colleague, chief, auditor]) expect(await ofCase(actor, id)).toEqual(named(reviewer));
    expect(await ofCase(officer, id)).toEqual({});
  });

  it("are those of who decided and who confirmed, which the province alone is told", async () => {
    const old = fileOf();
    const id = await held(world, { ...old, person: { ...old.person, birthDate: "1980-01-01" } });
    succeeded(await world.reviewer.approve(id, ["max-age-official"]));
    expect(await ofCase(chief, id)).toEqual(named(reviewer));
    succeeded(await world.chief.confirm(id));
    await world.settle();
    expect(await ofCase(reviewer, id)).toEqual(named(reviewer, chief));
    const seen = await makeRead(world).readCase({ actor: reviewer, action: "read", params: { id } });
    expect(bodyOf(seen)).toMatchObject({ decidedBy: reviewer.person, confirmedBy: chief.person });
    for (const actor of [officer, authority]) {
      expect(await ofCase(actor, id)).toEqual({});
      const body = bodyOf<object>(await makeRead(world).readCase({ actor, action: "read", params: { id } }));
      expect(Object.keys(body)).not.toContain("decidedBy");
    }
  });

  it("tell the province who returned it, and the agency nothing of it", async () => {
    const id = await returned(world);
    expect(await ofCase(chief, id)).toEqual(named(reviewer));
    expect(await ofCase(officer, id)).toEqual({});
  });
});

describe("names beside a history", () => {
  it("are everybody's for the province; the agency and the authority see their own people's alone", async () => {
    const id = await forwarded(world);
    for (const actor of [reviewer, auditor]) expect(await ofHistory(actor, id)).toEqual(named(officer, reviewer));
    expect(await ofHistory(officer, id)).toEqual(named(officer));
    expect(await ofHistory(authority, id)).toEqual({});
    succeeded(await world.authority.accept(id, await world.handOffOf(id)));
    expect(await ofHistory(authority, id)).toEqual(named(authority));
    expect(await ofHistory(officer, id)).toEqual(named(officer));
  });

  it("are those of whom a case was given to, and of who wrote in the file", async () => {
    const id = await held(world);
    succeeded(await world.chief.assign(id, colleague.account));
    await world.registry.putPerson({ id: colleague.person, active: false, name: "مینا کریمی" });
    expect(await ofHistory(chief, id)).toMatchObject({
      ...named(officer, reviewer, chief),
      [colleague.person]: "مینا کریمی",
    });
  });
});

describe("names beside lists and reports", () => {
  it("are the holders' for the province, and none for the agency", async () => {
    await held(world);
    expect(await ofList(reviewer)).toEqual(named(reviewer));
    expect(await ofList(officer)).toEqual({});
  });

  it("are those of whose overrides are counted", async () => {
    const old = fileOf();
    const id = await held(world, { ...old, person: { ...old.person, birthDate: "1980-01-01" } });
    succeeded(await world.reviewer.approve(id, ["max-age-official"]));
    await makeRecount(world)();
    const report = await makeOversight(world).overrides({ actor: chief, action: "count-overrides" });
    expect(bodyOf<Named>(report).names).toEqual(named(reviewer));
  });
});

describe("the reviewers of a province", () => {
  const asked = (actor: Actor) => makeReviewers(world).list({ actor, action: "read-reviewers" });
  const accounts = async (actor: Actor) =>
    bodyOf<{ items: { account: string }[] }>(await asked(actor)).items.map(({ account }) => account);

  it("are its reviewers and chiefs, with the account to assign to and the person that cases name", async () => {
    const expected = [chief, colleague, others.deputy, reviewer].map(({ account }) => account).sort();
    for (const actor of [reviewer, chief, auditor]) expect(await accounts(actor)).toEqual(expected);
    const { items } = bodyOf<{ items: { account: string }[] }>(await asked(chief));
    expect(items.find(({ account }) => account === reviewer.account)).toEqual({
      ...{ account: reviewer.account, person: reviewer.person, name: "سارا مرادی", roles: ["reviewer"], active: true },
      away: null,
    });
  });

  it("name those who left as such: cases still name them", async () => {
    await world.registry.putPerson({ id: reviewer.person, active: false, name: "سارا مرادی" });
    const { items } = bodyOf<{ items: { account: string; active: boolean }[] }>(await asked(chief));
    expect(items.filter(({ active }) => !active).map(({ account }) => account)).toEqual([reviewer.account]);
  });

  it("are of the own organization alone, and nobody's outside it", async () => {
    const elsewhere = anActor("chief-reviewer", "elsewhere", { organization: "province-other" });
    expect(await accounts(elsewhere)).toEqual([]);
    for (const actor of [officer, people.administrator, authority])
      expect(problemOf(await asked(actor)).problem).toBe("forbidden");
  });
});

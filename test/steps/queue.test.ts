import { beforeEach, describe, expect, it } from "vitest";
import { makeCounts } from "../../functions/desk/counts.ts";
import { makeLists } from "../../functions/read/lists.ts";
import { makeWorkload } from "../../functions/workload/workload.ts";
import type { Listed } from "../../shared/contract/listing.ts";
import type { Actor } from "../../shared/domain/registry.ts";
import { urgencies } from "../../shared/domain/urgency.ts";
import { people } from "../builders.ts";
import { others } from "./registry.ts";
import {
  bodyOf,
  fileOf,
  forwarded,
  held,
  nationalIdOf,
  prepared,
  problemOf,
  returned,
  submitted,
  succeeded,
} from "./ways.ts";
import { makeWorld, type World } from "./world.ts";

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});

const { officer, reviewer, colleague, chief, auditor, authority } = people;
const asked = (actor: Actor, query: Partial<Listed> = {}) =>
  makeLists(world).list({ actor, action: "list", query: { limit: 25, ...query } });
interface Row {
  id: string;
  urgency: string | null;
  decidedBy: string | null;
}
const rows = async (actor: Actor, query: Partial<Listed> = {}) =>
  bodyOf<{ items: Row[] }>(await asked(actor, query)).items;
const ids = async (actor: Actor, query: Partial<Listed> = {}) => (await rows(actor, query)).map(({ id }) => id);

/** Validated, and in nobody's hand. */
const waiting = async (n: number, changes: Partial<ReturnType<typeof fileOf>> = {}) => {
  const id = await submitted(world, { ...fileOf(n), ...changes });
  await world.settle();
  return id;
};

describe("a queue", () => {
  it("is of all that is under review, of what nobody holds, or of the own hand", async () => {
    const free = await waiting(0);
    const own = await held(world, fileOf(1));
    const colleagues = await waiting(2);
    succeeded(await world.colleague.claim(colleagues));
    expect((await ids(reviewer)).sort()).toEqual([free, own, colleagues].sort());
    for (const actor of [reviewer, chief, auditor]) expect(await ids(actor, { holder: "none" })).toEqual([free]);
    expect(await ids(reviewer, { holder: "me" })).toEqual([own]);
    expect(await ids(reviewer, { queue: "mine" })).toEqual([own]);
    expect(await ids(reviewer, { holder: reviewer.person })).toEqual([own]);
  });

  it("is of another's hand for the chief and the auditor alone", async () => {
    const id = await held(world);
    for (const actor of [chief, auditor]) expect(await ids(actor, { holder: reviewer.person })).toEqual([id]);
    expect(problemOf(await asked(colleague, { holder: reviewer.person })).problem).toBe("forbidden");
    for (const actor of [officer, authority])
      for (const holder of ["me", "none", reviewer.person, actor.person])
        expect(problemOf(await asked(actor, { holder })).problem).toBe("forbidden");
  });

  it("is narrowed by agency, case type and permit, together and with a hand", async () => {
    const here = await waiting(0);
    const renewal = await waiting(1, { caseType: "contractual-hire" });
    const stranger = world.desk(others.stranger);
    const there = await prepared(
      world,
      {
        ...fileOf(2),
        permit: "302/1405/119",
        destination: null,
        person: { ...fileOf(2).person, nationalId: nationalIdOf(9) },
      },
      stranger,
    );
    succeeded(await stranger.submit(there));
    await world.settle();
    succeeded(await world.reviewer.claim(renewal));
    expect((await ids(reviewer, { agency: "agency-a" })).sort()).toEqual([here, renewal].sort());
    expect(await ids(reviewer, { agency: "agency-b" })).toEqual([there]);
    expect(await ids(reviewer, { caseType: "contractual-hire" })).toEqual([renewal]);
    expect(await ids(reviewer, { caseType: "contractual-hire", agency: "agency-b" })).toEqual([]);
    expect(await ids(reviewer, { permit: "302/1405/119", state: "under-review" })).toEqual([there]);
    expect(await ids(reviewer, { holder: "me", caseType: "official-hire" })).toEqual([]);
    expect(await ids(reviewer, { holder: "none", agency: "agency-a" })).toEqual([here]);
  });

  it("is narrowed by urgency, and shows it in each row", async () => {
    const early = await waiting(0);
    const { dueOn } = (await world.caseOf(early)).clock;
    world.clock.set(`${dueOn}T08:00:00.000Z`);
    const late = await waiting(1);
    const groups = async (query: Partial<Listed> = {}) => {
      const found: Record<string, string[]> = {};
      for (const urgency of urgencies) {
        const each = await rows(reviewer, { urgency, ...query });
        expect(each.every((row) => row.urgency === urgency)).toBe(true);
        if (each.length > 0) found[urgency] = each.map(({ id }) => id);
      }
      return found;
    };
    expect(await groups()).toEqual({ near: [early], later: [late] });
    world.clock.advance(24 * 3_600_000);
    expect(await groups()).toEqual({ overdue: [early], later: [late] });
    world.clock.advance(10 * 24 * 3_600_000);
    expect(await groups()).toEqual({ critical: [early], later: [late] });
    for (const id of [early, late]) succeeded(await world.reviewer.claim(id));
    succeeded(await world.reviewer.ask(early));
    expect(await groups({ holder: "me" })).toEqual({ paused: [early], later: [late] });
    expect(await groups({ state: "question-pending" })).toEqual({ paused: [early] });
    expect(await groups({ state: "under-review", holder: "me" })).toEqual({ later: [late] });
  });

  it("tells the province whose decision waits for a second person", async () => {
    const old = fileOf();
    const id = await held(world, { ...old, person: { ...old.person, birthDate: "1980-01-01" } });
    succeeded(await world.reviewer.approve(id, ["max-age-official"]));
    expect(await rows(chief, { state: "awaiting-confirmation" })).toMatchObject([{ id, decidedBy: reviewer.person }]);
    expect(await rows(officer, { state: "awaiting-confirmation" })).toMatchObject([{ id, decidedBy: null }]);
  });
});

describe("an agency's list", () => {
  it("is of a state, open or ended, of drafts, or of all, whatever else it has", async () => {
    const draft = await prepared(world, fileOf(0));
    const mended = await returned(world, fileOf(1));
    const open = await waiting(2);
    const gone = await waiting(3);
    succeeded(await world.officer.withdraw(gone));
    expect(await ids(officer, { state: "draft", limit: 1 })).toEqual([draft]);
    expect(await ids(officer, { state: "returned", limit: 1 })).toEqual([mended]);
    expect(await ids(officer, { state: "under-review", limit: 1 })).toEqual([open]);
    expect(await ids(officer, { state: "withdrawn", limit: 1 })).toEqual([gone]);
    expect((await ids(officer)).sort()).toEqual([draft, mended, open, gone].sort());
    expect(await ids(officer, { urgency: "later" })).toEqual([mended]);
    for (const state of ["draft", "returned", "withdrawn"] as const)
      expect(await ids(others.stranger, { state })).toEqual([]);
    for (const state of ["draft", "returned"] as const)
      expect(await ids(others.stranger, { state, agency: "agency-a" })).toEqual([]);
  });
});

describe("the counts", () => {
  interface Counted {
    asOf: string | null;
    states: { state: string; total: number; urgency: Record<string, number> | null }[];
    mine: { total: number; urgency: Record<string, number> } | null;
    unclaimed: { total: number } | null;
    agencies: { agency: string; total: number }[];
    caseTypes: { caseType: string; total: number }[];
  }
  const counts = async (actor: Actor) => bodyOf<Counted>(await makeCounts(world)({ actor, action: "count-cases" }));
  const totals = ({ states }: Counted) => Object.fromEntries(states.map(({ state, total }) => [state, total]));
  const none = { asOf: null, states: [], unclaimed: null, agencies: [], caseTypes: [] };

  it("of a province are those of the last minute, and of the own hand those of this moment", async () => {
    const own = await held(world, fileOf(0));
    await waiting(1);
    await returned(world, fileOf(2));
    expect(await counts(reviewer)).toMatchObject({ ...none, mine: { total: 1 } });
    expect(await makeWorkload(world)()).toEqual({ provinces: 1, cases: 3 });
    const counted = await counts(reviewer);
    expect(counted).toMatchObject({
      asOf: world.now().toISOString(),
      mine: { total: 1, urgency: { later: 1 } },
      unclaimed: { total: 1, urgency: { later: 1 } },
      agencies: [{ agency: "agency-a", total: 2 }],
      caseTypes: [{ caseType: "official-hire", total: 2 }],
    });
    expect(totals(counted)).toEqual({ "under-review": 2, returned: 1 });
    succeeded(await world.reviewer.release(own));
    world.clock.advance(60_000);
    expect(await counts(reviewer)).toMatchObject({ asOf: counted.asOf, mine: { total: 0 }, unclaimed: { total: 1 } });
    await makeWorkload(world)();
    expect(await counts(chief)).toMatchObject({ asOf: world.now().toISOString(), unclaimed: { total: 2 } });
  });

  it("add up to what the lists hold, by urgency too", async () => {
    for (const n of [0, 1]) await waiting(n);
    world.clock.advance(40 * 24 * 3_600_000);
    await held(world, fileOf(2));
    await makeWorkload(world)();
    const { states } = await counts(reviewer);
    for (const { state, total, urgency } of states) {
      expect(await ids(reviewer, { state: state as "draft" })).toHaveLength(total);
      for (const each of urgencies)
        expect(await ids(reviewer, { state: state as "draft", urgency: each })).toHaveLength(urgency?.[each] ?? 0);
    }
    expect(totals(await counts(reviewer))).toEqual({ "under-review": 3 });
  });

  it("of an agency and of an authority are their own, at this moment", async () => {
    await prepared(world, fileOf(0));
    await forwarded(world, fileOf(1));
    expect(totals(await counts(officer))).toMatchObject({ draft: 1, forwarded: 1, returned: 0 });
    expect(totals(await counts(authority))).toEqual({ forwarded: 1 });
    expect(Object.values(totals(await counts(others.stranger)))).toEqual(Array.from({ length: 8 }, () => 0));
    for (const actor of [officer, authority])
      expect(await counts(actor)).toMatchObject({ mine: null, unclaimed: null, agencies: [], caseTypes: [] });
  });

  it("are not the administrator's", async () => {
    const outcome = await makeCounts(world)({ actor: people.administrator, action: "count-cases" });
    expect(problemOf(outcome).problem).toBe("forbidden");
  });
});

/** Routes, calendar and agreement, through the stack and over the fakes: what may be said of them, and from when. */
import { beforeEach, describe, expect, it } from "vitest";
import { newAgreement } from "../contract/settings-calls.ts";
import { aWorld, type World } from "../lambda/world.ts";

let world: World;
beforeEach(async () => {
  world = await aWorld();
});

const as = "administrator";
const pointersOf = ({ body }: { body: unknown }) =>
  ((body as { errors?: { pointer: string }[] }).errors ?? []).map(({ pointer }) => pointer);

describe("the routes", () => {
  const edit = (id: string, body: object, version = 0) =>
    world.call("editRoute", { as, params: { id }, headers: { "if-match": `"${version}"` }, body });

  it("name every case type, also one of which nobody said yet who is next, and can be said there", async () => {
    const listed = async () =>
      ((await world.expectOk("listRoutes", { as })).body as { items: { caseType: string }[] }).items;
    expect(await listed()).toHaveLength(10);
    expect(await listed()).toContainEqual({ caseType: "transfer", target: null, receiptWithin: null, version: 0 });
    const said = { target: { kind: "destination" }, receiptWithin: 15 };
    expect((await edit("transfer", said)).headers.etag).toBe('"1"');
    expect(await listed()).toContainEqual({ caseType: "transfer", ...said, version: 1 });
    expect((await edit("transfer", { ...said, receiptWithin: 5 })).problem).toBe("precondition-failed");
  });

  it.each(["nowhere", "province-ea"])("lead to nobody who cannot send a receipt: %s", async (organization) => {
    const refused = await edit("transfer", { target: { kind: "organization", organization }, receiptWithin: 15 });
    expect([refused.problem, pointersOf(refused)]).toEqual(["invalid-request", ["/target/organization"]]);
  });
});

describe("the calendar's settings", () => {
  const edit = (body: object, version = 0) =>
    world.call("editCalendarSettings", { as, headers: { "if-match": `"${version}"` }, body });

  it("are those by which deadlines count from then on, in the order of days", async () => {
    const closures = [
      { on: "2026-12-05", why: "برف" },
      { on: "2026-11-28", why: "آلودگی هوا" },
    ];
    const edited = await edit({ thursdays: [], closures });
    expect(edited.body).toMatchObject({ closures: [{ on: "2026-11-28" }, { on: "2026-12-05" }], version: 1 });
    const { body } = await world.expectOk("readCalendar", { query: "year=1405" });
    const closed = (body as { closed: { on: string }[] }).closed.map(({ on }) => on);
    expect(closed).toEqual(expect.arrayContaining(["2026-11-28", "2026-12-05"]));
  });

  it("take a closure that is entered late, and no rule of Thursdays that would count the past anew", async () => {
    await world.registry.putCalendar({ thursdays: [{ from: "2026-01-01", open: true }], closures: [] });
    const yesterday = [{ on: "2026-11-21", why: "آلودگی هوا" }];
    const thursdays = [{ from: "2026-01-01", open: true }];
    for (const changed of [
      [],
      [{ from: "2026-01-01", open: false }],
      [...thursdays, { from: "2026-11-21", open: false }],
    ])
      expect(pointersOf(await edit({ thursdays: changed, closures: [] }))).toEqual(["/thursdays"]);
    const today = [...thursdays, { from: "2026-11-22", open: false }];
    expect((await edit({ thursdays: today, closures: yesterday })).status).toBe(200);
  });

  it("name no day twice", async () => {
    const why = "آلودگی هوا";
    const twice = await edit({ thursdays: [], closures: ["2026-11-28", "2026-11-28"].map((on) => ({ on, why })) });
    expect(pointersOf(twice)).toEqual(["/closures/1/on"]);
  });
});

describe("a new version of the agreement", () => {
  const create = (changed: object = {}) => world.call("createAgreement", { as, body: { ...newAgreement, ...changed } });
  const inForce = async () => (await world.expectOk("readAgreement", {})).body as { version: string };

  it("counts from its day on; earlier ones stay", async () => {
    expect((await create({ from: "2026-11-23" })).status).toBe(201);
    expect((await inForce()).version).toBe("1397-1");
    world.clock.advance(24 * 3_600_000);
    expect((await inForce()).version).toBe("1405-1");
    const { body } = await world.expectOk("listAgreements", {});
    expect((body as { items: { version: string }[] }).items.map(({ version }) => version)).toEqual([
      "1405-1",
      "1397-1",
    ]);
  });

  it.each([
    ["today", { from: "2026-11-22" }, ["/from"]],
    ["before", { from: "2020-01-01" }, ["/from"]],
    ["in more than two years", { from: "2029-01-01" }, ["/from"]],
    ["with a reminder after the reply is due", { remindAfter: [10, 20] }, ["/remindAfter/1"]],
    ["with reminders out of order", { remindAfter: [17, 10] }, ["/remindAfter/1"]],
    ["with a warning as long as the target", { warnBefore: 10 }, ["/warnBefore"]],
  ])("is not made %s", async (_what, changed, pointers) => {
    const refused = await create(changed);
    expect([refused.problem, pointersOf(refused)]).toEqual(["invalid-request", pointers]);
  });

  it("has a day and a name of its own, also of two that are made at once", async () => {
    const both = await Promise.all([create(), create({ version: "1405-2" })]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 400]);
    expect(pointersOf(both.find(({ status }) => status === 400) ?? { body: {} })).toEqual(["/from"]);
    const taken = (await world.administration.all("agreement")).find(({ entry }) => entry.from === newAgreement.from);
    expect((await create({ version: taken?.entry.version, from: "2026-12-02" })).problem).toBe("already-exists");
  });
});

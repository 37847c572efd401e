import { describe, expect, it } from "vitest";
import { needsKey } from "../../shared/contract/route-problems.ts";
import { type RouteId, routeIds, routeOf } from "../../shared/contract/routes.ts";
import { goodCalls } from "../contract/calls.ts";
import type { Answered } from "./api.ts";
import { aWorld, bareFile, type World } from "./world.ts";

const keyed = routeIds.filter((id) => needsKey(routeOf(id)));
const headers = { "idempotency-key": "the-same" };
const essence = ({ status, text, headers: { etag, location } }: Answered) => ({ status, text, etag, location });
const eventsOf = async (world: World) =>
  (await Promise.all([...world.memory.cases.keys()].map((id) => world.cases.load(id)))).flatMap(({ events }) => events);

/** An upload's address is made anew, because the first may have run out; everything else is the same answer. */
const withoutAddresses = ({ text, ...rest }: ReturnType<typeof essence>) => ({
  ...rest,
  text: text.replace(/"(?:upload|put)":\{[^}]*\{[^}]*\}[^}]*\}/, ""),
});

describe.each(keyed)("%s, sent again under its key", (id: RouteId) => {
  it("gets the first answer, and nothing happens twice", async () => {
    const world = await aWorld();
    const good = await goodCalls[id](world);
    const given = { ...good, headers: { ...good.headers, ...headers } };
    const first = await world.call(id, given);
    const after = { events: await eventsOf(world), cases: world.memory.cases.size, imports: world.memory.imports.size };
    world.clock.advance(3 * 7 * 24 * 3_600_000);
    const second = await world.call(id, given);
    expect(withoutAddresses(essence(second))).toEqual(withoutAddresses(essence(first)));
    expect(first.problem).toBeNull();
    expect({
      events: await eventsOf(world),
      cases: world.memory.cases.size,
      imports: world.memory.imports.size,
    }).toEqual(after);
  });
});

describe("the key", () => {
  it.each(["", " ", "with space", "کلید", "x".repeat(201), "tab\tbed"])("is refused when it is %j", async (key) => {
    const { call } = await aWorld();
    const answered = await call("createCase", { body: bareFile(), headers: { "idempotency-key": key } });
    expect([answered.status, answered.problem]).toEqual([400, "idempotency-key-missing"]);
  });

  it.each(["!", "~", "x".repeat(200), "  padded  "])("is taken when it is %j", async (key) => {
    const { call } = await aWorld();
    expect((await call("createCase", { body: bareFile(), headers: { "idempotency-key": key } })).status).toBe(201);
  });

  it("is each caller's own: another account's same key makes another case", async () => {
    const { call } = await aWorld();
    const made = await Promise.all(
      ["officer", "head", "stranger"].map(async (as) => {
        const { body } = await call("createCase", { as, body: bareFile(), headers });
        return (body as { id: string }).id;
      }),
    );
    expect(new Set(made).size).toBe(3);
  });

  it("is each resource's own: the same key on another case is another request", async () => {
    const world = await aWorld();
    const person = (nationalId: string) => bareFile({ person: { nationalId } });
    const cases = [await world.underReview(person("0012345679")), await world.underReview(person("1234567891"))];
    for (const id of cases)
      expect((await world.call("claimCase", { as: "reviewer", params: { id }, headers })).status).toBe(200);
  });

  it("tells bodies apart by what they say, not by how they are written", async () => {
    const { call } = await aWorld();
    const file = bareFile({ person: { nationalId: "۰۰۱۲۳۴۵۶۷۹" } });
    const reordered = Object.fromEntries(Object.entries(bareFile()).reverse());
    const first = await call("createCase", { body: file, headers });
    const second = await call("createCase", {
      body: JSON.stringify(reordered, null, 2),
      headers: { ...headers, "content-type": "application/json" },
    });
    expect(second.text).toBe(first.text);
    const third = await call("createCase", { body: bareFile({ post: "4809" }), headers });
    expect([third.status, third.problem]).toEqual([422, "idempotency-key-reused"]);
  });

  it("is recognised although the reply was lost", async () => {
    const world = await aWorld();
    const id = await world.underReview();
    const given = { as: "reviewer", params: { id }, headers };
    world.failNext("cases.append", "after");
    expect((await world.call("claimCase", given)).status).toBe(500);
    const repeated = await world.call("claimCase", given);
    expect([repeated.status, (repeated.body as { event: number }).event]).toEqual([200, 3]);
  });
});

describe("the version of a returned case", () => {
  it("is the history's for the province, and the working copy's besides for its agency", async () => {
    const world = await aWorld();
    const id = await world.returned();
    const seen = async (as: string) => (await world.expectOk("readCase", { as, params: { id } })).headers.etag;
    const before = { officer: await seen("officer"), chief: await seen("chief") };
    await world.expectOk("editCase", {
      params: { id },
      headers: await world.versionOf(id, "officer"),
      body: bareFile(),
    });
    expect(await seen("chief")).toBe(before.chief);
    expect(await seen("officer")).not.toBe(before.officer);
  });
});

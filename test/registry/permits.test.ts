/** Permits and posts, through the stack and over the fakes: whose they are to read, and what a change of places may not do. */
import { beforeEach, describe, expect, it } from "vitest";
import { pathName, readPathName } from "../../shared/contract/path-name.ts";
import { newPermit, newPost } from "../contract/settings-calls.ts";
import { aWorld, type World } from "../lambda/world.ts";
import { permit } from "../law/a-file.ts";

let world: World;
beforeEach(async () => {
  world = await aWorld();
});

const { number: _number, agency: _agency, ...ofPermit } = newPermit;
const edit = async (changed: object, ifMatch?: string) => {
  const standing = await world.administration.read("permit", permit.number);
  return world.call("editPermit", {
    ...{ as: "administrator", params: { id: pathName(permit.number) } },
    headers: { "if-match": ifMatch ?? `"${standing?.version}"` },
    body: { ...ofPermit, veteranPlaces: null, disabledPlaces: null, ...changed },
  });
};
const pointersOf = ({ body }: { body: unknown }) =>
  ((body as { errors?: { pointer: string }[] }).errors ?? []).map(({ pointer }) => pointer);
const itemsOf = ({ body }: { body: unknown }) => (body as { items: { id: string; number: string }[] }).items;

describe("the name of a number in an address", () => {
  it.each(["302/1405/118", "۳۰۲", "health#4808", "a~b%c d", "٪", "."])(
    "%s leads back to it, and needs no escape",
    (name) => {
      expect(pathName(name)).toMatch(/^[A-Za-z0-9~_.!*'()-]+$/);
      expect(readPathName(pathName(name))).toBe(name);
    },
  );

  it.each(["302/1405", "~2f", "~", "~zz", "~C3~28", "a%20b"])("%s is none", (text) => {
    expect(readPathName(text)).toBeNull();
  });
});

describe("a permit", () => {
  it("is found by its own address from the moment it was entered, by its agency and by no other", async () => {
    const made = await world.expectOk("createPermit", { as: "administrator", body: newPermit });
    expect(made.headers).toMatchObject({ location: "/v1/permits/302~2F1405~2F999", etag: '"1"' });
    const params = { id: "302~2F1405~2F999" };
    const read = async (as: string) => (await world.call("readPermit", { as, params })).status;
    expect(await Promise.all(["officer", "stranger", "chief", "nobody"].map(read))).toEqual([200, 404, 200, 404]);
    expect(itemsOf(await world.expectOk("listPermits", {})).map(({ number }) => number)).toContain(newPermit.number);
    expect(itemsOf(await world.expectOk("listPermits", { as: "stranger" }))).toEqual([]);
    expect(itemsOf(await world.expectOk("listPermits", { as: "chief", query: "agency=agency-b" }))).toEqual([]);
    expect((await world.call("listPermits", { query: "agency=agency-b" })).problem).toBe("forbidden");
  });

  it("is found by a part of its number, in any digits", async () => {
    for (const number of ["302/1405/7", "302/1406/77"])
      await world.expectOk("createPermit", { as: "administrator", body: { ...newPermit, number } });
    const found = async (part: string) =>
      itemsOf(await world.expectOk("listPermits", { as: "chief", query: `number=${encodeURIComponent(part)}` })).map(
        ({ number }) => number,
      );
    expect(await found("۱۴۰۶/۷")).toEqual(["302/1406/77"]);
    expect(await found("/7")).toEqual(["302/1405/7", "302/1406/77"]);
    expect(await found("9/9")).toEqual([]);
  });

  it("is listed page by page", async () => {
    for (const number of ["1", "2", "3"])
      await world.expectOk("createPermit", { as: "administrator", body: { ...newPermit, number } });
    const seen: string[] = [];
    let query: string | null = "limit=2";
    while (query !== null) {
      const answered = await world.expectOk("listPermits", { as: "chief", query });
      seen.push(...itemsOf(answered).map(({ number }) => number));
      query = /\?(.*)>/.exec(answered.headers.link ?? "")?.[1] ?? null;
    }
    expect(seen).toEqual(["1", "2", "3", permit.number]);
  });

  it("never grants fewer places than are taken, and says how many are", async () => {
    await world.approved();
    const refused = await edit({ granted: 0 });
    expect(refused.problem).toBe("places-taken");
    expect(refused.text).toContain("استفاده‌شده: 1");
    const lowered = await edit({ granted: 1 });
    expect(lowered.body).toMatchObject({ granted: 1, used: 1, left: 0 });
  });

  it("that was lowered is held to it by approvals which still remember the former figure", async () => {
    const { number, granted } = permit;
    await edit({ granted: 0 });
    // As a warm instance remembers it.
    const remembered = world.registry.permit;
    world.registry.permit = async (asked) => (asked === number ? { ...permit, granted } : remembered(asked));
    const id = await world.claimed();
    const approval = {
      ...{ as: "reviewer", params: { id }, headers: await world.versionOf(id, "reviewer") },
      body: await world.approval(id),
    };
    expect((await world.call("decideCase", approval)).problem).toBe("no-place-left");
    await edit({ granted: 1 });
    expect((await world.call("decideCase", approval)).status).toBe(200);
  });

  it.each([
    ["for what is no agency", { agency: "province-ea" }, ["/agency"]],
    ["that keeps more places than it has", { granted: 2, veteranPlaces: 2, disabledPlaces: 1 }, ["/granted"]],
    ["for no case type", { caseTypes: [] }, ["/caseTypes"]],
    ["of fewer than none", { granted: -1, veteranPlaces: null, disabledPlaces: null }, ["/granted"]],
  ])("is not entered %s", async (_what, changed, pointers) => {
    const refused = await world.call("createPermit", { as: "administrator", body: { ...newPermit, ...changed } });
    expect([refused.problem, pointersOf(refused)]).toEqual(["invalid-request", pointers]);
  });

  it("is of one of two who change it at once, and the same change again is done already", async () => {
    const both = await Promise.all([edit({ granted: 5 }, '"0"'), edit({ granted: 6 }, '"0"')]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    const { granted } = (both.find(({ status }) => status === 200)?.body ?? {}) as { granted: number };
    expect((await edit({ granted }, '"0"')).status).toBe(200);
    expect(
      (await world.administration.changes({ kind: null, subject: null }, { limit: 9, cursor: null })).items,
    ).toHaveLength(1);
  });
});

describe("a post", () => {
  it("is its agency's to read, and its supervisors' and keepers'; whose list is asked for must be said", async () => {
    await world.expectOk("createPost", { as: "administrator", body: newPost });
    const params = { id: pathName(`${newPost.agency}#${newPost.number}`) };
    const seen = await Promise.all(
      ["officer", "stranger", "reviewer", "auditor", "authority"].map(async (as) => [
        (await world.call("readPost", { as, params })).status,
        (await world.call("listPosts", { as, query: `agency=${newPost.agency}` })).status,
      ]),
    );
    expect(seen).toEqual([
      [200, 200],
      [404, 403],
      [200, 200],
      [200, 200],
      [404, 403],
    ]);
    const unsaid = await world.call("listPosts", { as: "reviewer" });
    expect([unsaid.problem, pointersOf(unsaid)]).toEqual(["invalid-request", ["#/query/agency"]]);
    expect(itemsOf(await world.expectOk("listPosts", {})).map(({ number }) => number)).toEqual(["4808", "9999"]);
  });

  it("is listed by where it stands, however many pages are looked through", async () => {
    const numbers = ["5001", "5002", "5003", "5004"];
    const kinds = [{ vacant: false }, { approved: false }, {}, { vacant: false, approved: false }];
    for (const [index, number] of numbers.entries())
      await world.expectOk("createPost", { as: "administrator", body: { ...newPost, number, ...kinds[index] } });
    const list = async (query: string) => {
      const answered = await world.expectOk("listPosts", { as: "administrator", query });
      return { numbers: itemsOf(answered).map(({ number }) => number), link: answered.headers.link };
    };
    const of = (standing: string, more = "") => list(`agency=${newPost.agency}&number=500&standing=${standing}${more}`);
    expect((await of("held")).numbers).toEqual(["5001"]);
    expect((await of("closed")).numbers).toEqual(["5002", "5004"]);
    const first = await of("closed", "&limit=1");
    const next = /\?(.*)>/.exec(first.link ?? "")?.[1] ?? "";
    expect([first.numbers, (await list(next)).numbers]).toEqual([["5002"], ["5004"]]);
  });

  it("is held once a case that takes it was approved", async () => {
    const free = (await world.expectOk("listPosts", { query: "standing=free" })).body;
    expect(itemsOf({ body: free }).map(({ number }) => number)).toEqual(["4808"]);
    await world.approved();
    expect(itemsOf(await world.expectOk("listPosts", { query: "standing=free" }))).toEqual([]);
    const read = await world.expectOk("readPost", { params: { id: itemsOf({ body: free })[0]?.id ?? "" } });
    expect(read.body).toMatchObject({ standing: "held", vacant: true });
  });

  it("keeps its agency and number, and is changed as a whole", async () => {
    const { agency, number, ...rest } = newPost;
    await world.expectOk("createPost", { as: "administrator", body: newPost });
    const given = {
      ...{ as: "administrator", params: { id: pathName(`${agency}#${number}`) }, headers: { "if-match": '"1"' } },
    };
    const moved = await world.call("editPost", { ...given, body: { ...rest, agency: "agency-b" } });
    expect(pointersOf(moved)).toEqual(["/agency"]);
    const changed = await world.expectOk("editPost", { ...given, body: { ...rest, vacant: false, place: null } });
    expect(changed.body).toMatchObject({ agency, number, vacant: false, place: null, version: 2 });
  });
});

/** Organizations, through the stack and over the fakes: who reads what of them, and how they are entered and changed. */
import { beforeEach, describe, expect, it } from "vitest";
import { aWorld, type World } from "../lambda/world.ts";

let world: World;
beforeEach(async () => {
  world = await aWorld();
});

const aNew = (changed: object = {}) => ({
  ...{ id: "culture", kind: "agency", name: { fa: "فرهنگ", en: "Culture" }, province: "province-ea" },
  ...{ mail: ["desk@culture.example"], endpoint: null, approvedPosts: 210, specificWorkStaff: 20 },
  ...changed,
});
const create = (body: object) => world.call("createOrganization", { as: "administrator", body });
const pointersOf = ({ body }: { body: unknown }) =>
  ((body as { errors?: { pointer: string }[] }).errors ?? []).map(({ pointer }) => pointer);

describe("an organization", () => {
  it("is known to everybody by name; addresses and counts to its own people and to who supervises or keeps it", async () => {
    await world.expectOk("createOrganization", { as: "administrator", body: aNew() });
    const seen = await Promise.all(
      ["officer", "stranger", "reviewer", "administrator", "auditor", "authority"].map(async (as) => {
        const { body } = await world.expectOk("readOrganization", { as, params: { id: "agency-a" } });
        return [as, "mail" in (body as object), "approvedPosts" in (body as object)];
      }),
    );
    expect(seen).toEqual([
      ["officer", true, true],
      ["stranger", false, false],
      ["reviewer", true, true],
      ["administrator", true, true],
      ["auditor", true, true],
      ["authority", false, false],
    ]);
    const { body } = await world.expectOk("listOrganizations", { as: "authority" });
    expect((body as { items: object[] }).items).toContainEqual({
      ...{ id: "culture", kind: "agency", name: { fa: "فرهنگ", en: "Culture" }, province: "province-ea", version: 1 },
    });
  });

  it("tells with its change when it counts everywhere: after what others remember", async () => {
    const { body } = await create(aNew());
    const minute = new Date(world.now().getTime() + 60_000).toISOString();
    expect(body).toMatchObject({ id: "culture", version: 1, effectiveBy: minute });
  });

  it.each([
    ["an agency that nobody supervises", { province: null }, ["/province"]],
    ["an agency under an agency", { province: "agency-a" }, ["/province"]],
    ["an agency under what is not there", { province: "nowhere" }, ["/province"]],
    [
      "a province with what only agencies have",
      { kind: "province" },
      ["/province", "/approvedPosts", "/specificWorkStaff"],
    ],
    ["an address that is none", { mail: ["desk@culture.example\r\nBcc: all@culture.example"] }, ["/mail/0"]],
    ["an id that no address could carry", { id: "فرهنگ" }, ["/id"]],
    [
      "a program for an address",
      { endpoint: { url: "javascript:alert(1)", keys: [] } },
      ["/endpoint/url", "/endpoint/keys"],
    ],
  ])("is refused where it is %s", async (_what, changed, pointers) => {
    const refused = await create(aNew(changed));
    expect([refused.problem, pointersOf(refused)]).toEqual(["invalid-request", pointers]);
    expect(
      (await world.administration.changes({ kind: null, subject: null }, { limit: 9, cursor: null })).items,
    ).toEqual([]);
  });

  it("stays what it is: its id and kind are no part of a change", async () => {
    const { id: _id, kind: _kind, ...rest } = aNew();
    const edited = await world.call("editOrganization", {
      ...{ as: "administrator", params: { id: "agency-a" }, headers: { "if-match": '"0"' } },
      body: { ...rest, kind: "province" },
    });
    expect([edited.problem, pointersOf(edited)]).toEqual(["invalid-request", ["/kind"]]);
  });

  it("is changed as a whole, and the next of two is told that it saw another", async () => {
    const { id: _id, kind: _kind, ...rest } = aNew();
    const edit = (mail: string[]) =>
      world.call("editOrganization", {
        ...{ as: "administrator", params: { id: "agency-a" }, headers: { "if-match": '"0"' } },
        body: { ...rest, mail },
      });
    const both = await Promise.all([edit(["one@agency.example"]), edit(["other@agency.example"])]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    const { items } = await world.administration.changes({ kind: null, subject: null }, { limit: 9, cursor: null });
    expect(items.map(({ subject, version }) => [subject, version])).toEqual([["agency-a", 1]]);
  });
});

describe("what was changed", () => {
  it("is read with the names of who changed it, the newest first", async () => {
    await create(aNew());
    world.clock.advance(1000);
    await create(aNew({ id: "roads" }));
    const { body } = await world.expectOk("listRegistryChanges", { as: "auditor" });
    expect(body).toMatchObject({
      items: [{ subject: "roads" }, { subject: "culture", before: null, after: { id: "culture" } }],
      names: { "person-administrator": "administrator" },
    });
    expect(JSON.stringify(body)).not.toContain("session");
  });

  it("stands in no log", async () => {
    await create(aNew());
    expect(JSON.stringify(world.lines)).not.toContain("culture.example");
  });
});

describe("an agency's wish for its head's signature", () => {
  const wish = (required: boolean, version: number, as = "head", id = "agency-a") =>
    world.call("editSignOff", { as, params: { id }, headers: { "if-match": `"${version}"` }, body: { required } });

  it("is the head's to switch, recorded as theirs, and leaves all else as it stands", async () => {
    const { body: before } = await world.expectOk("readOrganization", { params: { id: "agency-a" } });
    expect((await wish(true, 0)).body).toMatchObject({ signOff: true, version: 1 });
    const { body: after } = await world.expectOk("readOrganization", { params: { id: "agency-a" } });
    expect(after).toEqual({ ...(before as object), signOff: true, version: 1 });
    const { body } = await world.expectOk("listRegistryChanges", { as: "auditor" });
    expect((body as { items: object[] }).items[0]).toMatchObject({
      ...{ kind: "organization", subject: "agency-a", version: 1, by: { person: "person-head", role: "agency-head" } },
      ...{ after: { signOff: true } },
    });
  });

  it("that stands already is answered as done, whatever version was seen; another's edit keeps it", async () => {
    await wish(true, 0);
    expect((await wish(true, 0)).body).toMatchObject({ version: 1 });
    expect((await wish(false, 0)).problem).toBe("precondition-failed");
    const { kind: _kind, id: _id, ...edit } = aNew({ id: "agency-a" });
    const given = { as: "administrator", params: { id: "agency-a" }, headers: { "if-match": '"1"' }, body: edit };
    expect((await world.call("editOrganization", given)).body).toMatchObject({ signOff: true, version: 2 });
  });

  it("is nobody's for another agency, and of no province", async () => {
    expect((await wish(true, 0, "head", "agency-b")).problem).toBe("forbidden");
    expect((await wish(true, 0, "officer")).problem).toBe("forbidden");
    expect((await wish(true, 0, "administrator", "province-ea")).problem).toBe("not-found");
    expect((await wish(true, 0, "administrator", "agency-b")).body).toMatchObject({ signOff: true });
  });

  it("holds an officer's submission back from the next request on", async () => {
    const id = await world.fullDraft();
    await wish(true, 0);
    expect((await world.call("submitCase", { params: { id }, body: {} })).problem).toBe("sign-off-required");
    await wish(false, 1);
    expect((await world.call("submitCase", { params: { id }, body: {} })).problem).toBeNull();
  });
});

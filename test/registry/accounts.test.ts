/** People and their accounts, through the stack and over the fakes: who may give what to whom, and what is kept of it. */
import { beforeEach, describe, expect, it } from "vitest";
import type { Role } from "../../shared/domain/registry.ts";
import { anAccount, aWorld, type World } from "../lambda/world.ts";

let world: World;
beforeEach(async () => {
  world = await aWorld();
});

interface Row {
  id: string;
  userName: string;
  person: { id: string; name: string; active: boolean };
  roles: Role[];
  active: boolean;
  version: number;
}
const asRow = ({ body }: { body: unknown }) => body as Row;
const changes = async () =>
  (await world.administration.changes({ kind: null, subject: null }, { limit: 50, cursor: null })).items;

const create = (as: string, body: object, key?: string) =>
  world.call("createAccount", { as, body, ...(key ? { headers: { "idempotency-key": key } } : {}) });
const anOfficer = (changed: object = {}) => ({
  ...{ userName: "officer.new", person: { name: "نگار فرهمند" }, organization: "agency-a", roles: ["agency-officer"] },
  ...changed,
});

const edit = async (as: string, id: string, changed: object, ifMatch?: string) => {
  const standing = await world.administration.read("account", id);
  if (!standing) throw new Error(`no account ${id}`);
  const { person, organization, roles, active } = standing.entry;
  return world.call("editAccount", {
    ...{ as, params: { id }, body: { person, organization, roles, active, ...changed } },
    headers: { "if-match": ifMatch ?? `"${standing.version}"` },
  });
};
const pointersOf = ({ body }: { body: unknown }) =>
  ((body as { errors?: { pointer: string }[] }).errors ?? []).map(({ pointer }) => pointer);

describe("a new account", () => {
  it("belongs to a new person, who may do at once what its roles say, and no more", async () => {
    const made = await create("head", anOfficer());
    expect(made.status).toBe(201);
    expect(made.headers).toMatchObject({ location: "/v1/accounts/officer.new", etag: '"1"' });
    const { person } = asRow(made);
    expect(asRow(made)).toMatchObject({ id: "officer.new", person: { name: "نگار فرهمند", active: true }, version: 1 });
    expect((await world.call("createCase", { as: "officer.new", body: { caseType: "transfer" } })).status).toBe(201);
    expect((await world.call("listAccounts", { as: "officer.new" })).problem).toBe("forbidden");
    expect((await changes()).map(({ kind, by, before }) => [kind, by.account, by.role, before])).toEqual([
      ["account", "head", "agency-head", null],
      ["person", "head", "agency-head", null],
    ]);
    expect(person.id).toMatch(/^[0-9a-f]{32}$/);
  });

  it("may be another one of somebody who holds one already: the person stays one", async () => {
    await world.expectOk("createAccount", {
      as: "administrator",
      body: anOfficer({
        userName: "chief.too",
        person: { id: "person-officer" },
        organization: "province-ea",
        roles: ["reviewer"],
      }),
    });
    const { body } = await world.expectOk("readPerson", { as: "administrator", params: { id: "person-officer" } });
    expect(body).toMatchObject({ accounts: ["chief.too", "officer"] });
    // The head of the agency is not told of the other one.
    const seen = await world.expectOk("readPerson", { as: "head", params: { id: "person-officer" } });
    expect(seen.body).toMatchObject({ accounts: ["officer"] });
    expect((await world.call("readAccount", { as: "head", params: { id: "chief.too" } })).problem).toBe("not-found");
  });

  it.each([
    ["a role that does not fit an agency", { roles: ["agency-officer", "reviewer"] }, ["/roles/1"]],
    ["a role that does not fit the province", { organization: "province-ea", roles: ["agency-head"] }, ["/roles/0"]],
    ["an organization that is not there", { organization: "nowhere" }, ["/organization"]],
    ["a person who is not there", { person: { id: "person-unknown" } }, ["/person/id"]],
  ])("is refused with %s, at its place", async (_what, changed, pointers) => {
    const refused = await create("administrator", anOfficer(changed));
    expect([refused.problem, pointersOf(refused)]).toEqual(["invalid-request", pointers]);
    expect([await changes(), world.signInDirectory.enrolled]).toEqual([[], []]);
  });

  it("is not given to a person who has ended", async () => {
    await world.registry.putPerson({ id: "person-officer", active: false, name: "officer" });
    const refused = await create("administrator", anOfficer({ person: { id: "person-officer" } }));
    expect(pointersOf(refused)).toEqual(["/person/id"]);
  });

  it.each<[string, object]>([
    ["in another agency", { organization: "agency-b" }],
    ["in the province", { organization: "province-ea", roles: ["reviewer"] }],
    ["with a role that is not under a head", { roles: ["agency-officer", "authority"] }],
  ])("is not made by a head %s", async (_where, changed) => {
    expect((await create("head", anOfficer(changed))).problem).toBe("forbidden");
    expect(await changes()).toEqual([]);
  });

  it("is not given by a head to another agency's people: they are not known there", async () => {
    const refused = await create("head", anOfficer({ person: { id: "person-double" } }));
    expect([refused.problem, pointersOf(refused)]).toEqual(["invalid-request", ["/person/id"]]);
  });

  it("is nobody's own to take", async () => {
    for (const [as, changed] of [
      ["head", { person: { id: "person-head" } }],
      ["administrator", { person: { id: "person-administrator" }, organization: "province-ea", roles: ["reviewer"] }],
    ] as const)
      expect((await create(as, anOfficer(changed))).problem).toBe("own-account");
  });

  it("is made once, though the first reply was lost, and answered the same for ever", async () => {
    world.failNext("administration.write", "after");
    expect((await create("head", anOfficer(), "once")).status).toBe(500);
    const again = await create("head", anOfficer(), "once");
    await edit("head", "officer.new", { active: false });
    const later = await create("head", anOfficer(), "once");
    expect([again.status, later.text, later.headers.etag]).toEqual([201, again.text, again.headers.etag]);
    expect((await changes()).filter(({ before }) => before === null)).toHaveLength(2);
    expect((await create("head", anOfficer({ userName: "another" }), "once")).problem).toBe("idempotency-key-reused");
  });

  it("is of one of two who ask for the same name at once", async () => {
    const made = await Promise.all([create("head", anOfficer()), create("administrator", anOfficer())]);
    expect(made.map(({ problem }) => problem).sort()).toEqual(["already-exists", null]);
    expect((await changes()).filter(({ kind }) => kind === "person")).toHaveLength(1);
  });

  it("is called by sign-in's own id where that has one; a repeat finds whom it enrolled", async () => {
    world.signInDirectory.ids.set("officer.new", "7f4c2d1e");
    world.failNext("administration.write", "before");
    const mail = "officer@agency.example";
    expect((await create("head", anOfficer({ mail }), "once")).status).toBe(500);
    const made = await create("head", anOfficer({ mail }), "once");
    expect(asRow(made)).toMatchObject({ id: "7f4c2d1e", userName: "officer.new" });
    expect(world.signInDirectory.enrolled).toEqual([{ userName: "officer.new", mail }]);
    expect(JSON.stringify(await changes())).not.toContain(mail);
  });
});

describe("a change of an account", () => {
  it("counts at its next request: a role, and the end", async () => {
    const id = await world.draft();
    const status = async () => (await world.call("readCase", { params: { id } })).status;
    expect(await status()).toBe(200);
    await edit("head", "officer", { roles: [] });
    expect(await status()).toBe(404);
    await edit("head", "officer", { roles: ["agency-officer"] });
    expect(await status()).toBe(200);
    await edit("head", "officer", { active: false });
    expect(await status()).toBe(401);
  });

  it("is refused to who saw an earlier version; the same change sent again is answered as done", async () => {
    const first = await edit("head", "officer", { roles: ["agency-head"] }, '"0"');
    expect([first.status, first.headers.etag]).toEqual([200, '"1"']);
    const again = await edit("head", "officer", { roles: ["agency-head"] }, '"0"');
    expect([again.status, again.headers.etag, again.text]).toEqual([200, '"1"', first.text]);
    expect((await edit("administrator", "officer", { active: false }, '"0"')).problem).toBe("precondition-failed");
    expect(await changes()).toHaveLength(1);
  });

  it("is of one of two who saw the same version; the other is told so", async () => {
    const both = await Promise.all([
      edit("head", "officer", { roles: ["agency-head"] }),
      edit("administrator", "officer", { active: false }),
    ]);
    expect(both.map(({ problem }) => problem).sort()).toEqual([null, "precondition-failed"].sort());
    expect(await changes()).toHaveLength(1);
  });

  it("keeps what stood before and after, who and when", async () => {
    await edit("administrator", "officer", { roles: [] });
    const [change] = await changes();
    expect(change).toMatchObject({
      ...{ kind: "account", subject: "officer", version: 1, at: world.now().toISOString() },
      by: { account: "administrator", person: "person-administrator", role: "administrator" },
      ...{ before: { roles: ["agency-officer"] }, after: { roles: [] } },
    });
  });

  it("never concerns the own person, whatever account it is and however many may", async () => {
    await world.registry.putAccount(anAccount("second.head", "agency-a", ["agency-head"], "person-head"));
    for (const id of ["head", "second.head"])
      for (const changed of [{ active: false }, { roles: ["agency-officer"] }])
        expect((await edit("head", id, changed)).problem).toBe("own-account");
    expect((await edit("administrator", "administrator", { roles: ["administrator", "reviewer"] })).problem).toBe(
      "own-account",
    );
    // Nor does anybody take over what is another's.
    expect((await edit("administrator", "officer", { person: "person-administrator" })).problem).toBe("own-account");
    expect(await changes()).toEqual([]);
  });

  it("leaves one administrator whoever ends whom", async () => {
    await world.registry.putAccount(anAccount("deputy", "province-ea", ["administrator"]));
    await world.registry.putPerson({ id: "person-deputy", active: true, name: "deputy" });
    const both = await Promise.all([
      edit("administrator", "deputy", { active: false }),
      edit("deputy", "administrator", { active: false }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 401]);
    const standing = await Promise.all(["administrator", "deputy"].map((id) => world.identity.account(id)));
    expect(standing.filter((actor) => actor !== null)).toHaveLength(1);
  });

  it("by a head moves nobody to another agency or person, and gives no role that is not under a head", async () => {
    for (const changed of [{ organization: "agency-b" }, { person: "person-head" }, { roles: ["authority"] }])
      expect((await edit("head", "officer", changed)).problem).toBe("forbidden");
    await world.registry.putAccount(anAccount("machine", "agency-a", ["authority"]));
    await world.registry.putPerson({ id: "person-machine", active: true, name: "machine" });
    expect((await edit("head", "machine", { active: false })).problem).toBe("forbidden");
    expect((await world.call("editAccount", { as: "head", params: { id: "stranger" }, ...anEdit })).problem).toBe(
      "not-found",
    );
  });
  const anEdit = {
    headers: { "if-match": "*" },
    body: { person: "person-double", organization: "agency-b", roles: [], active: false },
  };
});

describe("sessions", () => {
  const signedInAt = (iat: number) => ({ sub: "officer", sid: "session-of-officer", iat: String(iat) });

  it("end with all that was signed in before, and with nothing that comes after", async () => {
    const second = Math.floor(world.now().getTime() / 1000);
    const status = async (iat: number) => (await world.call("listCases", { claims: signedInAt(iat) })).status;
    world.clock.advance(1500);
    expect(await status(second)).toBe(200);
    const ended = await world.expectOk("endSessions", { as: "head", params: { id: "officer" } });
    expect(ended.body).toMatchObject({ sessionsEndedBefore: world.now().toISOString(), version: 1 });
    expect([await status(second), await status(second + 2)]).toEqual([401, 200]);
  });

  it("may be one's own", async () => {
    await world.expectOk("endSessions", { as: "head", params: { id: "head" } });
    expect((await world.call("listAccounts", { as: "head" })).status).toBe(401);
  });
});

describe("a person", () => {
  const editPerson = async (as: string, id: string, body: object) => {
    const standing = await world.administration.read("person", id);
    return world.call("editPerson", { as, params: { id }, body, headers: { "if-match": `"${standing?.version}"` } });
  };

  it("ends with every account, by an administrator alone", async () => {
    const name = "officer";
    expect((await editPerson("head", "person-officer", { name, active: false })).problem).toBe("forbidden");
    expect((await editPerson("administrator", "person-officer", { name, active: false })).status).toBe(200);
    expect((await world.call("listCases")).status).toBe(401);
    expect((await editPerson("administrator", "person-officer", { name, active: true })).status).toBe(200);
    expect((await world.call("listCases")).status).toBe(200);
  });

  it("is renamed by the head of the agency while all accounts are there, the own name included", async () => {
    for (const id of ["person-officer", "person-head"])
      expect((await editPerson("head", id, { name: "زهرا حسین‌زاده", active: true })).status).toBe(200);
    await world.registry.putAccount(anAccount("elsewhere", "agency-b", ["agency-officer"], "person-officer"));
    expect((await editPerson("head", "person-officer", { name: "دیگری", active: true })).problem).toBe("forbidden");
  });

  it("does not end themselves", async () => {
    const ended = await editPerson("administrator", "person-administrator", { name: "administrator", active: false });
    expect(ended.problem).toBe("own-account");
  });
});

describe("the list of accounts", () => {
  const listed = async (as: string, query = "") => {
    const { body } = await world.expectOk("listAccounts", { as, query });
    return (body as { items: Row[] }).items.map(({ id }) => id);
  };

  it("is all to administrators and auditors, the own agency's to its head, and by organization, role and end", async () => {
    const all = await listed("administrator", "limit=100");
    expect(all).toHaveLength(11);
    expect(await listed("auditor", "limit=100")).toEqual(all);
    expect(await listed("head")).toEqual(["head", "officer"]);
    expect(await listed("administrator", "organization=agency-b")).toEqual(["stranger"]);
    expect(await listed("administrator", "role=reviewer")).toEqual(["colleague", "double", "reviewer"]);
    await edit("administrator", "colleague", { active: false });
    await world.registry.putPerson({ id: "person-double", active: false, name: "double" });
    expect(await listed("administrator", "role=reviewer&active=true")).toEqual(["reviewer"]);
    expect(await listed("administrator", "active=false&limit=100")).toEqual(["stranger", "colleague", "double"]);
    expect((await world.call("listAccounts", { as: "head", query: "organization=agency-b" })).problem).toBe(
      "forbidden",
    );
  });

  it("comes in pages that go on where the one before ended", async () => {
    const all = await listed("administrator", "limit=100");
    const seen: string[] = [];
    let query: string | null = "limit=4";
    while (query !== null) {
      const { body, headers } = await world.expectOk("listAccounts", { as: "administrator", query });
      seen.push(...(body as { items: Row[] }).items.map(({ id }) => id));
      query = /\?(.*)>/.exec(headers.link ?? "")?.[1] ?? null;
    }
    expect(seen).toEqual(all);
  });
});

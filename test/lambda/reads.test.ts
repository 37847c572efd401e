/** Who was shown a person's data is noted first, by every way that the API has. */
import { beforeEach, describe, expect, it } from "vitest";
import { type RouteId, routeIds, routeOf } from "../../shared/contract/routes.ts";
import type { RecordedRead } from "../../shared/domain/recorded-read.ts";
import type { Given } from "./api.ts";
import { anAccount, aWorld, type World } from "./world.ts";

let world: World;
beforeEach(async () => {
  world = await aWorld();
});

const aDocumentOf = async (id: string): Promise<string> => (await world.cases.load(id)).documents[0]?.documentId ?? "";

/** How each way is asked, and what is noted of it. */
const ways: Partial<Record<RouteId, (id: string) => Promise<{ given: Given; noted: Partial<RecordedRead> }>>> = {
  readCase: async (id) => ({ given: { params: { id } }, noted: { kind: "case", case: id, document: null } }),
  readRevision: async (id) => ({
    given: { params: { id, number: "1" } },
    noted: { kind: "case", case: id, document: null },
  }),
  readHistory: async (id) => ({ given: { params: { id } }, noted: { kind: "history", case: id, document: null } }),
  readLetter: async (id) => ({ given: { params: { id } }, noted: { kind: "letter", case: id, document: null } }),
  readDocument: async (id) => {
    const documentId = await aDocumentOf(id);
    return { given: { params: { id, documentId } }, noted: { kind: "document", case: id, document: documentId } };
  },
  searchPerson: async () => ({
    given: { body: { nationalId: "0012345679" } },
    noted: { kind: "search", case: null, document: null },
  }),
};
const named = Object.keys(ways) as RouteId[];

/** Of the route itself, the making of the case aside. */
const notedBy = async (id: RouteId, as: string): Promise<{ reads: RecordedRead[]; status: number; noted: object }> => {
  const caseId = await world.returned();
  const { given, noted } = (await ways[id]?.(caseId)) ?? { given: {}, noted: {} };
  world.readLog.noted.length = 0;
  const { status } = await world.call(id, { ...given, as });
  return { reads: world.readLog.noted.map(({ read }) => read), status, noted };
};

it("every way to look at a case is named here, but the list of who looked", () => {
  const looking = routeIds.filter((id) => {
    const { method, path } = routeOf(id);
    return method === "GET" && path.startsWith("/v1/cases/{id}");
  });
  expect([...named, "readReads"].sort()).toEqual([...looking, "searchPerson"].sort());
});

describe.each(named)("%s", (id) => {
  it.each([
    ["officer", "agency-a", "agency-officer"],
    ["reviewer", "province-ea", "reviewer"],
    ["auditor", "province-ea", "auditor"],
  ])("by %s is noted: who, what, when and in which role", async (as, organization, role) => {
    const { reads, status, noted } = await notedBy(id, as);
    expect(status).toBe(200);
    const who = { account: as, person: `person-${as}`, organization, roles: [role] };
    expect(reads).toEqual([{ ...noted, ...who, at: world.now().toISOString() }]);
  });

  it("is not answered while it cannot be noted, and says that the same may be asked again", async () => {
    const caseId = await world.returned();
    const { given } = (await ways[id]?.(caseId)) ?? { given: {} };
    world.failNext("readLog.note", "before");
    const refused = await world.call(id, { ...given, as: "reviewer" });
    expect([refused.status, refused.problem, refused.headers["retry-after"]]).toEqual([503, "unavailable", "2"]);
    expect((await world.call(id, { ...given, as: "reviewer" })).status).toBe(200);
  });
});

it("what one may not see is not read: nothing is noted", async () => {
  const id = await world.returned();
  const documentId = await aDocumentOf(id);
  world.readLog.noted.length = 0;
  for (const route of ["readCase", "readHistory", "readLetter", "readDocument"] as const)
    expect((await world.call(route, { as: "stranger", params: { id, documentId } })).status).toBe(404);
  expect((await world.call("searchPerson", { as: "administrator", body: { nationalId: "0012345679" } })).status).toBe(
    403,
  );
  expect(world.readLog.noted).toEqual([]);
});

describe("the reads of a case", () => {
  const read = async (given: Given) =>
    (await world.expectOk("readReads", { as: "auditor", ...given })).body as unknown as {
      items: RecordedRead[];
      names: Record<string, string>;
    };

  it("are the auditor's to see, with the searches for its person and what people are called, the newest first", async () => {
    const id = await world.submitted();
    world.readLog.noted.length = 0;
    await world.expectOk("readCase", { as: "reviewer", params: { id } });
    world.clock.advance(120_000);
    await world.expectOk("searchPerson", { as: "colleague", body: { nationalId: "0012345679" } });
    await world.expectOk("searchPerson", { as: "chief", body: { nationalId: "1234567891" } });
    world.clock.advance(120_000);
    await world.expectOk("readHistory", { as: "head", params: { id } });
    const { items, names } = await read({ params: { id } });
    expect(items.map(({ kind, account, roles }) => [kind, account, ...roles])).toEqual([
      ["history", "head", "agency-head"],
      ["search", "colleague", "reviewer"],
      ["case", "reviewer", "reviewer"],
    ]);
    expect(names).toEqual({ "person-head": "head", "person-colleague": "colleague", "person-reviewer": "reviewer" });
    expect(JSON.stringify(items)).not.toMatch(/search-of|0012345679/);
    for (const as of ["officer", "reviewer", "chief", "administrator", "authority"])
      expect((await world.call("readReads", { as, params: { id } })).status).toBe(404);
  });

  it("of a draft are there, too, and name the role that let somebody in", async () => {
    await world.registry.putAccount(anAccount("both", "agency-a", ["agency-officer", "authority"]));
    await world.registry.putPerson({ id: "person-both", active: true, name: "both" });
    const id = await world.draft();
    world.readLog.noted.length = 0;
    await world.expectOk("readCase", { as: "both", params: { id } });
    const { items } = await read({ params: { id } });
    expect(items.map(({ account, roles }) => [account, roles])).toEqual([["both", ["agency-officer"]]]);
  });

  it("come page by page", async () => {
    const id = await world.submitted();
    world.readLog.noted.length = 0;
    for (const as of ["reviewer", "colleague", "chief"]) await world.expectOk("readCase", { as, params: { id } });
    const first = await world.expectOk("readReads", { as: "auditor", params: { id }, query: "limit=2" });
    const next = /<[^?]+\?([^>]+)>; rel="next"/.exec(first.headers.link ?? "")?.[1];
    const second = await world.expectOk("readReads", { as: "auditor", params: { id }, query: next ?? "" });
    const accounts = [first, second].flatMap(({ body }) =>
      (body as { items: RecordedRead[] }).items.map(({ account }) => account),
    );
    expect(accounts.sort()).toEqual(["chief", "colleague", "reviewer"]);
    expect(second.headers).not.toHaveProperty("link");
  });
});

describe("the reads of an account", () => {
  it("are the auditor's to see, over all cases and searches", async () => {
    const id = await world.submitted();
    await world.expectOk("readCase", { as: "reviewer", params: { id } });
    await world.expectOk("searchPerson", { as: "reviewer", body: { nationalId: "0012345679" } });
    const { body } = await world.expectOk("listReads", { as: "auditor", query: "account=reviewer" });
    const { items } = body as { items: RecordedRead[] };
    expect(items.map(({ kind, case: of }) => [kind, of]).sort()).toEqual([
      ["case", id],
      ["search", null],
    ]);
    expect((await world.call("listReads", { as: "auditor", query: "" })).problem).toBe("invalid-request");
  });
});

/** A reviewer's leave, through the stack and over the fakes: who records it, of whom, and what stays of it. */
import { beforeEach, describe, expect, it } from "vitest";
import { anAccount, aWorld, type World } from "../lambda/world.ts";

let world: World;
beforeEach(async () => {
  world = await aWorld();
});

/** The world's day is 2026-11-22. */
const away = { from: "2026-11-23", until: "2026-12-05" };
const of = { params: { id: "person-reviewer" } };
const record = (as: string, body: object, version = 0, given = of) =>
  world.call("editLeave", { as, ...given, body, headers: { "if-match": `"${version}"` } });
const changes = async () =>
  (await world.administration.changes({ kind: null, subject: null }, { limit: 50, cursor: null })).items;
const listed = async () => {
  const { body } = await world.expectOk("listReviewers", { as: "chief" });
  const { items } = body as { items: { person: string; away: unknown }[] };
  return items.find(({ person }) => person === "person-reviewer")?.away;
};
const pointersOf = ({ body }: { body: unknown }) =>
  ((body as { errors?: { pointer: string }[] }).errors ?? []).map(({ pointer }) => pointer);

describe("a reviewer's leave", () => {
  it("is recorded by the chief of the province or by an administrator, each time under the version that was seen", async () => {
    expect((await world.expectOk("readLeave", { as: "chief", ...of })).body).toMatchObject({ away: null, version: 0 });
    const made = await record("chief", { away });
    expect([made.status, made.headers.etag]).toEqual([200, '"1"']);
    expect(made.body).toEqual({ person: "person-reviewer", name: "reviewer", away, version: 1 });
    world.clock.advance(1_000);
    // Who saw what stood before does not write over it.
    expect((await record("administrator", { away: null })).status).toBe(412);
    expect((await record("administrator", { away: null }, 1)).body).toMatchObject({ away: null, version: 2 });
    expect(
      (await changes()).map(({ kind, subject, by, before, after }) => [kind, subject, by.role, before, after]),
    ).toEqual([
      [
        "leave",
        "person-reviewer",
        "administrator",
        { person: "person-reviewer", away },
        { person: "person-reviewer", away: null },
      ],
      ["leave", "person-reviewer", "chief-reviewer", null, { person: "person-reviewer", away }],
    ]);
  });

  it("is answered as done to a repeat, and recorded once", async () => {
    await record("chief", { away });
    expect((await record("chief", { away })).body).toMatchObject({ away, version: 1 });
    expect(await changes()).toHaveLength(1);
  });

  it("is told with the reviewers while it runs or comes, and no longer once it is over", async () => {
    expect(await listed()).toBeNull();
    await record("chief", { away });
    expect(await listed()).toEqual(away);
    world.clock.advance(13 * 24 * 3_600_000);
    expect(await listed()).toEqual(away);
    world.clock.advance(24 * 3_600_000);
    expect(await listed()).toBeNull();
  });

  it.each([
    ["ends before it begins", { from: "2026-11-23", until: "2026-11-22" }],
    ["is longer than a year", { from: "2026-11-23", until: "2027-11-24" }],
  ])("is refused where it %s", async (_how, wrong) => {
    const refused = await record("chief", { away: wrong });
    expect([refused.problem, pointersOf(refused)]).toEqual(["invalid-request", ["/away/until"]]);
    expect(await changes()).toEqual([]);
  });

  it("is of those who review: nobody else's is asked for", async () => {
    for (const id of ["person-officer", "person-administrator", "person-unknown"])
      expect((await record("administrator", { away }, 0, { params: { id } })).problem).toBe("not-found");
  });

  it("is the auditor's to read, and nobody's else; of another province not the chief's", async () => {
    expect((await world.call("readLeave", { as: "auditor", ...of })).status).toBe(200);
    expect((await record("auditor", { away })).problem).toBe("forbidden");
    await world.registry.putAccount(anAccount("far", "province-other", ["reviewer"]));
    await world.registry.putPerson({ id: "person-far", active: true, name: "far" });
    expect((await record("chief", { away }, 0, { params: { id: "person-far" } })).problem).toBe("not-found");
    for (const as of ["reviewer", "officer", "head", "authority"])
      expect((await record(as, { away })).problem).toBe("not-found");
  });
});

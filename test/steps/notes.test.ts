import { beforeEach, describe, expect, it } from "vitest";
import { makeReadLetter } from "../../functions/letter/letter.ts";
import { makeLists } from "../../functions/read/lists.ts";
import { makeRead } from "../../functions/read/read.ts";
import { verifyChain } from "../../shared/domain/chain.ts";
import type { CaseEvent } from "../../shared/domain/event.ts";
import type { Actor } from "../../shared/domain/registry.ts";
import type { Append, Appended } from "../../shared/ports.ts";
import { people } from "../builders.ts";
import { others } from "./registry.ts";
import {
  approved,
  bodyOf,
  fileOf,
  forwarded,
  held,
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

const said = "با دستگاه تلفنی هماهنگ شد.";
const reading = (actor: Actor, id: string) =>
  makeRead(world).readCase({ actor, action: "read", params: { id } }) as Promise<{
    etag: string;
    status: 200;
    body: unknown;
  }>;
const history = async (actor: Actor, id: string) =>
  bodyOf<{ events: CaseEvent[] }>(await makeRead(world).readHistory({ actor, action: "read-history", params: { id } }))
    .events;

/** Everything that this person is answered about the case. */
const allTold = async (actor: Actor, id: string): Promise<string> =>
  JSON.stringify([
    await reading(actor, id),
    await history(actor, id),
    await makeRead(world).readRevision({ actor, action: "read", params: { id, number: 1 } }),
    await makeReadLetter(world)({ actor, action: "read", params: { id }, query: {}, file: null, language: "fa" }),
    await makeLists(world).list({ actor, action: "list", query: { limit: 100 } }),
  ]);

/** A colleague's note comes between what the next step read and what it writes. */
const aNoteComesBetween = (id: string): void => {
  const { append } = world.cases;
  world.cases.append = async (wanted: Append): Promise<Appended> => {
    world.cases.append = append;
    succeeded(await world.colleague.note(id, said));
    return append(wanted);
  };
};

describe("a note", () => {
  it("stands in the history once, however often it is sent, and its key with another text is refused", async () => {
    const id = await held(world);
    const first = succeeded(await world.colleague.note(id, said, { key: "one" }));
    expect(succeeded(await world.colleague.note(id, said, { key: "one" }))).toEqual(first);
    expect(problemOf(await world.colleague.note(id, "چیز دیگر", { key: "one" })).problem).toBe(
      "idempotency-key-reused",
    );
    expect((await world.typesOf(id)).filter((type) => type === "noted")).toHaveLength(1);
    expect(bodyOf<{ notes: number }>(await reading(people.reviewer, id)).notes).toBe(1);
  });

  it("is read by reviewers, their chief and the auditor, and by nobody else in anything that they are answered", async () => {
    const id = await returned(world);
    succeeded(await world.reviewer.note(id, said));
    for (const actor of [people.reviewer, people.colleague, people.chief, people.auditor])
      expect((await history(actor, id)).at(-1)).toMatchObject({ type: "noted", payload: { text: said } });
    for (const actor of [people.officer, people.head]) {
      expect(await allTold(actor, id)).not.toContain(said);
      expect(bodyOf<object>(await reading(actor, id))).not.toHaveProperty("notes");
      expect((await history(actor, id)).at(-1)).toMatchObject({ type: "noted", payload: null, salt: null });
      expect(verifyChain(await history(actor, id))).toMatchObject({ ok: true });
    }
  });

  it("is not in what is handed to the next authority, here or in a system of its own", async () => {
    const here = await approved(world);
    succeeded(await world.reviewer.note(here, said));
    await world.settle();
    expect((await world.caseOf(here)).state).toBe("forwarded");
    expect(await allTold(people.authority, here)).not.toContain(said);
    expect(bodyOf<object>(await reading(people.authority, here))).not.toHaveProperty("notes");

    const there = await held(world, fileOf(1, "contractual-hire"));
    succeeded(await world.reviewer.note(there, said));
    succeeded(await world.reviewer.approve(there));
    await world.settle();
    expect(world.endpoint.got).toHaveLength(1);
    expect(JSON.stringify(world.endpoint.got)).not.toContain(said);
  });

  it("moves nothing: neither the day of the last change nor anybody's turn, and wakes no step of the machine", async () => {
    const id = await submitted(world);
    const before = await world.caseOf(id);
    world.clock.advance(3 * 3_600_000);
    succeeded(await world.colleague.note(id, said));
    const { version: _one, hash: _two, notes: _three, ...same } = await world.caseOf(id);
    const { version: _four, hash: _five, notes: _six, ...was } = before;
    expect(same).toEqual(was);
    await world.settle();
    expect(await world.typesOf(id)).toEqual(["submitted", "noted", "validated"]);
  });

  it("is said of a case in any state in which a reviewer sees it, and releases no guard of one that has ended", async () => {
    const id = await submitted(world);
    succeeded(await world.officer.withdraw(id));
    const again = await submitted(world);
    succeeded(await world.chief.note(id, said));
    expect((await world.typesOf(id)).at(-1)).toBe("noted");
    // The person's new case still keeps others out.
    const third = await prepared(world);
    expect(problemOf(await world.officer.submit(third)).problem).toBe("blocked");
    expect((await world.caseOf(again)).state).toBe("submitted");
    const list = await makeLists(world).list({ ...{ actor: people.reviewer, action: "list" }, query: { limit: 100 } });
    expect(bodyOf<{ items: unknown[] }>(list).items).toEqual([]);
  });

  it("is for those who may judge: not for the agency, the next authority, another province, or who wrote in the case", async () => {
    const id = await forwarded(world);
    expect(problemOf(await world.officer.note(id)).problem).toBe("forbidden");
    expect(problemOf(await world.authority.note(id)).problem).toBe("forbidden");
    expect(problemOf(await world.desk(people.auditor).note(id)).problem).toBe("forbidden");
    const elsewhere = { ...people.reviewer, organization: "province-other" };
    expect(problemOf(await world.desk(elsewhere).note(id)).problem).toBe("not-found");
    const both = { ...people.reviewer, person: people.officer.person };
    expect(problemOf(await world.desk(both).note(id)).problem).toBe("same-person");
    const ofAgency = { ...people.reviewer, affiliations: ["agency-a", "province-ea"] };
    expect(problemOf(await world.desk(ofAgency).note(id)).problem).toBe("own-agency");
    expect(await world.typesOf(id)).not.toContain("noted");
  });
});

describe("a decision that was begun before a note", () => {
  it("is not stale by it: the version that it is held against is that of the last thing that moved the case", async () => {
    const id = await held(world);
    const { etag } = await reading(people.reviewer, id);
    const noted = succeeded(await world.chief.note(id, said));
    expect(noted.etag).toBe(etag);
    expect((await reading(people.reviewer, id)).etag).toBe(etag);
    const rows = bodyOf<{ items: { version: string }[] }>(
      await makeLists(world).list({ actor: people.reviewer, action: "list", query: { limit: 100 } }),
    ).items;
    expect(rows.map(({ version }) => version)).toEqual([etag]);
    succeeded(await world.reviewer.sendBack(id, ["exam-passed"], { ifMatch: etag }));
    expect(await world.typesOf(id)).toEqual(["submitted", "validated", "claimed", "noted", "returned"]);
  });

  it("is taken though the note comes between its reading and its writing", async () => {
    const id = await held(world);
    const { etag } = await reading(people.reviewer, id);
    aNoteComesBetween(id);
    succeeded(await world.reviewer.approve(id, [], { ifMatch: etag }));
    expect(await world.typesOf(id)).toEqual(["submitted", "validated", "claimed", "noted", "approved"]);
  });

  it("is stale by anything else as before", async () => {
    const id = await held(world);
    const { etag } = await reading(people.reviewer, id);
    succeeded(await world.chief.note(id, said));
    succeeded(await world.chief.extend(id));
    expect(problemOf(await world.reviewer.approve(id, [], { ifMatch: etag })).problem).toBe("precondition-failed");
  });
});

describe("a correction that was begun before a note", () => {
  it("is kept, and handed in, by the version that its writer saw", async () => {
    const id = await returned(world);
    const { etag, body } = await reading(people.officer, id);
    succeeded(await world.reviewer.note(id, said));
    const file = { ...(body as { file: ReturnType<typeof fileOf> }).file, funding: "1405/9999" };
    // Another note, just when it is written.
    const { save } = world.drafts;
    world.drafts.save = async (...wanted) => {
      world.drafts.save = save;
      succeeded(await world.colleague.note(id, said));
      return save(...wanted);
    };
    const saved = succeeded(await world.officer.edit(id, file, { ifMatch: etag }));
    const answers = [{ reason: 1, answer: "fixed" as const, text: "اصلاح شد", pointers: [] }];
    succeeded(await world.officer.submit(id, answers, { ifMatch: saved.etag ?? "" }));
    expect((await world.caseOf(id)).revisions).toHaveLength(2);
    expect((await world.caseOf(id)).notes).toBe(2);
  });
});

it("of the machine's steps none is lost to a note that comes between", async () => {
  const id = await submitted(world);
  aNoteComesBetween(id);
  await world.stream();
  const [message] = world.queues.sent;
  expect(message?.step).toBe("validate");
  await world.settle();
  // The race was lost; what waits is found again.
  world.clock.advance(10 * 60_000);
  await world.steps.reconcile();
  await world.settle();
  expect(await world.typesOf(id)).toEqual(["submitted", "noted", "validated"]);
});

it("is noted by a deputy of the chief as well", async () => {
  const id = await held(world);
  succeeded(await world.desk(others.deputy).note(id, said));
});

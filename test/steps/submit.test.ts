import { beforeEach, describe, expect, it } from "vitest";
import type { Finding } from "../../shared/domain/finding.ts";
import { people } from "../builders.ts";
import { aFile } from "../law/a-file.ts";
import {
  approved,
  bodyOf,
  fileOf,
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

const answered = (...numbers: number[]) =>
  numbers.map((reason) => ({ reason, answer: "contested" as const, text: "درست است", pointers: [] }));

describe("a submission", () => {
  it("is stopped at the door with every finding at once, and nothing is stored", async () => {
    const file = aFile("official-hire", {
      permit: null,
      documents: [],
      person: { nationalId: "1111111111", sex: null },
    });
    const { id } = bodyOf<{ id: string }>(await world.officer.create(file));
    const { problem, errors = [] } = problemOf(await world.officer.submit(id));
    expect(problem).toBe("blocked");
    const pointers = errors.map(({ pointer }) => pointer);
    expect(pointers).toEqual(expect.arrayContaining(["/permit", "/person/sex", "/person/nationalId", "/documents"]));
    expect(await world.typesOf(id)).toEqual([]);
    expect(world.memory.guards.size).toBe(0);
  });

  it("counts a document only once it was verified", async () => {
    const file = fileOf();
    const { id } = bodyOf<{ id: string }>(await world.officer.create(file));
    const asked = await world.officer.requestDocument(id, { kind: "degree", contentType: "application/pdf", size: 9 });
    const { documentId } = bodyOf<{ document: { documentId: string } }>(asked).document;
    const listed = { ...file, documents: [{ kind: "degree" as const, documentId, issuedOn: null }] };
    expect(await world.officer.edit(id, listed, { ifMatch: "1" })).toMatchObject({ status: 200 });
    const { findings } = problemOf(await world.officer.submit(id));
    expect(findings?.map(({ rule }) => rule)).toEqual(["required-documents"]);
  });

  it.each([
    ["the own agency", "agency-a"],
    ["an agency that nobody knows", "nowhere"],
    ["an office that is no agency", "national"],
  ])("to %s as its destination is stopped: nobody could answer its hand-off", async (_, destination) => {
    const transfer = { ...fileOf(0, "transfer"), destination };
    const id = await prepared(world, transfer);
    expect(problemOf(await world.officer.submit(id))).toMatchObject({
      problem: "blocked",
      errors: [{ pointer: "/destination" }],
    });
    const { body } = succeeded(await world.officer.check(transfer));
    expect(body).toMatchObject({ missing: [{ pointer: "/destination" }], submittable: false });
    expect(await world.typesOf(id)).toEqual([]);
  });

  it("to another agency goes in", async () => {
    const id = await prepared(world, { ...fileOf(0, "transfer"), destination: "agency-b" });
    expect(await world.officer.submit(id)).toMatchObject({ status: 202 });
  });

  it("answers with code, revision and the end of the target; everything else follows from its event", async () => {
    const id = await prepared(world);
    const outcome = await world.officer.submit(id);
    expect(outcome).toMatchObject({
      status: 202,
      etag: "1",
      body: { id, state: "submitted", revision: 1, dueOn: "2026-12-20", event: 1, version: "1" },
    });
    expect(bodyOf<{ code: string }>(outcome).code).toMatch(/^\d{16}$/);
    expect(world.memory.guards.get(`guard-of-${nationalIdOf(0)}#official-hire`)).toBe(id);
  });

  it("repeated gets the same answer, also when the case has moved on", async () => {
    const id = await prepared(world);
    const first = await world.officer.submit(id, [], { key: "k" });
    expect(await world.officer.submit(id, [], { key: "k" })).toEqual(first);
    await world.settle();
    await world.reviewer.claim(id);
    await world.reviewer.sendBack(id);
    expect(await world.officer.submit(id, [], { key: "k" })).toEqual(first);
    expect((await world.typesOf(id)).filter((type) => type === "submitted")).toHaveLength(1);
  });

  it("under the same key with another body is refused, weeks later too", async () => {
    const id = await prepared(world);
    await world.officer.submit(id, [], { key: "k" });
    world.clock.advance(30 * 86_400_000);
    expect(await world.officer.submit(id, answered(1), { key: "k" })).toEqual({ problem: "idempotency-key-reused" });
  });

  it("under the same key by another account is another request", async () => {
    const id = await prepared(world);
    await world.officer.submit(id, [], { key: "k" });
    expect(await world.head.submit(id, [], { key: "k" })).toMatchObject({ problem: "not-in-this-state" });
  });

  it("whose reply is lost is found again by its repeat", async () => {
    const id = await prepared(world);
    world.failNext("cases.append", "after");
    await expect(world.officer.submit(id, [], { key: "k" })).rejects.toThrow("planned");
    expect(await world.officer.submit(id, [], { key: "k" })).toMatchObject({ status: 202, body: { event: 1 } });
    expect(await world.typesOf(id)).toEqual(["submitted"]);
  });

  it("that fails before it is written has left nothing, and can be repeated", async () => {
    const id = await prepared(world);
    world.failNext("cases.append", "before");
    await expect(world.officer.submit(id, [], { key: "k" })).rejects.toThrow("planned");
    expect(world.memory.guards.size).toBe(0);
    expect(await world.officer.submit(id, [], { key: "k" })).toMatchObject({ status: 202 });
  });

  it("races with itself to one event and one answer", async () => {
    const id = await prepared(world);
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => world.officer.submit(id, [], { key: "k" })));
    for (const outcome of outcomes) expect(outcome).toEqual(outcomes[0]);
    expect(await world.typesOf(id)).toEqual(["submitted"]);
  });

  it("does not take what was changed under its hands", async () => {
    const id = await prepared(world);
    const { draft } = await world.cases.load(id);
    const [outcome] = await Promise.all([
      world.officer.submit(id),
      world.head.edit(id, draft?.file ?? fileOf(), { ifMatch: String(draft?.version) }),
    ]);
    const { events, draft: left } = await world.cases.load(id);
    if (events.length === 0) expect([outcome, left?.status]).toEqual([{ problem: "precondition-failed" }, "open"]);
    else expect([left?.status, left?.version]).toEqual(["submitted", draft?.version]);
  });

  it("of a version that is no longer current is refused where the caller names one", async () => {
    const id = await prepared(world);
    expect(await world.officer.submit(id, [], { ifMatch: "1" })).toEqual({ problem: "precondition-failed" });
  });
});

describe("one open case of a person and type", () => {
  it("is all there is, whoever comes first of two at once; the other is told why", async () => {
    const [one, other] = [
      await prepared(world, fileOf(0)),
      await prepared(world, { ...fileOf(1), person: fileOf(0).person }),
    ];
    const outcomes = await Promise.all([world.officer.submit(one), world.head.submit(other)]);
    expect(outcomes.filter((outcome) => "status" in outcome)).toHaveLength(1);
    expect(outcomes.find((outcome) => "problem" in outcome)).toMatchObject({
      problem: "blocked",
      findings: [{ rule: "duplicate-case" }],
    });
  });

  it("is refused to another agency without a word of the first", async () => {
    await submitted(world, fileOf(0));
    const twin = { ...fileOf(1), permit: "302/1405/119", person: fileOf(0).person };
    const id = await prepared(world, twin, world.stranger);
    const outcome = await world.stranger.submit(id);
    expect(outcome).toMatchObject({ problem: "blocked", findings: [{ rule: "duplicate-case" }] });
    expect(JSON.stringify(outcome)).not.toContain("agency-a");
  });

  it("leaves room for another type, and for the next case once it has ended", async () => {
    const first = await submitted(world, fileOf(0));
    await submitted(world, fileOf(0, "contractual-hire"));
    await world.officer.withdraw(first);
    await submitted(world, fileOf(0));
  });

  it("moves with a corrected national id", async () => {
    const id = await returned(world, fileOf(0));
    const { draft } = await world.cases.load(id);
    const file = { ...(draft?.file ?? fileOf()), person: { ...fileOf(0).person, nationalId: nationalIdOf(7) } };
    const { etag } = (await world.officer.edit(id, file)) as { etag: string };
    expect(await world.officer.submit(id, answered(1), { ifMatch: etag })).toMatchObject({ status: 202 });
    expect([...world.memory.guards]).toEqual([[`guard-of-${nationalIdOf(7)}#official-hire`, id]]);
    await submitted(world, fileOf(0));
  });
});

describe("a dry run", () => {
  it("gives the findings of the submission and stores nothing", async () => {
    const before = JSON.stringify([...world.memory.cases]);
    const outcome = await world.officer.check(fileOf());
    expect(outcome).toMatchObject({ status: 200, body: { submittedOn: "2026-11-22", submittable: false } });
    const findings = bodyOf<{ findings: Finding[] }>(outcome).findings;
    expect(findings.find(({ rule }) => rule === "required-documents")?.outcome).toBe("fail");
    expect(JSON.stringify([...world.memory.cases])).toBe(before);
  });

  it("judges as of any day", async () => {
    const young = fileOf();
    young.person = { ...young.person, birthDate: "2007-01-01" };
    const outcomeOn = async (day: string) =>
      bodyOf<{ findings: Finding[] }>(await world.officer.check(young, day)).findings.find(
        ({ rule }) => rule === "min-age",
      )?.outcome;
    expect([await outcomeOn("2026-11-22"), await outcomeOn("2027-02-01")]).toEqual(["fail", "pass"]);
  });

  it("tells of duplicates in the own agency only", async () => {
    await submitted(world, fileOf(0));
    const duplicate = async (outcome: unknown) =>
      (outcome as { body: { findings: Finding[] } }).body.findings.find(({ rule }) => rule === "duplicate-case")
        ?.outcome;
    expect(await duplicate(await world.officer.check(fileOf(0)))).toBe("fail");
    expect(await duplicate(await world.stranger.check({ ...fileOf(0), permit: "302/1405/119" }))).toBe("pass");
  });

  it("of an own draft counts its documents, and no other agency can ask by it", async () => {
    const id = await prepared(world);
    const file = world.memory.cases.get(id)?.draft?.file ?? fileOf();
    expect(bodyOf(await world.officer.check(file, undefined, id))).toMatchObject({ missing: [], submittable: true });
    expect(await world.stranger.check(file, undefined, id)).toEqual({ problem: "not-found" });
    expect(await world.officer.check(file, undefined, "0".repeat(32))).toEqual({ problem: "not-found" });
  });

  it("of a returned case does not find the case itself to be another", async () => {
    const id = await returned(world);
    const { findings } = bodyOf<{ findings: Finding[] }>(await world.officer.check(fileOf(), undefined, id));
    expect(findings.find(({ rule }) => rule === "duplicate-case")?.outcome).toBe("pass");
  });

  it("is an agency's", async () => {
    expect(await world.reviewer.check(fileOf())).toEqual({ problem: "forbidden" });
  });
});

describe("what is not the caller's", () => {
  it("does not exist for another agency, draft or case", async () => {
    const draft = await prepared(world, fileOf(0));
    const subject = await submitted(world, fileOf(1));
    for (const id of [draft, subject, "f".repeat(32)]) {
      expect(await world.stranger.submit(id)).toEqual({ problem: "not-found" });
      expect(await world.stranger.withdraw(id)).toEqual({ problem: "not-found" });
    }
    expect(await world.reviewer.submit(draft)).toEqual({ problem: "not-found" });
  });

  it("is forbidden to who may only read it, with what is possible instead", async () => {
    const id = await held(world);
    expect(await world.reviewer.withdraw(id)).toEqual({
      problem: "forbidden",
      possible: ["release", "evaluate", "ask", "approve", "return", "note"],
    });
    expect(await world.auditor.claim(id)).toEqual({ problem: "forbidden", possible: [] });
  });
});

describe("a correction", () => {
  it("answers every reason, and may leave the file as it is", async () => {
    const id = await returned(world, fileOf(), ["exam-passed", "funding"]);
    expect(await world.officer.submit(id)).toMatchObject({
      problem: "unanswered-reasons",
      about: { fa: "1، 2", en: "1, 2" },
    });
    expect(await world.officer.submit(id, answered(1))).toMatchObject({
      problem: "unanswered-reasons",
      about: { fa: "2" },
    });
    expect(await world.officer.submit(id, answered(1, 2))).toMatchObject({ status: 202, body: { revision: 2 } });
    const { revisions } = await world.caseOf(id);
    expect(revisions.map(({ answers }) => answers.length)).toEqual([0, 2]);
  });

  it("keeps who wrote in it from judging it later", async () => {
    const id = await returned(world);
    const { draft } = await world.cases.load(id);
    await world.head.edit(id, draft?.file ?? fileOf());
    await world.officer.submit(id, answered(1));
    expect((await world.caseOf(id)).contributors).toEqual([people.officer.person, people.head.person]);
  });

  it("is not begun before the return, nor after the recall", async () => {
    const id = await held(world);
    expect(await world.officer.edit(id, fileOf())).toMatchObject({ problem: "not-in-this-state" });
    await world.reviewer.sendBack(id);
    await world.chief.recall(id);
    expect(await world.officer.edit(id, fileOf())).toMatchObject({ problem: "not-in-this-state" });
  });
});

describe("a question", () => {
  it("stops the clock until the agency answers, and the answer is given once", async () => {
    const id = await held(world);
    await world.reviewer.ask(id);
    world.clock.advance(7 * 86_400_000);
    const first = await world.officer.answer(id, "پیوست شد", { key: "k" });
    expect(first).toMatchObject({ status: 200, body: { state: "under-review", dueOn: "2026-12-28" } });
    expect(await world.officer.answer(id, "پیوست شد", { key: "k" })).toEqual(first);
    expect(await world.officer.answer(id)).toMatchObject({ problem: "not-in-this-state" });
    expect(await world.caseOf(id)).toMatchObject({ holder: people.reviewer.person });
  });
});

describe("a withdrawal", () => {
  it("ends the case while nothing was approved, and frees the guard", async () => {
    const id = await held(world);
    expect(await world.officer.withdraw(id)).toMatchObject({ status: 200, body: { state: "withdrawn" } });
    expect(world.memory.guards.size).toBe(0);
    expect(await world.reviewer.approve(id)).toMatchObject({ problem: "already-decided" });
  });

  it("comes too late for what was approved", async () => {
    expect(await world.officer.withdraw(await approved(world))).toMatchObject({
      problem: "not-in-this-state",
      possible: ["forward", "recall", "accept", "refuse"],
    });
  });
});

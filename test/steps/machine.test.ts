import { beforeEach, describe, expect, it } from "vitest";
import { makeClock } from "../../functions/clock/clock.ts";
import { verifyChain } from "../../shared/domain/chain.ts";
import type { Step, StepMessage } from "../../shared/domain/next-step.ts";
import type { CaseLists } from "../../shared/ports.ts";
import { people } from "../builders.ts";
import { approved, fileOf, forwarded, held, returned, submitted, succeeded } from "./ways.ts";
import { makeWorld, type World } from "./world.ts";

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});

const message = (step: Step, id: string): StepMessage => ({ step, case: id, seq: 1 });
const minutes = (count: number) => world.clock.advance(count * 60_000);
const count = (types: readonly string[], type: string) => types.filter((each) => each === type).length;

/** Each step with a case that waits for it, the event that it appends, and what it leaves behind. */
const steps = [
  ["validate", submitted, "validated", "under-review"],
  ["forward", approved, "forwarded", "forwarded"],
  ["return", (w: World) => sentBack(w), "letter-issued", "returned"],
] as const;

const sentBack = async (of: World): Promise<string> => {
  const id = await held(of);
  succeeded(await of.reviewer.sendBack(id));
  return id;
};

describe.each(steps)("the step %s", (step, prepare, type, state) => {
  it("does its work once, however often its message comes", async () => {
    const id = await prepare(world);
    const outcomes = [];
    for (let delivery = 0; delivery < 4; delivery += 1) outcomes.push(await world.work(message(step, id)));
    expect(outcomes).toEqual(["moved", "nothing-to-do", "nothing-to-do", "nothing-to-do"]);
    expect(count(await world.typesOf(id), type)).toBe(1);
    expect((await world.caseOf(id)).state).toBe(state);
  });

  it("does it once for four at the same moment", async () => {
    const id = await prepare(world);
    const outcomes = await Promise.all(Array.from({ length: 4 }, () => world.work(message(step, id))));
    for (const outcome of outcomes) expect(["moved", "lost-race", "nothing-to-do"]).toContain(outcome);
    expect(count(await world.typesOf(id), type)).toBe(1);
  });

  it("finds its own event where the reply was lost", async () => {
    const id = await prepare(world);
    world.failNext("cases.append", "after");
    await expect(world.work(message(step, id))).rejects.toThrow("planned");
    expect(await world.work(message(step, id))).toBe("nothing-to-do");
    expect(count(await world.typesOf(id), type)).toBe(1);
  });

  it("is tried again where the store failed before anything was written", async () => {
    const id = await prepare(world);
    world.failNext("cases.append", "before");
    await expect(world.work(message(step, id))).rejects.toThrow("planned");
    expect(await world.work(message(step, id))).toBe("moved");
  });

  it("knows a case that is not there, and one that went another way", async () => {
    expect(await world.work(message(step, "f".repeat(32)))).toBe("no-such-case");
    const id = await submitted(world, fileOf(5));
    succeeded(await world.officer.withdraw(id));
    expect(await world.work(message(step, id))).toBe("nothing-to-do");
    expect(await world.typesOf(id)).toEqual(["submitted", "withdrawn"]);
  });

  it("is dispatched again by reconcile when the stream lost its event", async () => {
    const id = await prepare(world);
    world.loseStream();
    minutes(1);
    expect(await world.steps.reconcile()).toMatchObject({ [step]: 0 });
    minutes(3);
    expect(await world.steps.reconcile()).toMatchObject({ [step]: 1 });
    await world.settle();
    expect((await world.caseOf(id)).state).toBe(state);
    minutes(3);
    expect(await world.steps.reconcile()).toMatchObject({ [step]: 0 });
  });
});

describe("messages in any order", () => {
  const orders = permutations(["validate", "forward", "return", "notify"] as const);

  it.each([
    ["submitted", submitted, ["submitted", "validated"]],
    ["approved", approved, ["submitted", "validated", "claimed", "approved", "forwarded"]],
    ["returned", returned, ["submitted", "validated", "claimed", "returned", "letter-issued"]],
  ] as const)("bring a case at %s no further than its own step does", async (_state, prepare, types) => {
    for (const [n, order] of orders.entries()) {
      world = await makeWorld();
      const id = await prepare(world, fileOf(n % 20));
      for (const step of order) await world.work(message(step, id));
      expect(await world.typesOf(id)).toEqual(types);
    }
  });

  it("long after their work was done change nothing", async () => {
    const id = await forwarded(world);
    succeeded(await world.authority.accept(id, await world.handOffOf(id)));
    await world.settle();
    const before = await world.cases.load(id);
    for (const step of ["validate", "forward", "return", "notify"] as const) await world.work(message(step, id));
    expect(await world.cases.load(id)).toEqual(before);
  });
});

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item, index) => permutations(items.toSpliced(index, 1)).map((rest) => [item, ...rest]));
}

describe("validate", () => {
  it("stores each finding with its law and the ruleset that it stays pinned to", async () => {
    const id = await submitted(world);
    await world.settle();
    const [revision] = (await world.caseOf(id)).revisions;
    expect(revision.findings?.length).toBeGreaterThan(5);
    for (const finding of revision.findings ?? []) expect(finding.citation.instrument).not.toBe("");
    expect(revision.ruleset).toMatch(/^1405\./);
    expect(revision.proposal).toBe("none");
  });

  it("returns what it cannot read, says which document, and a repair goes its way", async () => {
    const id = await submitted(world);
    const lost = (await world.caseOf(id)).revisions[0].documents[2];
    world.documentStore.objects.delete(`content/${lost?.sha256}`);
    minutes(24 * 60);
    await world.settle();
    expect(await world.caseOf(id)).toMatchObject({
      state: "returned",
      reasons: [{ number: 1, rule: "required-documents", pointer: "/documents/2" }],
      letter: { reasons: [{ number: 1 }] },
    });
  });
});

describe("what was verified within the day", () => {
  it("is not asked for again, and a minute later is", async () => {
    const [now, later] = [await submitted(world), await submitted(world, fileOf(1))];
    world.documentStore.objects.clear();
    minutes(24 * 60 - 1);
    await world.work(message("validate", now));
    minutes(1);
    await world.work(message("validate", later));
    expect([(await world.caseOf(now)).state, (await world.caseOf(later)).state]).toEqual(["under-review", "returned"]);
  });
});

describe("dispatch", () => {
  it("sends on nothing of a failed batch twice without harm", async () => {
    const id = await submitted(world);
    const event = { case: id, seq: 1, type: "submitted" as const };
    world.failNext("queues.send", "after");
    await expect(world.steps.dispatch([event])).rejects.toThrow("planned");
    await world.steps.dispatch([event]);
    expect(world.queues.sent.length).toBe(4);
    await world.settle();
    expect(await world.typesOf(id)).toEqual(["submitted", "validated"]);
    expect(world.mail.sent.length).toBe(1);
  });

  it("wakes nobody for an event that wakes nobody", async () => {
    expect(await world.steps.dispatch([{ case: "c", seq: 2, type: "claimed" }])).toBe(0);
    expect(world.queues.sent).toEqual([]);
  });
});

describe("notify", () => {
  it("tells each organization once, however often it is woken", async () => {
    const id = await submitted(world);
    await world.settle(3);
    expect(world.mail.sent).toMatchObject([{ id: `${id}.1.0.agency-a@example.org`, to: "agency-a@example.org" }]);
  });

  it("says every event that concerns somebody, to whom it concerns", async () => {
    const id = await forwarded(world);
    succeeded(await world.authority.accept(id, await world.handOffOf(id)));
    await world.settle();
    expect(world.mail.sent.map(({ to }) => to.split("@")[0])).toEqual([
      ...["agency-a", "agency-a", "agency-a", "national", "agency-a"],
    ]);
    const { code } = await world.caseOf(id);
    for (const { text } of world.mail.sent) expect(text).toContain(code);
  });

  it("keeps the id of a mail whose mark was lost, so that the repeat is known for one", async () => {
    await submitted(world);
    world.failNext("notices.sent", "before");
    await world.stream();
    const wake = world.queues.sent.filter(({ step }) => step === "notify")[0] as StepMessage;
    await expect(world.work(wake)).rejects.toThrow("planned");
    await world.work(wake);
    await world.work(wake);
    expect(world.mail.sent.map(({ id }) => id)).toEqual(Array(2).fill(world.mail.sent[0]?.id));
  });

  it("tells the others though one address takes no mail", async () => {
    const id = await forwarded(world);
    succeeded(await world.authority.refuse(id, await world.handOffOf(id)));
    world.failNext("mail.send", "before");
    await expect(world.work(message("notify", id))).rejects.toThrow("planned");
    expect(world.mail.sent.at(-1)?.to).toBe("province-ea@example.org");
    await world.work(message("notify", id));
    expect(world.mail.sent.at(-1)?.to).toBe("agency-a@example.org");
  });

  it("says what was so when it arose, however late it is told", async () => {
    const id = await sentBack(world);
    await world.work(message("return", id));
    const then = await world.caseOf(id);
    const answers = [{ reason: 1, answer: "fixed" as const, text: "اصلاح شد", pointers: [] }];
    succeeded(await world.officer.submit(id, answers));
    world.mail.sent.length = 0;
    await world.work(message("notify", id));
    const letter = then.state === "returned" ? then.letter : null;
    expect(world.mail.sent.filter(({ text }) => text.includes(letter?.number ?? "no letter"))).toHaveLength(1);
  });

  it("is woken by reconcile where the stream lost the event", async () => {
    const id = await returned(world);
    world.mail.sent.length = 0;
    succeeded(await world.chief.recall(id));
    world.loseStream();
    minutes(3);
    expect(await world.steps.reconcile()).toMatchObject({ notify: 1 });
    await world.settle();
    expect(world.mail.sent).toHaveLength(1);
  });

  it("puts nothing of the person into a mail", async () => {
    await returned(world);
    const { person } = fileOf();
    const all = JSON.stringify(world.mail.sent);
    for (const word of [person.nationalId, person.familyName, person.givenName, people.reviewer.person])
      expect(all).not.toContain(word);
  });
});

describe("the clock", () => {
  const day = 24 * 60;

  it("reminds, reminds again and lets lapse; the agency hears of each, the guard is free", async () => {
    const id = await returned(world);
    world.mail.sent.length = 0;
    const heard: string[] = [];
    for (let on = 0; on < 25; on += 1) {
      minutes(day);
      await world.steps.clock();
      await world.steps.clock();
      await world.settle();
      heard.push(...(await world.typesOf(id)).slice(5 + heard.length));
    }
    expect(heard).toEqual(["reminded", "reminded", "lapsed"]);
    expect(world.mail.sent).toHaveLength(3);
    expect(world.memory.guards.size).toBe(0);
    expect(verifyChain((await world.cases.load(id)).events)).toMatchObject({ ok: true });
  });

  it("leaves a corrected case alone, though it looked before the correction", async () => {
    const id = await returned(world);
    minutes(30 * day);
    const answers = [{ reason: 1, answer: "fixed" as const, text: "اصلاح شد", pointers: [] }];
    const [submission] = await Promise.all([world.officer.submit(id, answers), world.steps.clock()]);
    const types = await world.typesOf(id);
    expect(count(types, "lapsed") + ("status" in submission ? 1 : 0)).toBe(1);
  });

  it("shows a silent authority late, once, and tells the province", async () => {
    const id = await forwarded(world);
    world.mail.sent.length = 0;
    minutes(14 * day);
    expect(await world.steps.clock()).toMatchObject({ late: 0 });
    expect(await world.typesOf(id)).not.toContain("hand-off-late");
    minutes(day);
    for (let run = 0; run < 3; run += 1) expect(await world.steps.clock()).toMatchObject({ late: 1 });
    await world.settle();
    expect(count(await world.typesOf(id), "hand-off-late")).toBe(1);
    expect(world.mail.sent).toMatchObject([{ to: "province-ea@example.org" }]);
    expect(await world.caseOf(id)).toMatchObject({ state: "forwarded", handOff: { late: true } });
  });

  it("moves every case, over all pages, though one cannot be read", async () => {
    const ids: string[] = [];
    for (let n = 0; n < 4; n += 1) ids.push(await returned(world, fileOf(n)));
    const broken = world.memory.cases.get(ids[0] ?? "");
    broken?.events.splice(1, 1);
    minutes(30 * day);
    const queue: CaseLists["queue"] = (province, state, asked) =>
      world.lists.queue(province, state, { ...asked, limit: 1 });
    const clock = makeClock({
      ...{ ...world, lists: { ...world.lists, queue } },
      ...{ provinces: async () => ["province-ea"], calendarMissing: () => {} },
    });
    await expect(clock()).rejects.toThrow("follows version");
    for (const id of ids.slice(1)) expect((await world.caseOf(id)).state).toBe("lapsed");
  });

  it("counts the days that the desk closed", async () => {
    const closures = ["2026-11-23", "2026-11-24", "2026-11-25"].map((on) => ({ on, why: "آلودگی هوا" }));
    await world.registry.putCalendar({ thursdays: [], closures });
    const id = await submitted(world);
    expect((await world.caseOf(id)).clock.dueOn).toBe("2026-12-26");
  });
});

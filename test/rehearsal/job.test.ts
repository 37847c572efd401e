/** The rehearsal as a job: progress, redelivery, crashes, what cannot be read, and what is activated of it. */

import { beforeEach, describe, expect, it } from "vitest";
import { makeRehearse } from "../../functions/rehearse/rehearse.ts";
import { makeRehearsals } from "../../functions/rulesets/rehearsals.ts";
import { makeRulesets } from "../../functions/rulesets/rulesets.ts";
import type { Draft } from "../../shared/domain/amendment.ts";
import { sha256Text } from "../../shared/domain/chain.ts";
import type { Actor } from "../../shared/domain/registry.ts";
import type { ChangedCase } from "../../shared/domain/rehearsal.ts";
import { addDays } from "../../shared/domain/solar-date.ts";
import { idOf } from "../../shared/lambda/identifier.ts";
import { currentRuleset, type TallyView, valueOn } from "../../shared/law/index.ts";
import { aboveTheCap, aDraftOf, anAmendment, quietDay, raised } from "../builders/amendment.ts";
import { anActor } from "../builders.ts";
import { caseOf } from "../fakes/memory.ts";
import { bodyOf, fileOf, held, nationalIdOf, problemOf, returned, submitted, succeeded } from "../steps/ways.ts";
import { makeWorld, type World } from "../steps/world.ts";

/** Days from the first on; the first is that of the world's clock, or later where the law's data know a value to come. */
const first = quietDay("2026-11-22");
const dayOf = (n: number): string => addDays(first, n);
const cap = valueOn(currentRuleset.parameters["maximum-age-official"], first)?.value;

const administrator = anActor("administrator", "administrator", { organization: "province-ea" });

interface Progress {
  id: string;
  status: string;
  progress: { cases: number; agencies: number; agenciesInAll: number | null };
  troubles: object[];
  counts: TallyView;
}

const opened = (world: World) => {
  const ports = {
    ...world,
    ...{ rehearsals: world.rehearsalLog, queue: world.rehearsalQueue, amendments: world.registry },
    ...{ store: world.documentStore, idOf },
  };
  const [rehearsals, rulesets, rehearse] = [makeRehearsals(ports), makeRulesets(ports), makeRehearse(ports)];
  let keys = 0;
  const requestOf = (body: unknown, key = `key-${++keys}`) => ({ id: sha256Text(key), body: JSON.stringify(body) });
  return {
    rehearse,
    ask: (draft: Draft, key?: string, actor: Actor = administrator) =>
      rehearsals.create({ actor, request: requestOf(draft, key), body: draft }),
    read: async (id: string, actor: Actor = administrator) =>
      bodyOf<Progress>(await rehearsals.read({ actor, params: { id } })),
    listed: (actor: Actor = administrator) =>
      rehearsals.list({ actor, action: "read-rehearsal", query: { limit: 20 } }),
    changes: (id: string, limit = 25, cursor?: string, actor: Actor = administrator) =>
      rehearsals.changes({ actor, params: { id }, query: { limit, ...(cursor ? { cursor } : {}) } }),
    activate: (rehearsal: string, from: string, key?: string, actor: Actor = administrator) =>
      rulesets.activate({ actor, request: requestOf({ rehearsal, from }, key), body: { rehearsal, from } }),
    list: (actor: Actor) => rulesets.list({ actor, action: "read-law" }),
    /** Reads the queue until it is empty; each message comes that many times. A failing one comes again, four times at most. */
    drain: async (deliveries = 1) => {
      for (let message = world.rehearsalQueue.sent.shift(); message; message = world.rehearsalQueue.sent.shift())
        for (let delivery = 1; delivery <= deliveries; delivery += 1) await rehearse(message);
    },
  };
};

const tooOld = (n: number) => {
  const file = fileOf(n);
  return { ...file, person: { ...file.person, birthDate: aboveTheCap(first) } };
};

let world: World;
let desk: ReturnType<typeof opened>;
beforeEach(async () => {
  world = await makeWorld();
  world.clock.set(`${first}T08:15:30.123Z`);
  desk = opened(world);
});

const asked = async (draft: Draft = aDraftOf()): Promise<string> => bodyOf<{ id: string }>(await desk.ask(draft)).id;
const rehearsed = async (draft?: Draft): Promise<string> => {
  const id = await asked(draft);
  await desk.drain();
  return id;
};

describe("a rehearsal", () => {
  it("is listed with who asked for it, what it comes to, and whether it was activated", async () => {
    await held(world, tooOld(0));
    const [id, other] = [await rehearsed(), await asked({ ...aDraftOf(), note: "یکی دیگر" })];
    const rows = async () => bodyOf<{ items: object[]; names: object }>(await desk.listed());
    const first = await rows();
    expect(first.items).toHaveLength(2);
    expect(first.items).toContainEqual(
      expect.objectContaining({
        ...{ id, status: "done", by: { account: administrator.account, person: administrator.person } },
        ...{ rehearsed: 1, changed: 1, activatedFrom: null, note: aDraftOf().note },
        outcomes: [expect.objectContaining({ count: 1 })],
      }),
    );
    expect(first.items).toContainEqual(
      expect.objectContaining({ id: other, status: "received", rehearsed: 0, changed: 0, outcomes: [] }),
    );
    succeeded(await desk.activate(id, dayOf(9)));
    expect((await rows()).items).toContainEqual(expect.objectContaining({ id, activatedFrom: dayOf(9) }));
    const chief = anActor("chief-reviewer", "chief", { organization: "province-ea" });
    expect(await desk.listed(chief)).toEqual({ problem: "forbidden" });
  });

  it("counts every judged revision of every agency, and lists those that would come out otherwise", async () => {
    const old = await held(world, tooOld(0));
    await held(world, fileOf(1));
    const sentBack = await returned(world, tooOld(2));
    succeeded(await world.officer.submit(sentBack, [{ reason: 1, answer: "fixed", text: "شد", pointers: [] }]));
    await world.settle();
    await submitted(world, fileOf(3));

    const id = await asked();
    expect(await desk.read(id)).toMatchObject({ status: "received", progress: { agenciesInAll: null } });
    await desk.drain();
    const progress = await desk.read(id);
    expect(progress).toMatchObject({
      ...{ status: "done", troubles: [], progress: { cases: 4, agencies: 2, agenciesInAll: 2 } },
      counts: {
        ...{ rehearsed: 4, changed: 3, notRehearsable: 0, notReproduced: 0 },
        rules: [{ rule: "max-age-official", before: "fail", after: "pass", count: 3 }],
        outcomes: [{ before: "return", count: 3 }],
        agencies: [{ agency: "agency-a", rehearsed: 4, changed: 3 }],
      },
    });
    const { items } = bodyOf<{ items: ChangedCase[] }>(await desk.changes(id));
    expect(items.map((item) => [item.case, item.revision]).sort()).toEqual(
      [
        [old, 1],
        [sentBack, 1],
        [sentBack, 2],
      ].sort(),
    );
    const text = JSON.stringify(items);
    expect(text).not.toMatch(/\p{Script=Arabic}/u);
    for (const n of [0, 1, 2]) expect(text).not.toContain(nationalIdOf(n));
  });

  it("comes to the same however often its messages come", async () => {
    await held(world, tooOld(0));
    const id = await asked();
    await desk.drain(3);
    expect(await desk.read(id)).toMatchObject({ status: "done", counts: { rehearsed: 1, changed: 1 } });
  });

  it("goes on after a crash where it stood: what is finished is not walked again", async () => {
    await held(world, tooOld(0));
    const id = await asked();
    world.failNext("rehearsalQueue.send", "after");
    await expect(desk.rehearse({ rehearsal: id, agency: null })).rejects.toThrow();
    world.failNext("rehearsalLog.finish", "before");
    await expect(desk.rehearse({ rehearsal: id, agency: "agency-a" })).rejects.toThrow();
    expect(await desk.read(id)).toMatchObject({ status: "running", troubles: [{ agency: "agency-a", attempts: 1 }] });
    await desk.rehearse({ rehearsal: id, agency: "agency-a" });
    const before = (await world.rehearsalLog.load(id))?.agencies;
    await held(world, tooOld(1));
    await desk.rehearse({ rehearsal: id, agency: "agency-a" });
    expect((await world.rehearsalLog.load(id))?.agencies).toEqual(before);
    await desk.rehearse({ rehearsal: id, agency: null });
    expect(world.rehearsalQueue.sent.filter(({ agency }) => agency === "agency-a")).toHaveLength(1);
    await desk.drain();
    expect(await desk.read(id)).toMatchObject({ status: "done", troubles: [], counts: { rehearsed: 1 } });
  });

  it("leaves no case out: one that cannot be read breaks it off, is named, and fails it in the end", async () => {
    const broken = await held(world, tooOld(0));
    const id = await asked();
    await desk.rehearse({ rehearsal: id, agency: null });
    const events = world.memory.cases.get(broken)?.events.splice(0) ?? [];
    for (let attempt = 1; attempt <= 5; attempt += 1)
      await expect(desk.rehearse({ rehearsal: id, agency: "agency-a" })).rejects.toThrow(broken);
    expect(await desk.read(id)).toMatchObject({
      ...{ status: "failed", troubles: [{ agency: "agency-a", attempts: 5, case: broken }] },
    });
    expect(problemOf(await desk.activate(id, dayOf(9))).problem).toBe("rehearsal-not-done");
    world.memory.cases.get(broken)?.events.push(...events);
    await desk.drain();
    expect(await desk.read(id)).toMatchObject({ status: "done", counts: { rehearsed: 1 } });
  });

  it("says of cases judged before facts were kept that it cannot tell", async () => {
    const id = await held(world, tooOld(0));
    const { events } = caseOf(world.memory, id);
    events.forEach((event, index) => {
      if (event.type === "validated") events[index] = { ...event, payload: { ...event.payload, facts: null } };
    });
    expect((await desk.read(await rehearsed())).counts).toMatchObject({ rehearsed: 0, notRehearsable: 1, changed: 0 });
  });

  it("is not carried on under another law than it was asked for", async () => {
    const id = await asked();
    const { record } = (await world.rehearsalLog.load(id)) ?? {};
    if (!record) throw new Error("nothing was asked for");
    const other = { ...record, id: "other", ruleset: { version: "1399.1", hash: "sha256:other" } };
    await world.rehearsalLog.create(other);
    await expect(desk.rehearse({ rehearsal: "other", agency: "agency-a" })).rejects.toThrow(/another ruleset/);
  });

  it("is asked for once with one key, and refused with another body", async () => {
    const first = bodyOf<Progress>(await desk.ask(aDraftOf(), "same"));
    await desk.drain();
    expect(bodyOf<Progress>(await desk.ask(aDraftOf(), "same"))).toEqual(first);
    const other = await desk.ask(aDraftOf({ note: "another" }), "same");
    expect(problemOf(other).problem).toBe("idempotency-key-reused");
  });

  it("is refused where the draft says nothing, or what cannot be", async () => {
    expect(problemOf(await desk.ask(aDraftOf({ parameters: [] })))).toMatchObject({
      ...{ problem: "invalid-request", errors: [{ pointer: "" }] },
    });
    expect(problemOf(await desk.ask(aDraftOf({ retirements: ["national-id"] })))).toMatchObject({
      ...{ problem: "invalid-request", errors: [{ pointer: "/retirements/0" }] },
    });
    expect(world.rehearsalQueue.sent).toEqual([]);
  });

  it("is given page by page, each row once", async () => {
    for (let n = 0; n < 7; n += 1) await held(world, tooOld(n));
    const id = await rehearsed();
    const whole = bodyOf<{ items: ChangedCase[] }>(await desk.changes(id)).items;
    expect(whole).toHaveLength(7);
    const seen: ChangedCase[] = [];
    let cursor: string | null | undefined;
    do {
      const page = succeeded(await desk.changes(id, 3, cursor ?? undefined));
      seen.push(...(page.body as { items: ChangedCase[] }).items);
      cursor = page.next;
    } while (cursor);
    expect(seen).toEqual(whole);
    await expect(desk.changes(id, 3, "nonsense")).rejects.toThrow(/cursor/);
  });

  it("is the administrator's to ask for, and the auditor's to read besides", async () => {
    const id = await rehearsed();
    const auditor = anActor("auditor", "auditor", { organization: "province-ea" });
    expect(await desk.read(id, auditor)).toEqual(await desk.read(id));
    expect(succeeded(await desk.changes(id, 25, undefined, auditor))).toEqual(await desk.changes(id));
    expect(problemOf(await desk.ask(aDraftOf(), undefined, auditor)).problem).toBe("forbidden");
    expect(problemOf(await desk.activate(id, dayOf(2), undefined, auditor)).problem).toBe("forbidden");
  });

  it("is nobody else's to see or ask for", async () => {
    const id = await rehearsed();
    const chief = anActor("chief-reviewer", "chief", { organization: "province-ea" });
    expect(problemOf(await desk.ask(aDraftOf(), undefined, chief)).problem).toBe("forbidden");
    const { read } = makeRehearsals({
      ...world,
      ...{ rehearsals: world.rehearsalLog, queue: world.rehearsalQueue, amendments: world.registry },
      ...{ store: world.documentStore, idOf },
    });
    expect(problemOf(await read({ actor: chief, params: { id } })).problem).toBe("not-found");
  });
});

describe("an activation", () => {
  it("makes the next version of what was rehearsed, with who and when; from that day on it judges", async () => {
    const id = await rehearsed();
    const made = succeeded(await desk.activate(id, dayOf(2)));
    expect(made).toMatchObject({
      status: 201,
      body: {
        ...{ version: `${currentRuleset.version}+1`, from: dayOf(2), kind: "amended", rehearsal: id },
        parameters: [{ name: "maximum-age-official", before: cap, value: raised }],
        ...{ activatedBy: administrator.account, activatedAt: world.now().toISOString() },
      },
    });
    expect(await world.registry.amendments()).toMatchObject([
      { number: 1, activatedBy: { account: administrator.account, person: administrator.person } },
    ]);
    world.clock.set(`${dayOf(2)}T08:00:00.000Z`);
    const after = await held(world, tooOld(0));
    expect((await world.caseOf(after)).revisions[0]).toMatchObject({ ruleset: `${currentRuleset.version}+1` });
  });

  it.each([
    ["today", `${dayOf(0)}T08:00:00.000Z`, dayOf(0), false],
    ["tomorrow", `${dayOf(0)}T08:00:00.000Z`, dayOf(1), true],
    ["the day that begins in three minutes in Tehran", `${dayOf(0)}T20:27:00.000Z`, dayOf(1), true],
    ["the day that begins in a minute in Tehran", `${dayOf(0)}T20:29:00.000Z`, dayOf(1), false],
    ["the Tehran day that has begun, though not in UTC", `${dayOf(0)}T21:00:00.000Z`, dayOf(1), false],
    ["two years ahead", `${dayOf(0)}T08:00:00.000Z`, dayOf(730), true],
    ["a mistyped year, which nothing would take back", `${dayOf(0)}T08:00:00.000Z`, "3026-11-24", false],
  ])("counts from %s: %s asks for %s", async (_when, now, from, isPossible) => {
    world.clock.set(now);
    const outcome = await desk.activate(await rehearsed(), from);
    if (isPossible) expect(succeeded(outcome).status).toBe(201);
    else expect(problemOf(outcome)).toMatchObject({ problem: "invalid-request", errors: [{ pointer: "/from" }] });
  });

  it("is one, however often the same request comes; answered the same after others", async () => {
    const id = await rehearsed();
    const first = await desk.activate(id, dayOf(2), "same");
    const second = await rehearsed(aDraftOf({ parameters: [], retirements: ["exam-passed"] }));
    succeeded(await desk.activate(second, dayOf(1)));
    expect(await desk.activate(id, dayOf(2), "same")).toEqual(first);
    expect(problemOf(await desk.activate(id, dayOf(3), "same")).problem).toBe("idempotency-key-reused");
    expect(await world.registry.amendments()).toHaveLength(2);
  });

  it("whose reply was lost is found again by its repeat", async () => {
    const id = await rehearsed();
    world.failNext("registry.activate", "after");
    await expect(desk.activate(id, dayOf(2), "same")).rejects.toThrow();
    expect(succeeded(await desk.activate(id, dayOf(2), "same")).status).toBe(201);
    expect(await world.registry.amendments()).toHaveLength(1);
  });

  it("is of one draft only: of two at once, the other must be rehearsed again", async () => {
    const drafts = [aDraftOf(), aDraftOf({ parameters: [], retirements: ["exam-passed"] })];
    const ids = [await rehearsed(drafts[0]), await rehearsed(drafts[1])];
    const outcomes = await Promise.all(ids.map((id) => desk.activate(id, dayOf(2))));
    expect(outcomes.filter((outcome) => "status" in outcome)).toHaveLength(1);
    expect(await world.registry.amendments()).toHaveLength(1);
    const late = outcomes.findIndex((outcome) => "problem" in outcome);
    world.clock.set(`${dayOf(3)}T08:00:00.000Z`);
    succeeded(await desk.activate(await rehearsed(drafts[late]), dayOf(5)));
  });

  it("is refused where the rehearsal is not done, is unknown, was activated, or the law changed since", async () => {
    expect(problemOf(await desk.activate("unknown", dayOf(2))).problem).toBe("not-found");
    const open = await asked();
    expect(problemOf(await desk.activate(open, dayOf(2))).problem).toBe("rehearsal-not-done");
    await desk.drain();
    const chief = anActor("chief-reviewer", "chief");
    expect(problemOf(await desk.activate(open, dayOf(2), undefined, chief)).problem).toBe("forbidden");
    succeeded(await desk.activate(open, dayOf(2)));
    expect(problemOf(await desk.activate(open, dayOf(3))).problem).toBe("already-activated");

    const stale = await rehearsed(aDraftOf({ parameters: [], retirements: ["exam-passed"] }));
    await world.registry.activate(anAmendment(2, dayOf(1), { parameters: [], retirements: ["funding"] }));
    expect(problemOf(await desk.activate(stale, dayOf(8))).problem).toBe("rehearsal-outdated");
  });

  it("is refused for a day from which the same threshold has another value already", async () => {
    succeeded(await desk.activate(await rehearsed(), dayOf(9)));
    const further = aDraftOf({
      parameters: [{ name: "maximum-age-official", value: raised + 1, source: "s", verified: true }],
    });
    const id = await rehearsed(further);
    expect(problemOf(await desk.activate(id, dayOf(9)))).toMatchObject({
      ...{
        problem: "invalid-request",
        errors: [{ pointer: "/from", detail: { en: expect.stringContaining(`from ${dayOf(9)} on`) } }],
      },
    });
    succeeded(await desk.activate(id, dayOf(10)));
  });
});

describe("the rulesets", () => {
  it("are told to everybody with what each changed; who activated it, to administrators", async () => {
    succeeded(await desk.activate(await rehearsed(aDraftOf({ retirements: ["exam-passed"] })), dayOf(2)));
    const listed = async (actor: Actor) =>
      bodyOf<{ inForce: { version: string }; items: { version: string; activatedBy: string | null }[] }>(
        await desk.list(actor),
      );
    const officer = anActor("agency-officer", "officer");
    const { inForce, items } = await listed(officer);
    expect(inForce.version).toBe(currentRuleset.version);
    expect(items.map(({ version }) => version).slice(-2)).toEqual([
      currentRuleset.version,
      `${currentRuleset.version}+1`,
    ]);
    expect(items.at(-1)).toMatchObject({
      ...{ activatedBy: null, note: "آزمایش", from: dayOf(2) },
      ...{ parameters: [{ before: cap, value: raised }], retirements: [{ rule: "exam-passed" }] },
    });
    expect((await listed(administrator)).items.at(-1)?.activatedBy).toBe(administrator.account);
    world.clock.set(`${dayOf(2)}T08:00:00.000Z`);
    expect((await listed(officer)).inForce.version).toBe(`${currentRuleset.version}+1`);
  });
});

import { beforeEach, describe, expect, it } from "vitest";
import { makeCalendar } from "../../functions/desk/calendar.ts";
import { makeLists } from "../../functions/read/lists.ts";
import { makeRead } from "../../functions/read/read.ts";
import { caseOrDraft, list } from "../../shared/contract/answers.ts";
import { calendar as calendarAnswer } from "../../shared/contract/calendar-answer.ts";
import { calendarYear } from "../../shared/contract/law-commands.ts";
import type { Actor } from "../../shared/domain/registry.ts";
import { anAgreement, people } from "../builders.ts";
import { bodyOf, fileOf, forwarded, held, problemOf, returned, submitted, succeeded } from "./ways.ts";
import { makeWorld, type World } from "./world.ts";

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});

const to = (day: string, time = "08:15:30.123") => world.clock.set(`${day}T${time}Z`);
const tick = async (): Promise<void> => {
  await world.steps.clock();
  await world.settle();
};
const shown = async (id: string, actor: Actor = people.chief) => {
  const answer = await makeRead(world).readCase({ actor, action: "read", params: { id } });
  const read = caseOrDraft.parse(bodyOf(answer));
  if (read.state === "draft") throw new Error("the case has no history");
  return read;
};
const rows = async (actor: Actor, changes: object = {}) => {
  const answer = await makeLists(world).list({ actor, action: "list", query: { limit: 25, ...changes } });
  expect(JSON.stringify(answer)).not.toMatch(/urgentOn|escalated|personSearch/);
  return list.parse(bodyOf(answer)).items;
};
const mails = () => world.mail.sent.splice(0).map(({ to: address, subject, text }) => ({ address, subject, text }));

describe("a target that nears", () => {
  it.each([
    ["submitted", (of: World) => submitted(of)],
    ["under-review", (of: World) => held(of)],
  ])("is told of to the province, once near and once over, of a case that is %s", async (state, prepare) => {
    const id = await prepare(world);
    if (state !== "submitted") expect((await world.caseOf(id)).state).toBe(state);
    world.loseStream();
    mails();
    for (const day of ["2026-12-13", "2026-12-15"]) {
      to(day);
      await tick();
    }
    expect(mails()).toEqual([]);
    for (const day of ["2026-12-16", "2026-12-17", "2026-12-19", "2026-12-20"]) {
      to(day);
      await tick();
      await tick();
    }
    const [near, ...more] = mails().filter(({ address }) => address === "province-ea@example.org");
    expect(more).toEqual([]);
    expect(near?.text).toMatch(/۲۹ آذر ۱۴۰۵[\s\S]*decide, ask the agency[\s\S]*2026-12-20/);
    for (const day of ["2026-12-21", "2026-12-22", "2027-01-10"]) {
      to(day);
      await tick();
    }
    expect(mails().map(({ subject }) => subject)).toEqual([expect.stringContaining("گذشته است")]);
    expect((await world.typesOf(id)).filter((type) => type === "escalated")).toHaveLength(2);
  });

  it("is told of again once more time was given and that nears too", async () => {
    const id = await held(world);
    to("2026-12-21");
    await tick();
    succeeded(await world.chief.extend(id, 5));
    await world.settle();
    expect((await shown(id)).clock).toMatchObject({ dueOn: "2026-12-29", workingDaysLeft: 5, near: false });
    mails();
    to("2026-12-27");
    await tick();
    expect(mails()).toHaveLength(1);
  });

  it("concerns nobody while the agency has the case", async () => {
    const id = await held(world);
    succeeded(await world.reviewer.ask(id));
    world.loseStream();
    to("2027-02-01");
    await tick();
    expect(await world.typesOf(id)).not.toContain("escalated");
  });
});

describe("the clock's reading", () => {
  const counted = () => {
    const loaded: string[] = [];
    const { load } = world.cases;
    world.cases.load = async (id) => {
      loaded.push(id);
      return load(id);
    };
    return loaded;
  };

  it("looks at no case that nothing is due for, and at none twice for what was told", async () => {
    for (let n = 0; n < 3; n += 1) await returned(world, fileOf(n));
    for (let n = 3; n < 6; n += 1) await held(world, fileOf(n));
    for (let n = 6; n < 8; n += 1) await forwarded(world, fileOf(n));
    const loaded = counted();
    const looksOn = async (day: string) => {
      to(day);
      loaded.length = 0;
      await world.steps.clock();
      return loaded.length;
    };
    expect(await looksOn("2026-11-29")).toBe(0);
    expect(await looksOn("2026-11-30")).toBe(3);
    expect(await looksOn("2026-12-01")).toBe(0);
    expect(await looksOn("2026-12-07")).toBe(3 + 2);
    expect(await looksOn("2026-12-08")).toBe(0);
    expect(await looksOn("2026-12-16")).toBe(3 + 3);
    expect(await looksOn("2026-12-17")).toBe(0);
    expect(await looksOn("2026-12-21")).toBe(3);
    expect(await looksOn("2026-12-22")).toBe(0);
  });
});

describe("the case's clock, as it is read", () => {
  it("tells whose time it is, what is left, and what each has used", async () => {
    const id = await held(world);
    expect((await shown(id)).clock).toMatchObject({
      ...{ target: 20, dueOn: "2026-12-20", pausedOn: null, state: "running", timeOf: "organization" },
      ...{ workingDaysLeft: 20, near: false, overdue: false, provisional: false },
      label: { fa: "زمان سازمان", en: "The organization's time" },
    });
    to("2026-11-24");
    succeeded(await world.reviewer.ask(id));
    to("2026-11-29");
    expect((await shown(id, people.officer)).clock).toMatchObject({
      ...{ state: "paused", timeOf: "agency", pausedOn: "2026-11-24", workingDaysLeft: 18 },
      used: { organization: 2, agency: 3, authority: 0 },
      ledger: [
        { kind: "start", label: { en: "Start" } },
        { kind: "pause", cause: "asked" },
      ],
    });
    succeeded(await world.officer.answer(id));
    succeeded(await world.reviewer.approve(id));
    await world.settle();
    to("2026-12-06");
    const { clock } = await shown(id, people.authority);
    expect(clock).toMatchObject({ timeOf: "authority", used: { organization: 2, agency: 3, authority: 5 } });
    succeeded(await world.authority.accept(id, await world.handOffOf(id)));
    to("2027-01-30");
    expect((await shown(id)).clock).toMatchObject({
      ...{ state: "stopped", timeOf: "nobody", workingDaysLeft: 18, near: false, overdue: false },
      used: { organization: 2, agency: 3, authority: 5 },
    });
  });

  it.each([
    ["2026-12-15", 3, false, false],
    ["2026-12-16", 2, true, false],
    ["2026-12-18", 2, true, false],
    ["2026-12-20", 0, true, false],
    ["2026-12-21", -1, false, true],
    ["2026-12-26", -3, false, true],
  ])("on %s has %d days left, near %s, over %s, and so has its row", async (day, left, near, overdue) => {
    const id = await held(world);
    to(day);
    expect((await shown(id)).clock).toMatchObject({ workingDaysLeft: left, near, overdue });
    expect(await rows(people.reviewer)).toMatchObject([{ id, dueOn: "2026-12-20", near, overdue }]);
  });

  it("shows of a return the agency's own day, and of an open question what stood when it was asked", async () => {
    const back = await returned(world);
    to("2026-12-10");
    expect(await rows(people.officer)).toMatchObject([{ id: back, dueOn: "2026-12-13", near: true, overdue: false }]);
    expect((await shown(back)).clock).toMatchObject({ state: "paused", near: false, overdue: false });
    const asked = await held(world, fileOf(1));
    to("2027-02-20");
    succeeded(await world.reviewer.ask(asked));
    to("2027-02-28");
    const [row] = await rows(people.chief, { state: "question-pending" });
    expect(row).toMatchObject({ id: asked, near: false, overdue: true });
    expect((await shown(asked)).clock).toMatchObject({ overdue: true, near: false, state: "paused" });
  });

  it("is provisional once its day was counted through a year that is not published", async () => {
    to("2027-03-01");
    expect((await shown(await held(world))).clock).toMatchObject({ dueOn: "2027-04-06", provisional: true });
  });
});

describe("an extension", () => {
  it("is the chief's, with a reason, and the agency hears of it with the new day", async () => {
    const id = await held(world);
    expect(problemOf(await world.reviewer.extend(id))).toMatchObject({ problem: "forbidden" });
    expect((await shown(id)).allowedActions).toEqual(["assign", "extend", "note"]);
    mails();
    const done = await world.chief.extend(id, 5, { key: "once" });
    expect(bodyOf(done)).toMatchObject({ state: "under-review", dueOn: "2026-12-28" });
    expect(await world.chief.extend(id, 5, { key: "once" })).toMatchObject({ status: 200, body: bodyOf(done) });
    await world.settle();
    expect(mails()).toEqual([expect.objectContaining({ address: "agency-a@example.org" })]);
    const { clock } = await shown(id, people.officer);
    expect(clock).toMatchObject({ target: 20, dueOn: "2026-12-28", workingDaysLeft: 25 });
    expect(clock.ledger.at(-1)).toMatchObject({ kind: "extension", on: "2026-11-22", dueOn: "2026-12-28" });
  });

  it("of a target that is over counts from today", async () => {
    const id = await held(world);
    to("2027-01-04");
    succeeded(await world.chief.extend(id, 1));
    expect((await shown(id)).clock).toMatchObject({ dueOn: "2027-01-05", workingDaysLeft: 1, near: true });
  });

  it("is refused where the clock does not run for the organization, and with a version that has passed", async () => {
    const id = await held(world);
    const { version } = await shown(id);
    succeeded(await world.chief.extend(id, 5, { ifMatch: version }));
    expect(problemOf(await world.chief.extend(id, 5, { ifMatch: version })).problem).toBe("precondition-failed");
    succeeded(await world.reviewer.ask(id));
    expect(problemOf(await world.chief.extend(id))).toMatchObject({ problem: "not-in-this-state" });
  });
});

describe("the agreement that a case pins", () => {
  it("says how long the agency has to answer a return, whatever is in force when it is returned", async () => {
    const id = await held(world);
    await world.registry.putAgreement(
      anAgreement({ version: "1405-2", from: "2026-11-22", replyWithin: 3, remindAfter: [1] }),
    );
    succeeded(await world.reviewer.sendBack(id));
    expect(await world.caseOf(id)).toMatchObject({
      ...{ agreement: "1397-1", replyBy: "2026-12-13", remindOn: ["2026-11-29", "2026-12-06"] },
    });
  });
});

describe("the working calendar", () => {
  const year = async (asked?: number) =>
    calendarAnswer.parse(
      bodyOf(
        await makeCalendar(world)({ actor: people.officer, action: "read-law", query: asked ? { year: asked } : {} }),
      ),
    );

  it("is read by year, the present one unless another is asked", async () => {
    await world.registry.putCalendar({
      thursdays: [{ from: "2026-03-21", open: true }],
      closures: [{ on: "2026-11-22", why: "آلودگی هوا" }],
    });
    const present = await year();
    expect(present).toMatchObject({ year: 1405, from: "2026-03-21", to: "2027-03-20", provisional: false });
    expect(present.thursdays).toEqual([{ from: "2026-03-21", closed: false }]);
    expect(present.closed.find(({ on }) => on === "2026-11-22")?.reasons).toEqual([
      expect.objectContaining({ kind: "closure", title: { fa: "آلودگی هوا", en: "آلودگی هوا" } }),
    ]);
    expect(await year(1407)).toMatchObject({ year: 1407, provisional: true });
  });

  it.each(["1405", "۱۴۰۵", "١٤٠٥", " 1405 "])("takes the year as people write it: %j", (asked) => {
    expect(calendarYear.parse({ year: asked })).toEqual({ year: 1405 });
  });

  it.each(["", "05", "2026", "1405.5", "x"])("takes nothing else for a year: %j", (asked) => {
    expect(calendarYear.safeParse({ year: asked }).success).toBe(false);
  });

  it("tells the administrator once a morning that a year within reach is not published", async () => {
    to("2026-10-01", "00:00:00.000");
    const fiveMinutes = 5 * 60_000;
    for (let sweep = 0; sweep < 2 * 288; sweep += 1) {
      await world.steps.clock();
      world.clock.advance(fiveMinutes);
    }
    expect(world.missingYears).toEqual([]);
    to("2026-12-01", "00:03:20.000");
    for (let sweep = 0; sweep < 3 * 288; sweep += 1) {
      await world.steps.clock();
      world.clock.advance(fiveMinutes);
    }
    expect(world.missingYears).toEqual([1406, 1406, 1406]);
  });
});

import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Case, Draft } from "../../../shared/domain/case.ts";
import type { Payloads } from "../../../shared/domain/event.ts";
import type { Narrowing } from "../../../shared/domain/narrowing.ts";
import { type Asked, BadCursor, type CaseLists, type Page } from "../../../shared/ports.ts";
import { aDraft, aFile, at, samples, submission, unique } from "../histories.ts";
import { type ListPorts, listing } from "./listed.ts";

const all = { limit: 100, cursor: null };

export const caseListContract = (makePorts: () => Promise<ListPorts>): void => {
  let ports: ListPorts;
  beforeAll(async () => {
    ports = await makePorts();
  });

  const { submit, handIn, go, validate, approve, walk } = listing(() => ports);

  describe("a queue", () => {
    it("shows the most urgent first, in pages, each case once", async () => {
      const province = unique("province");
      const days = ["2026-12-09", "2026-12-01", "2026-12-05", "2026-12-01", "2026-12-30"];
      const cases = [];
      for (const dueOn of days) cases.push(await submit({ province, dueOn }));
      const pages = await walk((asked) => ports.lists.queue(province, "submitted", asked), 2);
      expect(pages.map(({ length }) => length)).toEqual([2, 2, 1]);
      expect(pages.flat().map(({ dueOn }) => dueOn)).toEqual(days.toSorted());
      expect(new Set(pages.flat().map(({ id }) => id))).toEqual(new Set(cases.map(({ id }) => id)));
    });

    it("has no page after the last, even a full one", async () => {
      const province = unique("province");
      for (let number = 0; number < 4; number += 1) await submit({ province });
      expect(
        (await walk((asked) => ports.lists.queue(province, "submitted", asked), 2)).map((page) => page.length),
      ).toEqual([2, 2]);
    });

    it("is left and entered with the state, and holds nothing that ended", async () => {
      const province = unique("province");
      const moved = await validate(await submit({ province }));
      const queue = async (state: Case["state"]) =>
        (await ports.lists.queue(province, state, all)).items.map(({ id }) => id);
      expect(await queue("submitted")).toEqual([]);
      expect(await queue("under-review")).toEqual([moved.id]);
      await go(moved, { type: "withdrawn", payload: { note: null } });
      expect(await queue("under-review")).toEqual([]);
      expect(await queue("withdrawn")).toEqual([]);
    });

    it("gives the heads whole", async () => {
      const province = unique("province");
      const after = await submit({ province });
      const [head] = (await ports.lists.queue(province, "submitted", all)).items;
      expect(head).toMatchObject({ id: after.id, version: 1, name: "زهرا حسین‌زاده", post: null, waitsFor: "validate" });
    });
  });

  it("shows who holds a case, also while its question is open", async () => {
    const person = unique("person");
    const held = await go(await validate(await submit()), { type: "claimed", payload: { holder: person } });
    const ids = async () => (await ports.lists.heldBy(person, all)).items.map(({ id }) => id);
    expect(await ids()).toEqual([held.id]);
    const asked = await go(held, { type: "asked", payload: { question: "؟" } });
    expect(await ids()).toEqual([held.id]);
    const answered = await go(asked, { type: "answered", payload: samples(held.id).answered });
    await go(answered, { type: "released", payload: {} });
    expect(await ids()).toEqual([]);
  });

  describe("a narrowed list", () => {
    const claim = (before: Case, holder: string) => go(before, { type: "claimed", payload: { holder } });
    const underReview = async (payload: Partial<Payloads["submitted"]> = {}) => validate(await submit(payload));
    const ids = async (list: (asked: Asked) => Promise<Page<{ id: string }>>, narrowing: Narrowing, limit = 100) =>
      (await walk((asked) => list({ ...asked, narrowing }), limit)).flat().map(({ id }) => id);

    it("holds what is of that agency, type and permit, and fills its pages with it", async () => {
      const [province, agency, permit] = [unique("province"), unique("agency"), unique("permit")];
      const transfer = aFile({ caseType: "transfer", permit });
      const wanted: string[] = [];
      for (let number = 0; number < 5; number += 1) {
        await underReview({ province, dueOn: `2026-12-0${number + 1}` });
        wanted.push((await underReview({ province, agency, file: transfer, dueOn: `2026-12-0${number + 1}` })).id);
      }
      await underReview({ province, agency });
      await underReview({ province, file: transfer });
      const queue = (asked: Asked) => ports.lists.queue(province, "under-review", asked);
      const narrowing = { agency, caseType: "transfer", permit } as const;
      expect(await ids(queue, narrowing, 2)).toEqual(wanted);
      const [first] = await walk((asked) => queue({ ...asked, narrowing }), 2);
      expect(first?.map(({ id }) => id)).toEqual(wanted.slice(0, 2));
      expect((await ids(queue, { agency })).length).toBe(6);
      expect(await ids(queue, { agency: unique("agency") })).toEqual([]);
    });

    it("holds what is due on those days, the first and the last included, and goes on behind a cursor", async () => {
      const province = unique("province");
      const days = ["2026-11-30", "2026-12-01", "2026-12-02", "2026-12-02", "2026-12-03"];
      const cases: Case[] = [];
      for (const dueOn of days) cases.push(await underReview({ province, dueOn }));
      const due = async (from: string | null, until: string | null) => {
        const found = await ids(
          (asked) => ports.lists.queue(province, "under-review", asked),
          { due: { from, until } },
          2,
        );
        return found.map((id) => cases.find((each) => each.id === id)?.clock.dueOn);
      };
      expect(await due("2026-12-01", "2026-12-02")).toEqual(["2026-12-01", "2026-12-02", "2026-12-02"]);
      expect(await due(null, "2026-11-30")).toEqual(["2026-11-30"]);
      expect(await due("2026-12-03", null)).toEqual(["2026-12-03"]);
      expect(await due("2026-12-04", null)).toEqual([]);
    });

    it("goes on from the first of its days where a cursor ended before it: a night may pass between two pages", async () => {
      const province = unique("province");
      for (const dueOn of ["2026-12-01", "2026-12-02", "2026-12-03"]) await underReview({ province, dueOn });
      const narrowing = { due: { from: "2026-12-03", until: null } };
      const { next } = await ports.lists.queue(province, "under-review", { limit: 1, cursor: null });
      const { items } = await ports.lists.queue(province, "under-review", { limit: 5, cursor: next, narrowing });
      expect(items.map(({ dueOn }) => dueOn)).toEqual(["2026-12-03"]);
    });

    it("of returns goes by the day of the reply, not by that of the next reminder", async () => {
      const province = unique("province");
      const payload = { ...samples("").returned, remindOn: ["2026-12-02"], replyBy: "2026-12-30" };
      const returned = await go(await underReview({ province }), { type: "returned", payload });
      const queue = (asked: Asked) => ports.lists.queue(province, "returned", asked);
      expect(await ids(queue, { due: { from: "2026-12-20", until: null } })).toEqual([returned.id]);
      expect(await ids(queue, { due: { from: null, until: "2026-12-20" } })).toEqual([]);
    });

    it("of what a person holds tells questions from reviews, and is left with the hand", async () => {
      const [province, person] = [unique("province"), unique("person")];
      const held = await claim(await underReview({ province }), person);
      const asked = await go(await claim(await underReview({ province, dueOn: "2026-12-01" }), person), {
        type: "asked",
        payload: { question: "؟" },
      });
      const mine = (each: Asked) => ports.lists.heldBy(person, each);
      expect(await ids(mine, {})).toEqual([asked.id, held.id]);
      expect(await ids(mine, { state: "under-review" })).toEqual([held.id]);
      expect(await ids(mine, { state: "question-pending" })).toEqual([asked.id]);
      await go(held, { type: "released", payload: {} });
      expect(await ids(mine, { state: "under-review" })).toEqual([]);
    });

    it("of what nobody holds is a province's, most urgent first, and only of what is under review", async () => {
      const province = unique("province");
      const later = await underReview({ province, dueOn: "2026-12-09" });
      const sooner = await underReview({ province, dueOn: "2026-12-01" });
      await submit({ province });
      await claim(await underReview({ province }), unique("person"));
      await underReview({ province: unique("province") });
      const unclaimed = (asked: Asked) => ports.lists.unclaimed(province, asked);
      expect(await ids(unclaimed, {})).toEqual([sooner.id, later.id]);
      expect(await ids(unclaimed, { due: { from: "2026-12-02", until: null } })).toEqual([later.id]);
      const released = await claim(later, unique("person"));
      expect(await ids(unclaimed, {})).toEqual([sooner.id]);
      await go(released, { type: "released", payload: {} });
      expect(await ids(unclaimed, {})).toEqual([sooner.id, later.id]);
    });

    it("of other lists too leaves out what does not fit", async () => {
      const [agency, permit, to] = [unique("agency"), unique("permit"), unique("organization")];
      const ended = await go(await submit({ agency, file: aFile({ permit }) }), {
        type: "withdrawn",
        payload: { note: null },
      });
      const open = await handIn({ agency, file: aFile({ permit }) }, at(0));
      expect(await ids((asked) => ports.lists.byPermit(permit, asked), { state: "withdrawn" })).toEqual([ended.id]);
      expect(await ids((asked) => ports.lists.ofAgency(agency, asked), { state: "submitted" })).toEqual([open.id]);
      const sent = await go(await approve(await validate(open)), {
        type: "forwarded",
        payload: { ...samples("").forwarded, to },
      });
      expect(await ids((asked) => ports.lists.handedTo(to, asked), { agency })).toEqual([sent.id]);
      expect(await ids((asked) => ports.lists.handedTo(to, asked), { caseType: "transfer" })).toEqual([]);
    });
  });

  describe("what an agency has open", () => {
    it("is listed by state, the most urgent first, and drafts the newest first", async () => {
      const agency = unique("agency");
      const later = await submit({ agency, dueOn: "2026-12-09" });
      const sooner = await submit({ agency, dueOn: "2026-12-01" });
      await submit({ agency: unique("agency") });
      const older = aDraft(unique("case"), { agency, createdAt: at(10) });
      const newer = aDraft(unique("case"), { agency, createdAt: at(20) });
      for (const draft of [older, newer]) await ports.drafts.create(draft);
      const open = async (state: Case["state"] | "draft") =>
        (await walk((asked) => ports.lists.inState(agency, state, asked), 1)).flat().map(({ id }) => id);
      expect(await open("submitted")).toEqual([sooner.id, later.id]);
      expect(await open("draft")).toEqual([newer.id, older.id]);
      expect(await ports.lists.countOpen(agency, "submitted")).toBe(2);
      expect(await ports.lists.countOpen(agency, "draft")).toBe(2);
      await validate(sooner);
      expect(await open("submitted")).toEqual([later.id]);
      await ports.cases.append(submission(newer.id, { agency }, { draftVersion: 1 }).append);
      expect(await open("draft")).toEqual([older.id]);
      expect(await ports.lists.countOpen(agency, "draft")).toBe(1);
      const narrowing = { permit: older.file.permit ?? "" };
      expect((await ports.lists.inState(agency, "draft", { ...all, narrowing })).items).toHaveLength(1);
      expect((await ports.lists.inState(agency, "draft", { ...all, narrowing: { permit: "none" } })).items).toEqual([]);
    });

    it("no longer holds a draft that was deleted; what has ended is found by how, the last first", async () => {
      const agency = unique("agency");
      const draft = aDraft(unique("case"), { agency });
      await ports.drafts.create(draft);
      await ports.drafts.save({ ...draft, version: 2, status: "deleted" }, null);
      const end = async (when: string) =>
        go(await submit({ agency }), { type: "withdrawn", payload: { note: null } }, { at: when });
      const [first, last] = [await end(at(10)), await end(at(20))];
      for (const state of ["draft", "submitted"] as const)
        expect([
          (await ports.lists.inState(agency, state, all)).items,
          await ports.lists.countOpen(agency, state),
        ]).toEqual([[], 0]);
      const pages = await walk((asked) => ports.lists.inState(agency, "withdrawn", asked), 1);
      expect(pages.flat().map(({ id }) => id)).toEqual([last.id, first.id]);
      const payload = samples("").returned;
      const returned = await go(await validate(await submit({ agency })), { type: "returned", payload });
      const lapsed = await go(returned, { type: "lapsed", payload: samples("").lapsed }, { at: at(15) });
      const every = await walk((asked) => ports.lists.ended(agency, asked), 2);
      expect(every.map((page) => page.map(({ id }) => id))).toEqual([[last.id, lapsed.id], [first.id]]);
      const narrowing = { caseType: "transfer" } as const;
      expect((await ports.lists.inState(agency, "withdrawn", { ...all, narrowing })).items).toEqual([]);
      expect((await ports.lists.inState(agency, "concluded", all)).items).toEqual([]);
    });
  });

  describe("an agency's drafts", () => {
    const step = { account: "account-1", person: "person-1", request: { id: "r", body: "b" } };
    const asking = (draft: Draft, since: string, caseVersion: number | null = null): Draft => {
      const version = draft.version + 1;
      const signOff = { ...step, status: "asked" as const, answers: [], at: since, version, caseVersion };
      return { ...draft, version, status: "open", signOff };
    };
    const waiting = async (agency: string, limit = 1) =>
      (await walk((asked) => ports.lists.signatures(agency, asked), limit)).flat();

    it("are listed by who sees to them, the newest first, until they are handed in or over", async () => {
      const [agency, person, other] = [unique("agency"), unique("person"), unique("person")];
      const older = aDraft(unique("case"), { agency, keeper: person, createdAt: at(10) });
      const newer = aDraft(unique("case"), { agency, keeper: person, createdAt: at(20) });
      const strange = aDraft(unique("case"), { agency: unique("agency"), keeper: person });
      for (const draft of [older, newer, strange]) await ports.drafts.create(draft);
      const ids = async (keeper: string) =>
        (await walk((asked) => ports.lists.draftsOf(agency, keeper, asked), 1)).flat().map(({ id }) => id);
      expect(await ids(person)).toEqual([newer.id, older.id]);
      expect(await ports.lists.countDrafts(agency, person)).toBe(2);
      await ports.drafts.save({ ...older, version: 2, keeper: other }, null);
      expect([await ids(person), await ids(other)]).toEqual([[newer.id], [older.id]]);
      await ports.cases.append(submission(newer.id, { agency }, { draftVersion: 1 }).append);
      expect(await ids(person)).toEqual([]);
      expect(await ports.lists.countDrafts(agency, person)).toBe(0);
    });

    it("wait for the head's signature, the longest waiting first, while nothing else is written", async () => {
      const agency = unique("agency");
      const [one, other] = [aDraft(unique("case"), { agency }), aDraft(unique("case"), { agency })];
      for (const draft of [one, other]) await ports.drafts.create(draft);
      expect(await waiting(agency)).toEqual([]);
      const asked = asking(one, at(20));
      await ports.drafts.save(asked, null);
      await ports.drafts.save(asking(other, at(10)), null);
      expect((await waiting(agency)).map(({ id }) => id)).toEqual([other.id, one.id]);
      expect((await waiting(agency))[1]).toMatchObject({ version: 2, asked: { at: at(20), by: "person-1" } });
      expect(await ports.lists.countSignatures(agency)).toBe(2);
      await ports.drafts.save({ ...asked, version: 3 }, null);
      expect((await waiting(agency)).map(({ id }) => id)).toEqual([other.id]);
      await ports.cases.append(submission(other.id, { agency }, { draftVersion: 2 }).append);
      expect(await waiting(agency)).toEqual([]);
      expect(await ports.lists.countSignatures(agency)).toBe(0);
    });

    it("wait as the return that they correct, and no longer once it went on without the signature", async () => {
      const agency = unique("agency");
      const draft = aDraft(unique("case"), { agency });
      await ports.drafts.create(draft);
      const { append, after } = submission(draft.id, { agency }, { draftVersion: 1 });
      expect(await ports.cases.append(append)).toEqual({ ok: true });
      const returned = await go(await validate(after), { type: "returned", payload: samples("").returned });
      await ports.drafts.save(asking({ ...draft, status: "open" }, at(30), returned.version), returned.version);
      expect(await waiting(agency)).toMatchObject([{ id: draft.id, state: "returned", asked: { at: at(30) } }]);
      await go(returned, { type: "withdrawn", payload: { note: null } });
      expect(await waiting(agency)).toEqual([]);
    });
  });

  it("are counted by what their index shows of them, in pages", async () => {
    const [province, person, to] = [unique("province"), unique("person"), unique("organization")];
    const free = await validate(await submit({ province, dueOn: "2026-12-01" }));
    const held = await go(await validate(await submit({ province, dueOn: "2026-12-02" })), {
      type: "claimed",
      payload: { holder: person },
    });
    const proposed = await go(held, { type: "approval-proposed", payload: { overrides: [], note: null } });
    const shown = async (of: Parameters<CaseLists["standing"]>[0]) =>
      (await walk((asked) => ports.lists.standing(of, asked), 1)).flat();
    const common = { agency: "agency-1", caseType: "official-hire", createdAt: at(1) };
    expect(await shown({ province, state: "under-review" })).toEqual([
      { ...common, state: "under-review", dueOn: "2026-12-01", holder: null, decidedBy: null },
    ]);
    expect(await shown({ province, state: "awaiting-confirmation" })).toEqual([
      { ...common, state: "awaiting-confirmation", dueOn: "2026-12-02", holder: null, decidedBy: "person-1" },
    ]);
    await go(free, { type: "claimed", payload: { holder: person } });
    expect(await shown({ holder: person })).toMatchObject([
      { state: "under-review", dueOn: "2026-12-01", holder: person },
    ]);
    const refused = await go(proposed, { type: "confirmation-refused", payload: { note: "خیر" } });
    const sent = await go(await approve(refused), { type: "forwarded", payload: { ...samples("").forwarded, to } });
    expect(await ports.lists.countHanded(to)).toBe(1);
    await go(sent, { type: "accepted", payload: { ...samples("").accepted, to } });
    expect(await ports.lists.countHanded(to)).toBe(0);
  });

  it("shows the next authority what was handed to it, until it answers", async () => {
    const to = unique("organization");
    const forwarded = await approve(await validate(await submit()));
    const sent = await go(forwarded, { type: "forwarded", payload: { ...samples("").forwarded, to } });
    const inbox = async () => (await ports.lists.handedTo(to, all)).items.map(({ id }) => id);
    expect(await inbox()).toEqual([sent.id]);
    await go(sent, { type: "accepted", payload: { ...samples("").accepted, to } });
    expect(await inbox()).toEqual([]);
  });

  describe("an agency's cases", () => {
    it("come as they were begun, the last first, drafts as cards among them, each once", async () => {
      const agency = unique("agency");
      const draft = aDraft(unique("case"), { agency, createdAt: at(10), importId: "import-1" });
      await ports.drafts.create(draft);
      await ports.drafts.create(aDraft(unique("case"), { agency: unique("agency") }));
      const newer = await handIn({ agency }, at(20));
      const older = await handIn({ agency }, at(5));
      const pages = await walk((asked) => ports.lists.ofAgency(agency, asked), 2);
      expect(pages.map((page) => page.map(({ id }) => id))).toEqual([[newer.id, draft.id], [older.id]]);
      expect(pages[0]?.[1]).toEqual({
        ...{ id: draft.id, agency, caseType: "official-hire", name: "زهرا حسین‌زاده", permit: "302/1405/118" },
        ...{ createdAt: at(10), changedAt: at(0), version: 1, importId: "import-1" },
        ...{ keeper: "person-1", asked: null },
      });
    });

    it("show a submitted draft as the case it became, a return with its working copy too, and no deleted draft", async () => {
      const agency = unique("agency");
      const submitted = await handIn({ agency }, at(0));
      const listed = async () => (await ports.lists.ofAgency(agency, all)).items;
      expect(await listed()).toMatchObject([{ id: submitted.id, state: "submitted" }]);
      const closed = (await ports.cases.load(submitted.id)).draft as Draft;
      const copy: Draft = { ...closed, status: "open", version: closed.version + 1 };
      expect(await ports.drafts.save(copy, submitted.version)).toEqual({ ok: true, draft: copy });
      const thrownAway: Draft = { ...copy, status: "deleted", version: copy.version + 1 };
      expect(await ports.drafts.save(thrownAway, submitted.version)).toEqual({ ok: true, draft: thrownAway });
      expect(await listed()).toMatchObject([{ id: submitted.id, state: "submitted" }]);
      const draft = aDraft(unique("case"), { agency });
      await ports.drafts.create(draft);
      expect(await listed()).toHaveLength(2);
      await ports.drafts.save({ ...draft, status: "deleted", version: 2 }, null);
      expect(await listed()).toHaveLength(1);
    });
  });

  it("are found by code, permit and person, ended ones too", async () => {
    const [permit, personSearch] = [unique("permit"), unique("search")];
    const file = aFile({ permit });
    const first = await submit({ file, personSearch }, { at: at(1) });
    const ended = await go(first, { type: "withdrawn", payload: { note: null } });
    const second = await submit({ file, personSearch }, { at: at(2) });
    expect((await ports.lists.byCode(first.code)).map(({ id, state }) => [id, state])).toEqual([
      [first.id, "withdrawn"],
    ]);
    expect(await ports.lists.byCode("0000000000000000")).toEqual([]);
    const newestFirst = [second.id, ended.id];
    expect((await ports.lists.byPermit(permit, all)).items.map(({ id }) => id)).toEqual(newestFirst);
    expect((await ports.lists.byPerson(personSearch, all)).items.map(({ id }) => id)).toEqual(newestFirst);
    expect((await ports.lists.byPermit(unique("permit"), all)).items).toEqual([]);
  });

  describe("a cursor", () => {
    it("that is none of ours is told so, whatever it holds", async () => {
      const text = fc.oneof(
        fc.string(),
        fc.base64String(),
        fc.json().map((json) => Buffer.from(json).toString("base64url")),
      );
      await fc.assert(
        fc.asyncProperty(text, async (cursor) => {
          await expect(ports.lists.queue("province", "submitted", { limit: 2, cursor })).rejects.toThrow(BadCursor);
        }),
        { numRuns: 60 },
      );
    });

    it("holds neither the list's key nor a person's hash", async () => {
      const personSearch = unique("search");
      await submit({ personSearch });
      await submit({ personSearch });
      const { next: cursor } = await ports.lists.byPerson(personSearch, { limit: 1, cursor: null });
      expect(Buffer.from(cursor ?? "", "base64url").toString()).not.toContain(personSearch);
    });

    it("of one list does not open another's", async () => {
      const [mine, other] = [unique("province"), unique("province")];
      for (const province of [mine, mine, other]) await submit({ province });
      const { next: cursor } = await ports.lists.queue(mine, "submitted", { limit: 1, cursor: null });
      const { items } = await ports.lists.queue(other, "submitted", { limit: 9, cursor });
      expect(items.every(({ province }) => province === other)).toBe(true);
    });
  });

  it("knows who holds a guard, and counts places, of none at all too", async () => {
    const personGuard = unique("guard");
    const after = await submit({ personGuard });
    expect(await ports.lists.guardHolder(`${personGuard}#official-hire`)).toBe(after.id);
    expect(await ports.lists.guardHolder(unique("guard"))).toBeNull();
    expect(await ports.lists.taken([])).toEqual({});
    expect(await ports.lists.taken(["nobody", "nobody"])).toEqual({ nobody: 0 });
  });
};

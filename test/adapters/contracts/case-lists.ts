import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Case } from "../../../shared/domain/case.ts";
import type { Happening, Payloads } from "../../../shared/domain/event.ts";
import {
  type Asked,
  BadCursor,
  type CaseLists,
  type CaseLog,
  type Drafts,
  type HandOffs,
  type Notices,
  type Page,
} from "../../../shared/ports.ts";
import { aDraft, aFile, approval, at, next, samples, submission, unique } from "../histories.ts";

export interface ListPorts {
  lists: CaseLists;
  cases: CaseLog;
  drafts: Drafts;
  handOffs: HandOffs;
  notices: Notices;
}

const all = { limit: 100, cursor: null };

export const caseListContract = (makePorts: () => Promise<ListPorts>): void => {
  let ports: ListPorts;
  beforeAll(async () => {
    ports = await makePorts();
  });

  const submit = async (payload: Partial<Payloads["submitted"]> = {}, step = {}): Promise<Case> => {
    const { append, after } = submission(unique("case"), payload, step);
    expect(await ports.cases.append(append)).toEqual({ ok: true });
    return after;
  };
  const go = async (before: Case, happening: Happening, step = {}): Promise<Case> => {
    const { append, after } = next(before.id, before, happening, step);
    expect(await ports.cases.append(append)).toEqual({ ok: true });
    return after;
  };
  const validate = (before: Case) => go(before, { type: "validated", payload: samples(before.id).validated });
  const approve = async (before: Case) =>
    go(before, { type: "approved", payload: { ...approval, quota: [], handOff: unique("hand-off") } });

  /** Every page, one after another. */
  const walk = async <T>(list: (asked: Asked) => Promise<Page<T>>, limit: number): Promise<T[][]> => {
    const pages: T[][] = [];
    let cursor: string | null = null;
    do {
      const page: Page<T> = await list({ limit, cursor });
      pages.push(page.items);
      cursor = page.next;
    } while (cursor !== null && pages.length < 50);
    return pages;
  };

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
    it("come newest first, drafts as cards among them, each once", async () => {
      const agency = unique("agency");
      const draft = aDraft(unique("case"), { agency, createdAt: at(10), importId: "import-1" });
      await ports.drafts.create(draft);
      await ports.drafts.create(aDraft(unique("case"), { agency: unique("agency") }));
      const older = await submit({ agency }, { at: at(5) });
      const newer = await submit({ agency }, { at: at(20) });
      const pages = await walk((asked) => ports.lists.ofAgency(agency, asked), 2);
      expect(pages.map((page) => page.map(({ id }) => id))).toEqual([[newer.id, draft.id], [older.id]]);
      expect(pages[0]?.[1]).toEqual({
        ...{ id: draft.id, agency, caseType: "official-hire", name: "زهرا حسین‌زاده", permit: "302/1405/118" },
        ...{ createdAt: at(10), changedAt: at(0), version: 1, importId: "import-1" },
      });
    });

    it("show a submitted draft as the case it became", async () => {
      const agency = unique("agency");
      const draft = aDraft(unique("case"), { agency });
      await ports.drafts.create(draft);
      await ports.cases.append(submission(draft.id, { agency }, { draftVersion: 1 }).append);
      const { items } = await ports.lists.ofAgency(agency, all);
      expect(items).toHaveLength(1);
      expect(items[0]).toMatchObject({ id: draft.id, state: "submitted" });
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

  describe("what waits for a machine", () => {
    const waiting = async (step: Parameters<CaseLists["waiting"]>[0], before: string, caseId: string) =>
      (await walk((asked) => ports.lists.waiting(step, before, asked), 7))
        .flat()
        .filter((message) => message.case === caseId);

    it("is a case since it entered its state, and not before", async () => {
      const after = await submit({}, { at: at(100) });
      expect(await waiting("validate", at(100), after.id)).toEqual([]);
      expect(await waiting("validate", at(101), after.id)).toEqual([{ step: "validate", case: after.id, seq: 1 }]);
      await validate(after);
      expect(await waiting("validate", at(101), after.id)).toEqual([]);
    });

    it("is a notice until it was sent, and its first sending stays", async () => {
      const after = await submit({}, { at: at(100) });
      expect(await waiting("notify", at(101), after.id)).toEqual([{ step: "notify", case: after.id, seq: 1 }]);
      await ports.notices.sent(after.id, { seq: 1, index: 0 }, at(102));
      await ports.notices.sent(after.id, { seq: 1, index: 0 }, at(103));
      expect(await waiting("notify", at(999), after.id)).toEqual([]);
      expect((await ports.cases.load(after.id)).notices.map(({ sentAt }) => sentAt)).toEqual([at(102)]);
      await expect(ports.notices.sent(after.id, { seq: 9, index: 0 }, at(104))).rejects.toThrow();
    });

    it("is a hand-off when its next attempt is due", async () => {
      const after = await approve(await validate(await submit()));
      const handOff = after.state === "approved" ? after.approval.handOff : "";
      const attempt = { handOff, attempts: 1, nextAttempt: at(200), lastFailure: null };
      expect(await ports.handOffs.begin(after.id, after.version, attempt)).toBe(true);
      const due = { step: "forward", case: after.id, seq: after.version };
      expect(await waiting("hand-off", at(200), after.id)).toEqual([]);
      expect(await waiting("hand-off", at(201), after.id)).toEqual([due]);
      await ports.handOffs.note(after.id, { ...attempt, attempts: 2, nextAttempt: at(300), lastFailure: "timeout" });
      expect(await waiting("hand-off", at(201), after.id)).toEqual([]);
      expect(await waiting("hand-off", at(301), after.id)).toEqual([due]);
      await ports.handOffs.note(after.id, { ...attempt, attempts: 3, nextAttempt: null });
      expect(await waiting("hand-off", at(999), after.id)).toEqual([]);
      expect((await ports.cases.load(after.id)).handOffs).toEqual([{ ...attempt, attempts: 3, nextAttempt: null }]);
    });
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

import { beforeAll, describe, expect, it } from "vitest";
import type { CaseLists, CaseLog, Drafts, StoredDocument } from "../../../shared/ports.ts";
import { aDraft, aFile, at, next, samples, submission, unique } from "../histories.ts";

export interface DraftPorts {
  drafts: Drafts;
  cases: CaseLog;
  lists: CaseLists;
}

const everything = { limit: 100, cursor: null };

export const draftContract = (makePorts: () => Promise<DraftPorts>): void => {
  let ports: DraftPorts;
  beforeAll(async () => {
    ports = await makePorts();
  });

  const created = async (change: Parameters<typeof aDraft>[1] = {}) => {
    const draft = aDraft(unique("case"), change);
    expect(await ports.drafts.create(draft)).toEqual({ ok: true, draft });
    return draft;
  };
  const listed = async (agency: string) =>
    (await ports.lists.ofAgency(agency, everything)).items.map(({ id, version }) => ({ id, version }));

  /** A returned case with the draft that it was submitted from. */
  const returned = async () => {
    const agency = unique("agency");
    const draft = await created({ agency });
    const first = submission(draft.id, { agency }, { draftVersion: 1 });
    expect(await ports.cases.append(first.append)).toEqual({ ok: true });
    const back = next(draft.id, first.after, { type: "returned", payload: samples(draft.id).returned });
    expect(await ports.cases.append(back.append)).toEqual({ ok: true });
    return { agency, draft, after: back.after, copy: { ...draft, version: 2, changedAt: at(9) } };
  };

  describe("making one", () => {
    it("keeps what it says, nulls and empty texts too", async () => {
      const draft = await created({
        file: aFile({ funding: "", service: { contractualSince: null, probationSince: null } }),
      });
      expect((await ports.cases.load(draft.id)).draft).toEqual(draft);
    });

    it("is done once: the very same again is the caller's own, anything else finds it there", async () => {
      const draft = await created();
      expect(await ports.drafts.create(draft)).toEqual({ ok: true, draft });
      const other = { ...draft, request: { id: "another", body: "sha256:other" } };
      expect(await ports.drafts.create(other)).toEqual({ ok: false, reason: "exists", draft });
    });

    it("refuses an undefined value", async () => {
      const draft = { ...aDraft(unique("case")), importId: undefined } as unknown as Parameters<Drafts["create"]>[0];
      await expect(ports.drafts.create(draft)).rejects.toThrow();
    });
  });

  describe("a tombstone", () => {
    const buried = async () => {
      const draft = await created({ agency: unique("agency") });
      const tombstone = { ...draft, version: 2, status: "deleted" as const };
      expect(await ports.drafts.save(tombstone, null)).toEqual({ ok: true, draft: tombstone });
      return tombstone;
    };

    it("stays and is listed nowhere", async () => {
      const tombstone = await buried();
      expect((await ports.cases.load(tombstone.id)).draft).toEqual(tombstone);
      expect(await listed(tombstone.agency)).toEqual([]);
    });

    it("is not written over by a new draft of that id, nor by a save", async () => {
      const tombstone = await buried();
      const again = { ...tombstone, version: 1, status: "open" as const };
      expect(await ports.drafts.create(again)).toEqual({ ok: false, reason: "exists", draft: tombstone });
      expect(await ports.drafts.save({ ...tombstone, version: 3, status: "open" }, null)).toEqual({
        ...{ ok: false, reason: "stale", draft: tombstone },
      });
    });

    it("comes alive at its version only", async () => {
      const tombstone = await buried();
      const alive = { ...tombstone, version: 3, status: "open" as const };
      expect(await ports.drafts.create(alive, 1)).toEqual({ ok: false, reason: "exists", draft: tombstone });
      expect(await ports.drafts.create(alive, 2)).toEqual({ ok: true, draft: alive });
      expect(await listed(tombstone.agency)).toEqual([{ id: alive.id, version: 3 }]);
      const twice = { ...alive, version: 4 };
      expect(await ports.drafts.create(twice, 2)).toEqual({ ok: false, reason: "exists", draft: alive });
    });

    it("that is not there cannot come alive", async () => {
      const draft = aDraft(unique("case"));
      expect(await ports.drafts.create(draft, 1)).toEqual({ ok: false, reason: "stale", draft: null });
    });
  });

  describe("saving before the first submission", () => {
    it("goes version by version, and a stale writer gets what stands there", async () => {
      const draft = await created();
      const second = { ...draft, version: 2, file: aFile({ post: "4808" }) };
      expect(await ports.drafts.save(second, null)).toEqual({ ok: true, draft: second });
      expect(await ports.drafts.save(second, null)).toEqual({ ok: true, draft: second });
      const stale = { ...draft, version: 2, file: aFile({ post: "1" }) };
      expect(await ports.drafts.save(stale, null)).toEqual({ ok: false, reason: "stale", draft: second });
      const unknown = aDraft(unique("case"), { version: 2 });
      expect(await ports.drafts.save(unknown, null)).toEqual({ ok: false, reason: "stale", draft: null });
    });

    it("is won by one of many at once", async () => {
      const draft = await created();
      const racers = Array.from({ length: 10 }, (_, post) => ({
        ...draft,
        version: 2,
        file: aFile({ post: `${post}` }),
      }));
      const answers = await Promise.all(racers.map((racer) => ports.drafts.save(racer, null)));
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    });

    it("cannot open again what was submitted meanwhile", async () => {
      const draft = await created();
      await ports.cases.append(submission(draft.id, {}, { draftVersion: 1 }).append);
      expect(await ports.drafts.save({ ...draft, version: 2 }, null)).toEqual({
        ...{ ok: false, reason: "stale", draft: { ...draft, status: "submitted" } },
      });
    });
  });

  describe("the working copy of a returned case", () => {
    it("is saved while the case stands where it stood, and the case is listed once", async () => {
      const { agency, draft, after, copy } = await returned();
      expect(await ports.drafts.save(copy, after.version)).toEqual({ ok: true, draft: copy });
      expect(await ports.drafts.save(copy, after.version)).toEqual({ ok: true, draft: copy });
      expect(await listed(agency)).toEqual([{ id: draft.id, version: after.version }]);
    });

    it("is stale when the case moved on", async () => {
      const { draft, after, copy } = await returned();
      const letter = next(draft.id, after, { type: "letter-issued", payload: samples(draft.id)["letter-issued"] });
      await ports.cases.append(letter.append);
      expect(await ports.drafts.save(copy, after.version)).toMatchObject({ ok: false, reason: "stale" });
      expect(await ports.drafts.save(copy, letter.after.version)).toEqual({ ok: true, draft: copy });
    });

    it("and a recall exclude each other", async () => {
      for (let round = 0; round < 6; round += 1) {
        const { draft, after, copy } = await returned();
        const recall = next(draft.id, after, { type: "recalled", payload: samples(draft.id).recalled }).append;
        const work = [() => ports.cases.append(recall), () => ports.drafts.save(copy, after.version)];
        const answers = await Promise.all((round % 2 ? work.toReversed() : work).map((start) => start()));
        expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
        const { events, draft: kept } = await ports.cases.load(draft.id);
        expect([events.length, kept?.version]).toEqual(events.length === 3 ? [3, 1] : [2, 2]);
      }
    });
  });

  describe("a document", () => {
    const announced: StoredDocument = {
      ...{ documentId: "document-1", kind: "degree", issuedOn: null, contentType: "application/pdf", size: 12 },
      ...{ status: "awaiting", sha256: null, request: { id: "request-1", body: "sha256:b" }, createdAt: at(0) },
    };
    const verified: StoredDocument = { ...announced, status: "verified", sha256: "aa" };

    it("is announced once; a repeat is its own, another finds the first", async () => {
      const caseId = unique("case");
      expect(await ports.drafts.putDocument(caseId, announced)).toEqual({ ok: true });
      expect(await ports.drafts.putDocument(caseId, announced)).toEqual({ ok: true });
      const other = { ...announced, request: { id: "request-1", body: "sha256:other" } };
      expect(await ports.drafts.putDocument(caseId, other)).toEqual({ ok: false, document: announced });
      expect((await ports.cases.load(caseId)).documents).toEqual([announced]);
    });

    it("is verified once; other content afterwards is told so", async () => {
      const caseId = unique("case");
      await ports.drafts.putDocument(caseId, announced);
      expect(await ports.drafts.verifyDocument(caseId, verified)).toBe(true);
      expect(await ports.drafts.verifyDocument(caseId, verified)).toBe(true);
      expect(await ports.drafts.verifyDocument(caseId, { ...verified, sha256: "bb" })).toBe(false);
      expect((await ports.cases.load(caseId)).documents).toEqual([verified]);
    });

    it("that was never announced is not verified", async () => {
      await expect(ports.drafts.verifyDocument(unique("case"), verified)).rejects.toThrow();
    });
  });
};

import { beforeAll, describe, expect, it } from "vitest";
import type { ImportLog, ImportPlan, ImportRecord, RowReceipt } from "../../../shared/ports.ts";
import { at, unique } from "../histories.ts";

export const importLogContract = (makePort: () => Promise<ImportLog>): void => {
  let log: ImportLog;
  beforeAll(async () => {
    log = await makePort();
  });

  const record = (): ImportRecord => ({
    ...{ id: unique("import"), agency: "agency-1", account: "account-1", person: "person-1", createdAt: at(0) },
    ...{ request: { id: "request-1", body: "sha256:b" }, upload: "quarantine/imports/1", caseType: "official-hire" },
    ...{ defaults: { permit: null, post: null, funding: null }, corrections: {} },
    ...{ status: "received", failure: null, plan: null },
  });
  const plan: ImportPlan = { content: "aa", headings: ["کد ملی"], columns: {}, rows: 150, chunks: 2 };
  const receipt = (line: number): RowReceipt => ({
    ...{ line, outcome: "created", case: `case-${line}`, kept: null, faults: [] },
  });
  const received = async () => {
    const made = record();
    expect(await log.create(made)).toEqual({ ok: true });
    return made;
  };

  it("gives an upload address to one request", async () => {
    const upload = unique("upload");
    const request = { id: "request-1", body: "sha256:b" };
    expect(await log.announce(upload, request)).toEqual({ ok: true });
    expect(await log.announce(upload, request)).toEqual({ ok: true });
    expect(await log.announce(upload, { ...request, body: "sha256:c" })).toEqual({ ok: false, body: "sha256:b" });
  });

  it("is made once; a repeat is its own, another finds the first", async () => {
    const made = await received();
    expect(await log.create(made)).toEqual({ ok: true });
    expect(await log.create({ ...made, upload: "quarantine/other" })).toEqual({ ok: false, record: made });
    expect(await log.load(made.id)).toEqual({ record: made, finished: [] });
    expect(await log.load(unique("import"))).toBeNull();
  });

  it("is planned once, and what was planned stays", async () => {
    const made = await received();
    await log.plan(made.id, { plan });
    await log.plan(made.id, { plan: { ...plan, rows: 1 } });
    await log.plan(made.id, { failure: { fa: "ناخوانا", en: "unreadable" } });
    expect((await log.load(made.id))?.record).toEqual({ ...made, status: "planned", plan });
  });

  it("fails with words", async () => {
    const made = await received();
    const failure = { fa: "ناخوانا", en: "unreadable" };
    await log.plan(made.id, { failure });
    await log.finish(made.id);
    expect((await log.load(made.id))?.record).toEqual({ ...made, status: "failed", failure });
  });

  it("is not planned where there is none", async () => {
    await expect(log.plan(unique("import"), { plan })).rejects.toThrow();
    await expect(log.finish(unique("import"))).rejects.toThrow();
  });

  describe("its chunks", () => {
    it("are tallied in their order, and written again the same", async () => {
      const made = await received();
      await log.plan(made.id, { plan });
      const second = { chunk: 2, accepted: 50, refused: 0 };
      const first = { chunk: 1, accepted: 99, refused: 1 };
      await log.finishChunk(made.id, second, [receipt(101)]);
      await log.finishChunk(made.id, first, [receipt(1), receipt(2)]);
      await log.finishChunk(made.id, first, [receipt(1), receipt(2)]);
      expect((await log.load(made.id))?.finished).toEqual([first, second]);
      expect(await log.receipts(made.id, 1)).toEqual([receipt(1), receipt(2)]);
      expect(await log.receipts(made.id, 3)).toEqual([]);
    });

    it("end the import once", async () => {
      const made = await received();
      await log.finish(made.id);
      expect((await log.load(made.id))?.record.status).toBe("received");
      await log.plan(made.id, { plan });
      await log.finish(made.id);
      await log.finish(made.id);
      expect((await log.load(made.id))?.record).toEqual({ ...made, status: "done", plan });
    });
  });
};

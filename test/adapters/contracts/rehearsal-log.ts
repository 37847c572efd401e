import { beforeAll, describe, expect, it } from "vitest";
import { count, emptyTally } from "../../../shared/law/index.ts";
import type { RehearsalLog, RehearsalRecord } from "../../../shared/ports.ts";
import { aDraftOf } from "../../builders/amendment.ts";
import { at, unique } from "../histories.ts";

export const rehearsalLogContract = (makePort: () => Promise<RehearsalLog>): void => {
  let log: RehearsalLog;
  beforeAll(async () => {
    log = await makePort();
  });

  const record = (): RehearsalRecord => ({
    ...{ id: unique("rehearsal"), request: { id: "request-1", body: "sha256:b" }, createdAt: at(0) },
    ...{ askedBy: { account: "administrator", person: "person-1" }, draft: aDraftOf(), hash: "sha256:draft" },
    ...{ on: "2026-11-22", amendments: 0, ruleset: { version: "1405.2", hash: "sha256:law" }, agencies: null },
  });
  const result = (agency: string) => {
    const tally = emptyTally();
    count(tally, agency, null);
    return { cases: 120, tally, parts: [{ key: "rehearsals/a/b.json", rows: 3 }] };
  };
  const planned = async () => {
    const asked = record();
    await log.create(asked);
    await log.plan(asked.id, ["health", "roads"]);
    return asked.id;
  };

  it("is asked for once; a repeat is its own, another finds the first", async () => {
    const asked = record();
    expect(await log.create(asked)).toEqual({ ok: true });
    expect(await log.create(asked)).toEqual({ ok: true });
    expect(await log.create({ ...asked, hash: "sha256:other" })).toEqual({ ok: false, record: asked });
    expect(await log.load(asked.id)).toEqual({ record: asked, agencies: [] });
    expect(await log.load(unique("rehearsal"))).toBeNull();
  });

  it("is listed once however often it was asked for, the newest first, page by page, with what came of it", async () => {
    const made = [1, 2, 3].map((minute) => ({ ...record(), createdAt: at(900 + minute) }));
    for (const one of made) await Promise.all([log.create(one), log.create(one)]);
    const [, middle] = made;
    await log.plan(middle?.id ?? "", ["health"]);
    await log.finish(middle?.id ?? "", "health", result("health"));
    const first = await log.list({ limit: 2, cursor: null });
    expect(first.items.map(({ record: { id } }) => id)).toEqual([made[2]?.id, made[1]?.id]);
    expect(first.items[1]).toEqual(await log.load(middle?.id ?? ""));
    expect(first.items[1]?.agencies).toHaveLength(1);
    const second = await log.list({ limit: 2, cursor: first.next });
    expect(second.items[0]?.record.id).toBe(made[0]?.id);
    await expect(log.list({ limit: 2, cursor: "%%" })).rejects.toThrow("cursor");
  });

  it("is planned once, and what was planned stays", async () => {
    const id = await planned();
    await log.plan(id, ["other"]);
    expect((await log.load(id))?.record.agencies).toEqual(["health", "roads"]);
    const unknown = unique("rehearsal");
    await log.plan(unknown, ["health"]);
    expect(await log.load(unknown)).toBeNull();
  });

  describe("an agency's walk", () => {
    it("is told as far as it is, in the alphabet of the agencies", async () => {
      const id = await planned();
      await log.advance(id, "roads", 100);
      await log.advance(id, "health", 50);
      await log.advance(id, "roads", 200);
      const begun = { result: null, failures: 0, failedAt: null };
      expect((await log.load(id))?.agencies).toEqual([
        { agency: "health", cases: 50, ...begun },
        { agency: "roads", cases: 200, ...begun },
      ]);
    });

    it("counts how often it broke off, and names the case", async () => {
      const id = await planned();
      await log.fail(id, "health", "case-1");
      await log.fail(id, "health", null);
      expect((await log.load(id))?.agencies).toMatchObject([{ failures: 2, failedAt: null, result: null }]);
      await log.fail(id, "health", "case-2");
      expect((await log.load(id))?.agencies).toMatchObject([{ failures: 3, failedAt: "case-2" }]);
    });

    it("is finished once: the first result stands, whatever comes later", async () => {
      const id = await planned();
      const { cases, ...first } = result("health");
      await log.advance(id, "health", 100);
      await log.finish(id, "health", { cases, ...first });
      await log.finish(id, "health", { ...result("health"), cases: 999 });
      await log.advance(id, "health", 7);
      await log.fail(id, "health", "case-1");
      expect((await log.load(id))?.agencies).toEqual([
        { agency: "health", cases: 120, result: first, failures: 0, failedAt: null },
      ]);
    });
  });
};

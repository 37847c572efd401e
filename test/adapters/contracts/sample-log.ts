import { beforeAll, describe, expect, it } from "vitest";
import type { Sample, SampleLog, Verdict } from "../../../shared/ports.ts";
import { unique } from "../histories.ts";

const by = { account: "chief", person: "person-salimi" };
const aSample = (changes: Partial<Sample> = {}): Sample => ({
  ...{ id: unique("sample"), province: unique("province"), request: { id: unique("request"), body: "sha256:b" }, by },
  ...{ at: "2026-11-22T08:00:00.000Z", from: "2026-10-01", until: "2026-11-21", size: { percent: 5 }, seed: "chance" },
  strata: [{ reviewer: "person-moradi", decided: 3, drawn: 1 }],
  picks: [
    {
      ...{ case: "0".repeat(32), seq: 4, revision: 1, outcome: "approved", reviewer: "person-moradi" },
      ...{ confirmedBy: null, at: "2026-11-20T08:00:00.000Z" },
    },
  ],
  ...changes,
});
const aVerdict = (changes: Partial<Verdict> = {}): Verdict => ({
  ...{ case: "0".repeat(32), seq: 4, agrees: false, text: "the limit does not hold here", by },
  ...{ at: "2026-11-22T09:00:00.000Z", request: { id: unique("request"), body: "sha256:v" } },
  ...changes,
});

export const sampleLogContract = (makeLog: () => Promise<SampleLog>): void => {
  let log: SampleLog;
  beforeAll(async () => {
    log = await makeLog();
  });

  describe("a sample", () => {
    it("is kept whole, and once: the first that one request drew stays", async () => {
      const sample = aSample();
      expect(await log.load(sample.id)).toBeNull();
      expect(await log.create(sample)).toEqual({ ok: true });
      expect(await log.create({ ...sample, seed: "another chance" })).toEqual({ ok: false, sample });
      expect(await log.load(sample.id)).toEqual({ sample, verdicts: [] });
      expect((await log.list(sample.province, { limit: 10, cursor: null })).items).toEqual([sample.id]);
    });

    it("is one of two that come at once", async () => {
      const sample = aSample();
      const [one, other] = [sample, { ...sample, seed: "another chance" }];
      const created = await Promise.all([log.create(one), log.create(other)]);
      expect(created.filter(({ ok }) => ok)).toHaveLength(1);
      const stays = (await log.load(sample.id))?.sample;
      expect(created).toContainEqual({ ok: false, sample: stays });
    });

    it("is listed with its province's, the newest first, page by page", async () => {
      const province = unique("province");
      const made = ["2026-11-20", "2026-11-22", "2026-11-21"].map((day) =>
        aSample({ province, at: `${day}T08:00:00.000Z` }),
      );
      for (const sample of made) await log.create(sample);
      await log.create(aSample());
      const first = await log.list(province, { limit: 2, cursor: null });
      expect(first.items).toEqual([made[1]?.id, made[2]?.id]);
      expect(await log.list(province, { limit: 2, cursor: first.next })).toEqual({ items: [made[0]?.id], next: null });
    });
  });

  describe("a verdict", () => {
    it("stays as it was given first, and stands with its sample", async () => {
      const sample = aSample();
      await log.create(sample);
      const [first, second, other] = [aVerdict(), aVerdict({ agrees: true, text: null }), aVerdict({ seq: 9 })];
      expect(await log.judge(sample.id, first)).toEqual({ ok: true });
      expect(await log.judge(sample.id, second)).toEqual({ ok: false, verdict: first });
      expect(await log.judge(sample.id, other)).toEqual({ ok: true });
      expect(await log.load(sample.id)).toEqual({ sample, verdicts: [first, other] });
    });

    it("is one of two that come at once", async () => {
      const sample = aSample();
      await log.create(sample);
      const both = [aVerdict(), aVerdict({ agrees: true, text: null })];
      const written = await Promise.all(both.map((verdict) => log.judge(sample.id, verdict)));
      expect(written.filter(({ ok }) => ok)).toHaveLength(1);
      expect((await log.load(sample.id))?.verdicts).toHaveLength(1);
    });
  });
};

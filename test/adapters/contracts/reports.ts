import { beforeAll, describe, expect, it } from "vitest";
import type { RuleOverrides } from "../../../shared/domain/overrides.ts";
import type { CountersReport } from "../../../shared/domain/recount.ts";
import type { DecisionMade } from "../../../shared/domain/sampling.ts";
import type { Reports, WorkloadReport } from "../../../shared/ports.ts";
import { unique } from "../histories.ts";

const counters = (changes: Partial<CountersReport> = {}): CountersReport => ({
  ...{ asOf: "2026-11-21T23:00:00.000Z", cases: 12, counters: 30, unsettled: 0, unreadable: [] },
  ...{ differences: [{ counter: "permit#302/1405/118", counted: 3, kept: 4 }], found: 1 },
  ...changes,
});

const ruleOf = (rule: string, count: number): RuleOverrides => ({
  ...{ rule, open: 9, overridden: count },
  reviewers: [{ reviewer: "person-moradi", outcome: "fail", count, refused: 1 }],
});

export const reportsContract = (makeReports: () => Promise<Reports>): void => {
  let reports: Reports;
  beforeAll(async () => {
    reports = await makeReports();
  });

  describe("the report of the counters", () => {
    it("is the last one that was kept", async () => {
      expect(await reports.counters()).toBeNull();
      await reports.keepCounters(counters());
      await reports.keepCounters(counters({ asOf: "2026-11-22T23:00:00.000Z", differences: [], found: 0 }));
      expect(await reports.counters()).toEqual(
        counters({ asOf: "2026-11-22T23:00:00.000Z", differences: [], found: 0 }),
      );
    });
  });

  describe("the report of overrides", () => {
    it("belongs to one province, and is null before the first", async () => {
      const province = unique("province");
      const report = { asOf: "2026-11-21T23:00:00.000Z", rules: [ruleOf("funding", 1), ruleOf("min-age", 2)] };
      await reports.keepOverrides(unique("province"), report);
      expect(await reports.overrides(province)).toBeNull();
      await reports.keepOverrides(province, report);
      expect(await reports.overrides(province)).toEqual(report);
    });

    it("is there where nobody ever set anything aside, and grows by rules", async () => {
      const province = unique("province");
      await reports.keepOverrides(province, { asOf: "2026-11-21T23:00:00.000Z", rules: [] });
      expect(await reports.overrides(province)).toEqual({ asOf: "2026-11-21T23:00:00.000Z", rules: [] });
      const later = { asOf: "2026-11-22T23:00:00.000Z", rules: [ruleOf("min-age", 2)] };
      await reports.keepOverrides(province, later);
      expect(await reports.overrides(province)).toEqual(later);
    });

    it("holds hundreds of reviewers of every rule", async () => {
      const province = unique("province");
      const reviewers = Array.from({ length: 400 }, (_, index) => ({
        ...{ reviewer: `person-${index}`, outcome: "review" as const, count: 1000 - index, refused: 0 },
      }));
      const rules = Array.from({ length: 32 }, (_, index) => ({
        ...{ rule: `rule-${String(index).padStart(2, "0")}`, open: 5_000, overridden: 400, reviewers },
      }));
      const report = { asOf: "2026-11-21T23:00:00.000Z", rules };
      await reports.keepOverrides(province, report);
      expect(await reports.overrides(province)).toEqual(report);
    });
  });

  describe("what was decided", () => {
    const decision = (seq: number, at: string): DecisionMade => ({
      ...{ case: "0".repeat(32), seq, revision: 1, outcome: "returned", reviewer: "person-moradi" },
      ...{ confirmedBy: null, at },
    });
    const on = (day: string, ...seqs: number[]) => ({
      day,
      decisions: seqs.map((seq) => decision(seq, `${day}T08:00:0${seq}.000Z`)),
    });

    it("is kept by day and province; a day that is counted again is as it was counted last, others stay", async () => {
      const province = unique("province");
      const [first, last] = ["2026-11-20T23:00:00.000Z", "2026-11-21T23:00:00.000Z"];
      const all = { from: "2026-01-01", until: "2026-12-31" };
      expect(await reports.decisions(province, all)).toEqual({ asOf: null, decisions: [] });
      await reports.keepDecisions(unique("province"), { asOf: last, days: [on("2026-11-19", 7)] });
      await reports.keepDecisions(province, { asOf: first, days: [on("2026-11-19", 1), on("2026-11-20", 2)] });
      await reports.keepDecisions(province, { asOf: last, days: [on("2026-11-20", 2, 3), on("2026-11-21", 4)] });
      const { asOf, decisions } = await reports.decisions(province, all);
      expect([asOf, decisions.map(({ seq }) => seq)]).toEqual([last, [1, 2, 3, 4]]);
      const some = await reports.decisions(province, { from: "2026-11-20", until: "2026-11-20" });
      expect(some.decisions).toEqual(on("2026-11-20", 2, 3).decisions);
    });
  });

  describe("the report of the workload", () => {
    const pressing = { critical: 0, overdue: 1, near: 2, later: 30, paused: 0 };
    const report = (asOf: string): WorkloadReport => ({
      ...{ unclaimedAges: [1, 2, 0, 0, 30], oldestUnclaimed: "2026-11-01T08:00:00.000Z" },
      ...{ asOf, unclaimed: pressing, states: [{ state: "under-review", pressing }] },
      agencies: [{ agency: "health", pressing }],
      caseTypes: [{ caseType: "transfer", pressing }],
      reviewers: [{ person: "person-moradi", held: pressing, oldest: null, awaitingConfirmation: 1 }],
    });

    it("belongs to one province, is null before the first, and the newer takes the older one's place", async () => {
      const province = unique("province");
      await reports.keepWorkload(unique("province"), report("2026-11-22T08:00:00.000Z"));
      expect(await reports.workload(province)).toBeNull();
      await reports.keepWorkload(province, report("2026-11-22T08:00:00.000Z"));
      await reports.keepWorkload(province, report("2026-11-22T08:01:00.000Z"));
      expect(await reports.workload(province)).toEqual(report("2026-11-22T08:01:00.000Z"));
    });

    it("holds two thousand agencies and five hundred reviewers", async () => {
      const province = unique("province");
      const held = { held: pressing, oldest: "2026-11-22T08:15:30.123Z", awaitingConfirmation: 0 };
      const large = {
        ...report("2026-11-22T08:00:00.000Z"),
        agencies: Array.from({ length: 2_000 }, (_, index) => ({
          agency: `agency-of-the-province-${index}`,
          pressing,
        })),
        reviewers: Array.from({ length: 500 }, (_, index) => ({ person: `person-of-the-province-${index}`, ...held })),
      };
      await reports.keepWorkload(province, large);
      expect(await reports.workload(province)).toEqual(large);
    });
  });
};

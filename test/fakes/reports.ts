import type { CountersReport } from "../../shared/domain/recount.ts";
import type { DecisionMade } from "../../shared/domain/sampling.ts";
import type { OverridesReport, Reports, WorkloadReport } from "../../shared/ports.ts";
import { kept } from "./memory.ts";

export const makeFakeReports = (): Reports => {
  let last: CountersReport | null = null;
  const overrides = new Map<string, OverridesReport>();
  const decisions = new Map<string, { asOf: string; days: Map<string, DecisionMade[]> }>();
  const workloads = new Map<string, WorkloadReport>();
  return {
    keepCounters: async (report) => {
      last = kept(report);
    },
    counters: async () => kept(last),
    keepOverrides: async (province, report) => {
      overrides.set(province, kept(report));
    },
    overrides: async (province) => kept(overrides.get(province) ?? null),
    keepDecisions: async (province, { asOf, days }) => {
      const known = decisions.get(province)?.days ?? new Map<string, DecisionMade[]>();
      for (const { day, decisions: made } of days) known.set(day, kept(made));
      decisions.set(province, { asOf, days: known });
    },
    decisions: async (province, { from, until }) => {
      const { asOf = null, days = new Map<string, DecisionMade[]>() } = decisions.get(province) ?? {};
      const within = [...days.keys()].filter((day) => from <= day && day <= until).sort();
      return { asOf, decisions: kept(within.flatMap((day) => days.get(day) ?? [])) };
    },
    keepWorkload: async (province, report) => {
      workloads.set(province, kept(report));
    },
    workload: async (province) => kept(workloads.get(province) ?? null),
  };
};

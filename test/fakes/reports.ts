import type { CountersReport } from "../../shared/domain/recount.ts";
import type { OverridesReport, Reports, WorkloadReport } from "../../shared/ports.ts";
import { kept } from "./memory.ts";

export const makeFakeReports = (): Reports => {
  let last: CountersReport | null = null;
  const overrides = new Map<string, OverridesReport>();
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
    keepWorkload: async (province, report) => {
      workloads.set(province, kept(report));
    },
    workload: async (province) => kept(workloads.get(province) ?? null),
  };
};

import type { CountersReport } from "../../shared/domain/recount.ts";
import type { OverridesReport, Reports } from "../../shared/ports.ts";
import { kept } from "./memory.ts";

export const makeFakeReports = (): Reports => {
  let last: CountersReport | null = null;
  const overrides = new Map<string, OverridesReport>();
  return {
    keepCounters: async (report) => {
      last = kept(report);
    },
    counters: async () => kept(last),
    keepOverrides: async (province, report) => {
      overrides.set(province, kept(report));
    },
    overrides: async (province) => kept(overrides.get(province) ?? null),
  };
};

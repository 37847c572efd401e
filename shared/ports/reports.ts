/** What was computed on a schedule and is read as it stood then. */
import type { RuleOverrides } from "../domain/overrides.ts";
import type { CountersReport } from "../domain/recount.ts";
import type { Workload } from "../domain/workload.ts";

export interface OverridesReport {
  asOf: string;
  /** In the order of their names. */
  rules: RuleOverrides[];
}

export interface WorkloadReport extends Workload {
  asOf: string;
}

/** The last report of each kind; a newer one takes its place. Null before the first. */
export interface Reports {
  keepCounters(report: CountersReport): Promise<void>;
  counters(): Promise<CountersReport | null>;
  keepOverrides(province: string, report: OverridesReport): Promise<void>;
  overrides(province: string): Promise<OverridesReport | null>;
  keepWorkload(province: string, report: WorkloadReport): Promise<void>;
  workload(province: string): Promise<WorkloadReport | null>;
}

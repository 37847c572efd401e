/** What was computed on a schedule and is read as it stood then. */
import type { RuleOverrides } from "../domain/overrides.ts";
import type { CountersReport } from "../domain/recount.ts";
import type { DecisionMade } from "../domain/sampling.ts";
import type { Workload } from "../domain/workload.ts";

export interface OverridesReport {
  asOf: string;
  /** In the order of their names. */
  rules: RuleOverrides[];
}

export interface WorkloadReport extends Workload {
  asOf: string;
}

export interface DecisionsReport {
  asOf: string;
  days: { day: string; decisions: DecisionMade[] }[];
}

/** The last report of each kind; a newer one takes its place. Null before the first. */
export interface Reports {
  keepCounters(report: CountersReport): Promise<void>;
  counters(): Promise<CountersReport | null>;
  keepOverrides(province: string, report: OverridesReport): Promise<void>;
  overrides(province: string): Promise<OverridesReport | null>;
  /** Of the days that it names, what was decided on each; other days stay as they were kept. */
  keepDecisions(province: string, report: DecisionsReport): Promise<void>;
  /** Of those days, both included, in the order of time; `asOf` is null before the first night. */
  decisions(
    province: string,
    days: { from: string; until: string },
  ): Promise<{ asOf: string | null; decisions: DecisionMade[] }>;
  keepWorkload(province: string, report: WorkloadReport): Promise<void>;
  workload(province: string): Promise<WorkloadReport | null>;
}

/** Every minute the open cases of each province are counted: screens show how the work lies without counting it themselves. */
import { makeGatherWorkload } from "../../shared/casework/gather-workload.ts";
import type { CaseLists, Now, Registry, Reports } from "../../shared/ports.ts";

export interface WorkloadPorts {
  lists: CaseLists;
  registry: Registry;
  reports: Reports;
  now: Now;
}

export const makeWorkload = (ports: WorkloadPorts) => {
  const gather = makeGatherWorkload(ports);
  return async (): Promise<{ provinces: number; cases: number }> => {
    let cases = 0;
    const provinces = await ports.registry.provinces();
    for (const province of provinces) {
      const { total, ...report } = await gather(province);
      await ports.reports.keepWorkload(province, report);
      cases += total;
    }
    return { provinces: provinces.length, cases };
  };
};

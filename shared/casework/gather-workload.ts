/** Counts a province's open cases by what the queue's index shows of them: no history and no card is read. */
import { states } from "../domain/case.ts";
import { makeAgeOf } from "../domain/case-age.ts";
import { spansOf } from "../domain/urgency.ts";
import { makeTally, openStates, type Standing } from "../domain/workload.ts";
import type { CaseLists, Now, Page, Registry, WorkloadReport } from "../ports.ts";
import { countingOf } from "./today.ts";

/** Some 250 bytes each: a page of the index is full before that. */
const entriesAtOnce = 4_000;

export const makeGatherWorkload =
  (ports: { lists: Pick<CaseLists, "standing">; registry: Registry; now: Now }) =>
  async (province: string): Promise<WorkloadReport & { total: number }> => {
    let total = 0;
    const counting = await countingOf(ports);
    const tally = makeTally(spansOf(counting), makeAgeOf(counting.today));
    for (const state of openStates(states)) {
      let cursor: string | null = null;
      do {
        const page: Page<Standing> = await ports.lists.standing({ province, state }, { limit: entriesAtOnce, cursor });
        page.items.forEach(tally.add);
        total += page.items.length;
        cursor = page.next;
      } while (cursor !== null);
    }
    // As of its beginning: what came since may be missing.
    return { asOf: counting.today.at, ...tally.sums(), total };
  };

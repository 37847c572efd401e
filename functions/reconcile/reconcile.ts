/** The guarantee behind the stream: whatever has waited for the machine too long is sent on again. */
import { machineSteps, type Step, type StepMessage, statesBefore } from "../../shared/domain/next-step.ts";
import type { Asked, CaseLists, Now, Page, Queues, Registry } from "../../shared/ports.ts";

export interface ReconcilePorts {
  lists: CaseLists;
  registry: Pick<Registry, "provinces">;
  queues: Queues;
  now: Now;
  /** How long the ordinary way may take. */
  patienceMinutes: number;
  /** So that one run ends in time; the next goes on. */
  mostPerStep: number;
}

/** By step: what nobody else would have found. */
export type Reconciled = Record<Step, number>;

const aPage = 100;
/** Longer than any hand-off rests between two attempts. */
const longestRest = 24 * 60 * 60_000;

export const makeReconcile = ({ lists, registry, queues, now, patienceMinutes, mostPerStep }: ReconcilePorts) => {
  const instant = (from: Date, milliseconds: number): string => new Date(from.getTime() + milliseconds).toISOString();

  async function* pages(list: (asked: Asked) => Promise<Page<StepMessage>>): AsyncGenerator<StepMessage[]> {
    let cursor: string | null = null;
    do {
      const page = await list({ limit: aPage, cursor });
      yield page.items;
      cursor = page.next;
    } while (cursor !== null);
  }

  const casesTried = async (before: string): Promise<Set<string>> => {
    const cases = new Set<string>();
    for await (const items of pages((asked) => lists.waiting("hand-off", before, asked)))
      for (const { case: id } of items) cases.add(id);
    return cases;
  };

  async function* left(step: Step, before: string): AsyncGenerator<StepMessage[]> {
    if (step === "notify") return yield* pages((asked) => lists.waiting(step, before, asked));
    for (const province of await registry.provinces())
      for (const state of statesBefore(step)) yield* pages((asked) => lists.stuck({ province, state }, before, asked));
  }

  /**
   * An approved case whose hand-off was tried waits for its next attempt and is not lost, however long the next authority is
   * away: it is sent on when that is due, and counted nowhere.
   */
  const handOffs = async (at: Date) => {
    const tried = await casesTried(instant(at, longestRest));
    const due = tried.size === 0 ? tried : await casesTried(at.toISOString());
    return { isLost: (id: string) => !tried.has(id), isDue: (id: string) => !tried.has(id) || due.has(id) };
  };

  return async (): Promise<Reconciled> => {
    const at = now();
    const found: Reconciled = { validate: 0, forward: 0, return: 0, notify: 0 };
    for (const step of machineSteps) {
      let resting: Awaited<ReturnType<typeof handOffs>> | null = null;
      let sent = 0;
      for await (const items of left(step, instant(at, -patienceMinutes * 60_000))) {
        if (items.length === 0) continue;
        if (step === "forward") resting ??= await handOffs(at);
        const { isLost, isDue } = resting ?? { isLost: () => true, isDue: () => true };
        const due = items.filter(({ case: id }) => isDue(id));
        if (due.length > 0) await queues.send(due);
        found[step] += items.filter(({ case: id }) => isLost(id)).length;
        sent += due.length;
        if (sent >= mostPerStep) break;
      }
    }
    return found;
  };
};

/** The guarantee behind the stream: whatever has waited for the machine too long is sent on again. */
import { machineSteps } from "../../shared/domain/next-step.ts";
import type { CaseLists, Now, Queues } from "../../shared/ports.ts";

export interface ReconcilePorts {
  lists: CaseLists;
  queues: Queues;
  now: Now;
  /** How long the ordinary way may take. */
  patienceMinutes: number;
  /** So that one run ends in time; the next goes on. */
  mostPerStep: number;
}

export type Reconciled = Record<(typeof machineSteps)[number], number>;

export const makeReconcile =
  ({ lists, queues, now, patienceMinutes, mostPerStep }: ReconcilePorts) =>
  async (): Promise<Reconciled> => {
    const before = new Date(now().getTime() - patienceMinutes * 60_000).toISOString();
    const found: Reconciled = { validate: 0, forward: 0, return: 0, notify: 0 };
    for (const step of machineSteps) {
      let cursor: string | null = null;
      do {
        const page: Awaited<ReturnType<CaseLists["waiting"]>> = await lists.waiting(step, before, {
          limit: 100,
          cursor,
        });
        if (page.items.length > 0) await queues.send(page.items);
        found[step] += page.items.length;
        cursor = page.next;
      } while (cursor !== null && found[step] < mostPerStep);
    }
    return found;
  };

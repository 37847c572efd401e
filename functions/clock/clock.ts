/** What time alone brings: reminders, lapses, late hand-offs, and the next attempt of hand-offs that failed. */
import { makeAdvanceCase } from "../../shared/casework/advance.ts";
import type { CaseworkPorts } from "../../shared/casework/move.ts";
import { todayOf } from "../../shared/casework/today.ts";
import { tick } from "../../shared/domain/lateness.ts";
import type { Agreement } from "../../shared/domain/registry.ts";
import type { CaseLists, Queues } from "../../shared/ports.ts";

export interface ClockPorts extends CaseworkPorts {
  lists: CaseLists;
  queues: Queues;
  /** Organizations whose cases are looked at. */
  provinces: () => Promise<string[]>;
}

export interface Ticked {
  moved: number;
  retried: number;
}

const aPage = 50;

export const makeClock = (ports: ClockPorts) => {
  const advance = makeAdvanceCase(ports);

  const tickCase = async (caseId: string, agreement: Agreement) =>
    (await advance("clock", caseId, (subject, today) => tick(subject, agreement, today))) === "moved" ? 1 : 0;

  /** Every returned or forwarded case of a province; a reminder may be due long before the deadline. */
  const tickState = async (province: string, state: "returned" | "forwarded", failures: unknown[]): Promise<number> => {
    const agreement = await ports.registry.agreement();
    const { on } = await todayOf(ports);
    let moved = 0;
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<CaseLists["queue"]>> = await ports.lists.queue(province, state, {
        limit: aPage,
        cursor,
      });
      for (const head of page.items) {
        if (state === "forwarded" && (head.dueOn === null || head.dueOn >= on)) return moved;
        // One case that cannot be read keeps no other from its time.
        moved += await tickCase(head.id, agreement).catch((error: unknown) => {
          failures.push(error);
          return 0;
        });
      }
      cursor = page.next;
    } while (cursor !== null);
    return moved;
  };

  const retryHandOffs = async (): Promise<number> => {
    let retried = 0;
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<CaseLists["waiting"]>> = await ports.lists.waiting(
        "hand-off",
        ports.now().toISOString(),
        {
          limit: aPage,
          cursor,
        },
      );
      if (page.items.length > 0) await ports.queues.send(page.items);
      retried += page.items.length;
      cursor = page.next;
    } while (cursor !== null);
    return retried;
  };

  return async (): Promise<Ticked> => {
    let moved = 0;
    const failures: unknown[] = [];
    for (const province of await ports.provinces()) {
      moved += await tickState(province, "returned", failures);
      moved += await tickState(province, "forwarded", failures);
    }
    const retried = await retryHandOffs();
    if (failures.length > 0) throw failures[0];
    return { moved, retried };
  };
};

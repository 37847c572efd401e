/** What time alone brings: warnings, reminders, lapses, late hand-offs, and the next attempt of hand-offs that failed. */
import { makeAdvanceCase } from "../../shared/casework/advance.ts";
import type { CaseworkPorts } from "../../shared/casework/move.ts";
import { countingOf } from "../../shared/casework/today.ts";
import type { Counting } from "../../shared/domain/clock-reading.ts";
import { levelOf, nearUntil, tick, unpublishedYear } from "../../shared/domain/lateness.ts";
import { addDays } from "../../shared/domain/solar-date.ts";
import type { Summary } from "../../shared/domain/summary.ts";
import type { CaseLists, Queues } from "../../shared/ports.ts";

export interface ClockPorts extends CaseworkPorts {
  lists: CaseLists;
  queues: Queues;
  /** Organizations whose cases are looked at. */
  provinces: () => Promise<string[]>;
  /** The administrator is told that deadlines set now reach a year whose holidays are not published here. */
  calendarMissing: (year: number) => void;
}

export interface Ticked {
  moved: number;
  retried: number;
  /** Hand-offs that the next authority should have answered by now. */
  late: number;
}

const aPage = 50;

/** Eight in the morning in Tehran, in UTC. Of the sweeps, one every five minutes, one falls into these: once a day is enough. */
const morning = { from: "04:30", until: "04:35" };
const isMorning = (at: string): boolean => at.slice(11, 16) >= morning.from && at.slice(11, 16) < morning.until;

/** States in which time brings something, and the last day in the queue's order that may bring it today. */
const watched = {
  submitted: ({ today, agreement }: Counting) => nearUntil(agreement, today),
  "under-review": ({ today, agreement }: Counting) => nearUntil(agreement, today),
  "awaiting-confirmation": ({ today, agreement }: Counting) => nearUntil(agreement, today),
  returned: ({ today }: Counting) => addDays(today.on, -1),
  forwarded: ({ today }: Counting) => addDays(today.on, -1),
} as const;
type Watched = keyof typeof watched;

/** What was told already needs no second look at its history. */
const isTold = ({ state, late, dueOn, escalated }: Summary, { today, agreement }: Counting): boolean => {
  if (state === "returned") return false;
  return state === "forwarded" ? late : dueOn !== null && levelOf({ dueOn, escalated }, agreement, today) === null;
};

export const makeClock = (ports: ClockPorts) => {
  const advance = makeAdvanceCase(ports);

  const tickCase = async ({ id }: Summary, { agreement }: Counting): Promise<number> =>
    (await advance("clock", id, (subject, today) => tick(subject, agreement, today))) === "moved" ? 1 : 0;

  /** The beginning of a queue, up to the last day that may bring something; the rest is not read. */
  const tickState = async (
    province: string,
    state: Watched,
    counting: Counting,
    failures: unknown[],
  ): Promise<{ moved: number; looked: number }> => {
    const until = watched[state](counting);
    let moved = 0;
    let looked = 0;
    let cursor: string | null = null;
    do {
      const asked = { limit: aPage, cursor };
      const page: Awaited<ReturnType<CaseLists["queue"]>> = await ports.lists.queue(province, state, asked);
      for (const head of page.items) {
        if (head.urgentOn !== null && head.urgentOn > until) return { moved, looked };
        looked += 1;
        if (isTold(head, counting)) continue;
        // One case that cannot be read keeps no other from its time.
        moved += await tickCase(head, counting).catch((error: unknown) => {
          failures.push(error);
          return 0;
        });
      }
      cursor = page.next;
    } while (cursor !== null);
    return { moved, looked };
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

  const watchCalendar = ({ today }: Counting): void => {
    const year = unpublishedYear(today);
    if (year !== null && isMorning(today.at)) ports.calendarMissing(year);
  };

  return async (): Promise<Ticked> => {
    const counting = await countingOf(ports);
    watchCalendar(counting);
    let moved = 0;
    let late = 0;
    const failures: unknown[] = [];
    for (const province of await ports.provinces()) {
      for (const state of Object.keys(watched) as Watched[]) {
        const ticked = await tickState(province, state, counting, failures);
        moved += ticked.moved;
        if (state === "forwarded") late += ticked.looked;
      }
    }
    const retried = await retryHandOffs();
    if (failures.length > 0) throw failures[0];
    return { moved, retried, late };
  };
};

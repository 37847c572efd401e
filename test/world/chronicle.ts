/** In which order histories grew: the instants of events tell when they were decided, not when they were written. */
import type { CaseEvent } from "../../shared/domain/event.ts";
import type { Memory } from "../fakes/memory.ts";

export interface Chronicle {
  order: (readonly [id: string, seq: number])[];
  /** After each call to the outside: what was written by it. */
  observe(): void;
}

export const makeChronicle = (memory: Memory, wrote: (event: CaseEvent) => void): Chronicle => {
  const order: Chronicle["order"] = [];
  const seen = new Map<string, number>();
  return {
    order,
    observe: () => {
      for (const [id, { events }] of memory.cases) {
        const known = seen.get(id) ?? 0;
        if (events.length === known) continue;
        for (const event of events.slice(known)) {
          order.push([id, event.seq]);
          wrote(event);
        }
        seen.set(id, events.length);
      }
    },
  };
};

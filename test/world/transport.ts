/** Stream and queues as AWS gives them: at least once, in no order between cases, late, again, and now and then not at all. */
import type { CaseEvent } from "../../shared/domain/event.ts";
import type { StepMessage } from "../../shared/domain/next-step.ts";
import type { Queues } from "../../shared/ports.ts";
import type { Memory } from "../fakes/memory.ts";
import type { Chance } from "./chance.ts";

/** As infra/queues.yml has them. */
const visibility = 180_000;
const maxReceives = 5;

interface Held extends StepMessage {
  id: number;
  visibleAt: number;
  receives: number;
}

export interface Transport {
  queues: Queues;
  /** Receives one message that is visible now and starts its step; false where none is. */
  receive(): boolean;
  /** Reads on in the history of one case; false where nothing is new. */
  read(): boolean;
  /** The stream stands still until then. */
  stopStream(until: number): void;
  /** What was written until now never comes out of the stream. */
  loseStream(): void;
  /** Everything in the dead-letter queues comes again, under new ids. */
  redrive(): void;
  clear(): void;
  /** How many messages nobody could do. */
  dead(): number;
  /** Nothing is visible, on its way, or unread. */
  isEmpty(): boolean;
}

export const makeTransport = ({
  chance,
  memory,
  now,
  start,
  work,
  dispatch,
  note,
}: {
  chance: Chance;
  memory: Memory;
  now: () => number;
  /** Runs beside everything else; what it throws is weather. */
  start: (work: () => Promise<unknown>, over: (ok: boolean) => void) => Promise<void>;
  work: (message: StepMessage) => Promise<unknown>;
  dispatch: (event: CaseEvent) => Promise<unknown>;
  note: (line: string) => void;
}): Transport => {
  const waiting: Held[] = [];
  const dead: Held[] = [];
  /** How far each history was read, and which are being read. */
  const read = new Map<string, number>();
  const reading = new Set<string>();
  let nextId = 1;
  let stoppedUntil = 0;
  let isClear = false;

  const put = ({ step, case: id, seq }: StepMessage): void => {
    const delay = isClear || !chance.oneIn(10) ? 0 : chance.below(20 * 60_000);
    waiting.push({ step, case: id, seq, id: nextId, visibleAt: now() + delay, receives: 0 });
    nextId += 1;
  };

  const receive = (): boolean => {
    const visible = waiting.filter(({ visibleAt }) => visibleAt <= now());
    if (visible.length === 0) return false;
    const held = chance.among(visible);
    held.receives += 1;
    if (held.receives > maxReceives) {
      waiting.splice(waiting.indexOf(held), 1);
      dead.push(held);
      return true;
    }
    held.visibleAt = now() + visibility;
    note(`${held.step} ${held.case} receives ${held.receives}`);
    void start(
      () => work({ step: held.step, case: held.case, seq: held.seq }),
      (ok) => {
        // Deleting it may fail like everything else; then it comes again.
        const at = waiting.indexOf(held);
        if (ok && at >= 0 && (isClear || !chance.oneIn(15))) waiting.splice(at, 1);
      },
    );
    return true;
  };

  const unread = (): string[] =>
    [...memory.cases].flatMap(([id, { events }]) =>
      events.length > (read.get(id) ?? 0) && !reading.has(id) ? [id] : [],
    );

  return {
    queues: {
      send: async (messages) => {
        for (const message of messages) {
          if (!isClear && chance.oneIn(60)) continue;
          put(message);
          if (!isClear && chance.oneIn(15)) put(message);
        }
      },
    },
    receive,
    read: () => {
      const cases = unread();
      if (cases.length === 0 || now() < stoppedUntil) return false;
      const id = chance.among(cases);
      const from = read.get(id) ?? 0;
      const event = memory.cases.get(id)?.events[from];
      if (event === undefined) return false;
      reading.add(id);
      note(`dispatch ${id} ${event.seq}`);
      void start(
        () => dispatch(event),
        (ok) => {
          reading.delete(id);
          if (ok && (isClear || !chance.oneIn(15))) read.set(id, from + 1);
        },
      );
      return true;
    },
    stopStream: (until) => {
      stoppedUntil = until;
    },
    loseStream: () => {
      for (const [id, { events }] of memory.cases) read.set(id, events.length);
    },
    redrive: () => {
      for (const message of dead.splice(0)) put(message);
    },
    clear: () => {
      isClear = true;
      stoppedUntil = 0;
    },
    dead: () => dead.length,
    isEmpty: () => waiting.length === 0 && unread().length === 0 && reading.size === 0,
  };
};

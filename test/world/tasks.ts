/**
 * Everything that runs at once in a world: requests, batches of messages, records of the stream, sweeps. Each stops at every
 * call to the outside and waits for its turn, and chance says who goes on: so their calls come between each other in any
 * order, and the same seed gives the same one. A task that takes too long is killed where it stands, as a function is.
 */
import { AsyncLocalStorage } from "node:async_hooks";
import type { Chance } from "./chance.ts";

/** What came of a task; null where it failed, or was never heard of again. */
export type Over<Result> = (answer: { result: Result } | null) => void;

interface Task {
  /** Killed or crashed: it never goes on. */
  isGone: boolean;
  killedAt: number;
  failed: () => void;
}

export interface Tasks {
  /** `over` is told once. */
  start<Result>(work: () => Promise<Result>, over?: Over<Result>): Promise<void>;
  /** Waits to be let on; at a call to the outside. */
  turn(): Promise<void>;
  /** The process of this task is gone: what it awaits never comes. */
  crash(): Promise<never>;
  /** Lets one that waits go on until it waits again or ends; false where nobody waits. */
  goOn(): Promise<boolean>;
  /** Kills what has run too long by now. */
  expire(): void;
  /** How many are neither done nor gone. */
  alive(): number;
}

/** Milliseconds; no function of serverless.yml that takes part may run longer, but for the walks of a rehearsal and a recount. */
const longest = 60_000;

/** All that can run without the outside has run: what is left waits for a turn. */
const stillness = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
/** A new one each time: whoever waits for it is kept by it, and must go when nobody else knows it any more. */
const never = (): Promise<never> => new Promise(() => undefined);

export const makeTasks = ({
  chance,
  now,
  failed,
}: {
  chance: Chance;
  now: () => number;
  /** Is told of every error that a task ended with. */
  failed: (error: unknown) => void;
}): Tasks => {
  const current = new AsyncLocalStorage<Task>();
  const tasks = new Set<Task>();
  const waiting: { task: Task; goOn: () => void }[] = [];

  return {
    start: async (work, over = () => undefined) => {
      const task: Task = { isGone: false, killedAt: now() + longest, failed: () => over(null) };
      tasks.add(task);
      current.run(task, () =>
        work().then(
          (result) => {
            if (tasks.delete(task)) over({ result });
          },
          (error: unknown) => {
            failed(error);
            if (tasks.delete(task)) over(null);
          },
        ),
      );
      await stillness();
    },
    turn: () => {
      const task = current.getStore();
      if (task === undefined) throw new Error("only a task takes turns");
      return new Promise((goOn) => waiting.push({ task, goOn }));
    },
    crash: () => {
      const task = current.getStore();
      if (task) task.isGone = true;
      return never();
    },
    goOn: async () => {
      if (waiting.length === 0) return false;
      const [next] = waiting.splice(chance.below(waiting.length), 1);
      if (next && !next.task.isGone) {
        next.goOn();
        await stillness();
      }
      return true;
    },
    expire: () => {
      for (const task of [...tasks]) {
        if (task.killedAt > now()) continue;
        task.isGone = true;
        if (tasks.delete(task)) task.failed();
      }
    },
    alive: () => tasks.size,
  };
};

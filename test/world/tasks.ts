/**
 * Everything that runs at once in a world: requests, messages, records of the stream. Each stops at every call to the
 * outside and waits for its turn, and chance says who goes on: so their calls come between each other in any order, and
 * the same seed gives the same one. A task that takes too long is killed where it stands, as a function is.
 */
import { AsyncLocalStorage } from "node:async_hooks";
import type { Chance } from "./chance.ts";

interface Task {
  /** Killed or crashed: it never goes on. */
  isGone: boolean;
  killedAt: number;
  over: (ok: boolean) => void;
}

export interface Tasks {
  /** `over` is told once: true where the work was done, false where it failed or was never heard of again. */
  start(work: () => Promise<unknown>, over: (ok: boolean) => void): Promise<void>;
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

/** Milliseconds; the longest that a function of serverless.yml may take for one of these. */
const longest = 60_000;

/** All that can run without the outside has run: what is left waits for a turn. */
const stillness = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const never = new Promise<never>(() => {});

export const makeTasks = ({ chance, now }: { chance: Chance; now: () => number }): Tasks => {
  const current = new AsyncLocalStorage<Task>();
  const tasks = new Set<Task>();
  const waiting: { task: Task; goOn: () => void }[] = [];

  const end = (task: Task, ok: boolean): void => {
    if (tasks.delete(task)) task.over(ok);
  };

  return {
    start: async (work, over) => {
      const task: Task = { isGone: false, killedAt: now() + longest, over };
      tasks.add(task);
      current.run(task, () =>
        work().then(
          () => end(task, true),
          () => end(task, false),
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
      return never;
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
        end(task, false);
      }
    },
    alive: () => tasks.size,
  };
};

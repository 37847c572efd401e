import { setTimeout as pause } from "node:timers/promises";

/** How contention is waited out: several writers of one counter get their turn within about two seconds. */
export interface Patience {
  attempts: number;
  /** Between 0 and 1. */
  random: () => number;
  wait: (milliseconds: number) => Promise<unknown>;
}

export const patience: Patience = { attempts: 8, random: Math.random, wait: pause };

/** Full jitter: between nothing and a limit that doubles, from 25 ms up to 800. */
export const pauseBefore = (attempt: number, random: () => number): number =>
  Math.floor(random() * Math.min(800, 25 * 2 ** attempt));

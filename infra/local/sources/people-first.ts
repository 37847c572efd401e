import { pause } from "./source.ts";

/** Waits for one's turn, unless told to stop. */
export type Turn = (signal: AbortSignal) => Promise<void>;

/** Milliseconds between two looks, and for how long at most a queue lets others pass: every message gets its turn. */
const look = 20;
const patience = 5_000;

/** Requests for each processor at once that make a crowd; fewer leave room for messages beside them. */
const crowd = 6;

/**
 * Whoever waits for an answer goes first: on a machine of few processors no messages and no records are taken while a crowd
 * is being answered. On AWS each has its own.
 */
export const peopleFirst =
  (answering: () => number, processors: number, wait: typeof pause = pause): Turn =>
  async (signal) => {
    for (let waited = 0; answering() >= crowd * processors && waited < patience && !signal.aborted; waited += look)
      await wait(look, signal);
  };

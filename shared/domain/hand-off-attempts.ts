/** When a hand-off that failed is tried again: after minutes first, then hours, for as long as it takes. */
import type { HandOffAttempts } from "./case.ts";

/** Minutes after each failed attempt; the last one repeats. */
const waits = [1, 2, 5, 15, 30, 60, 120, 240] as const;

export const attemptAfterFailure = ({
  handOff,
  attempts,
  at,
  failure,
}: {
  handOff: string;
  /** How many were made, this one included. */
  attempts: number;
  at: Date;
  failure: string | null;
}): HandOffAttempts => {
  const minutes = waits[Math.min(attempts, waits.length) - 1] ?? 1;
  return {
    handOff,
    attempts,
    nextAttempt: new Date(at.getTime() + minutes * 60_000).toISOString(),
    lastFailure: failure,
  };
};

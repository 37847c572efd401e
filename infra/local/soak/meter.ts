/** What a day's stories took: how long requests were answered in, how long cases were on their way, and what went wrong. */
import type { Timed } from "./stories.ts";

const kinds = ["submit", "decide", "read"] as const;

/** In whole milliseconds; a dash for nothing. */
export const quantile = (all: readonly number[], part: number): string =>
  all.length === 0 ? "–" : (all.toSorted((a, b) => a - b)[Math.floor((all.length - 1) * part)] ?? 0).toFixed(0);

export const makeMeter = () => {
  const times: Record<Parameters<Timed>[0], number[]> = { submit: [], decide: [], read: [] };
  const under = new Map<Promise<void>, number>();
  const troubles: string[] = [];
  let begun = 0;
  let ended = 0;
  let repeated = 0;

  return {
    /** A request was made once more. */
    again: (): void => {
      repeated += 1;
    },
    timed: (async (kind, ask) => {
      const began = performance.now();
      try {
        return await ask();
      } finally {
        times[kind].push(performance.now() - began);
      }
    }) as Timed,
    /** Lets a story play beside the others. */
    begin: (story: () => Promise<void>): void => {
      begun += 1;
      const playing: Promise<void> = story()
        .then(
          () => {
            ended += 1;
          },
          (error: unknown) => void troubles.push(String(error)),
        )
        .finally(() => under.delete(playing));
      under.set(playing, performance.now());
    },
    troubles: troubles as readonly string[],
    standing: () => {
      const since = Math.min(performance.now(), ...under.values());
      return { begun, ended, under: under.size, repeated, oldest: Math.round((performance.now() - since) / 1000) };
    },
    /** The times since the last look, by kind: how many, the middle one and the hundredth of them that took longest. */
    spent: (): string =>
      kinds
        .map((kind) => {
          const taken = times[kind].splice(0);
          return `${kind} ${taken.length}: ${quantile(taken, 0.5)}, ${quantile(taken, 0.99)}`;
        })
        .join("; "),
  };
};

/** Chance of one world: the same seed gives the same numbers, whatever else runs in the process. */
export interface Chance {
  /** 0 ≤ n < limit. */
  below(limit: number): number;
  /** True once in so many times. */
  oneIn(times: number): boolean;
  among<T>(choices: readonly T[]): T;
}

/** SplitMix32, after Sebastiano Vigna's SplitMix64: small, and good enough to roll dice with. */
export const makeChance = (seed: number): Chance => {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  };
  const below = (limit: number): number => Math.floor((next() / 2 ** 32) * limit);
  return {
    below,
    oneIn: (times) => below(times) === 0,
    among: (choices) => {
      if (choices.length === 0) throw new RangeError("nothing to choose from");
      return choices[below(choices.length)] as (typeof choices)[number];
    },
  };
};

import type { Now, PersonKeys, Salt } from "../../shared/ports.ts";

export interface FakeClock {
  now: Now;
  set(instant: string): void;
  advance(milliseconds: number): void;
}

/** Stands still until it is moved. */
export const makeFakeClock = (start = "2026-11-22T08:15:30.123Z"): FakeClock => {
  let at = new Date(start).getTime();
  return {
    now: () => new Date(at),
    set: (instant) => {
      at = new Date(instant).getTime();
    },
    advance: (milliseconds) => {
      at += milliseconds;
    },
  };
};

/** salt-1, salt-2, … */
export const makeFakeSalt = (): Salt => {
  let count = 0;
  return () => {
    count += 1;
    return `salt-${count}`;
  };
};

/** Readable in a failing test: `guard-of-0012345679`. */
export const fakePersonKeys: PersonKeys = {
  guard: (nationalId) => `guard-of-${nationalId}`,
  search: (nationalId) => `search-of-${nationalId}`,
};

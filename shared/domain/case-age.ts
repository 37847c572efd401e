/** How old a case is: the working days since its first submission, that day aside. */
import type { Today } from "./deadline.ts";
import { tehranDate } from "./solar-date.ts";
import { workingDaysBetween } from "./working-days.ts";

/** Up to so many working days, for groups; what is older comes last. A working week, then two, then four. */
export const ageSteps = [2, 5, 10, 20] as const;

/** How many are of each group's age, in the order of the steps. */
export type Ages = number[];

export const noAges = (): Ages => [...ageSteps, null].map(() => 0);

export const countAge = (ages: Ages, age: number): void => {
  const step = ageSteps.findIndex((most) => age <= most);
  const group = step < 0 ? ageSteps.length : step;
  ages[group] = (ages[group] ?? 0) + 1;
};

/** The groups with their ends, both included; the last one is open. */
export const agesShown = (ages: Ages): { from: number; until: number | null; total: number }[] =>
  [...ageSteps, null].map((until, group) => ({
    from: group === 0 ? 0 : (ageSteps[group - 1] ?? 0) + 1,
    until,
    total: ages[group] ?? 0,
  }));

/** Many cases were handed in on few days: each day is counted once. */
export const makeAgeOf = ({ calendar, on }: Today): ((createdAt: string) => number) => {
  const known = new Map<string, number>();
  return (createdAt) => {
    const day = tehranDate(new Date(createdAt));
    const age = known.get(day) ?? Math.max(0, workingDaysBetween(calendar, day, on));
    known.set(day, age);
    return age;
  };
};

import type { Words } from "../../domain/finding.ts";

export const units = ["years", "months", "per-cent"] as const;

/** No threshold of a law lies beyond these: what does is a slip. */
export const largest: Readonly<Record<(typeof units)[number], number>> = { years: 100, months: 1200, "per-cent": 100 };

/** Years and months are counted whole. */
export const isCounted = (unit: (typeof units)[number]): boolean => unit !== "per-cent";

export interface ParameterValue {
  /** First day of submission for which the value counts. */
  from: string;
  value: number;
  /** The instrument and place it was taken from, as the law is cited. */
  source: string;
  /** False where the text itself was not read; what rests on it then answers at most `review`. */
  verified: boolean;
}

/** A threshold of the law with its values over time, the oldest first. */
export interface Parameter {
  title: Words;
  unit: (typeof units)[number];
  values: readonly ParameterValue[];
}

/** The value in force on a day, or null before the first. */
export const valueOn = (parameter: Parameter, day: string): ParameterValue | null =>
  parameter.values.findLast(({ from }) => from <= day) ?? null;

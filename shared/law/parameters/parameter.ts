import type { Words } from "../../domain/finding.ts";

export const units = ["years", "months", "per-cent"] as const;

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

/** Reads what stands in an address: what is not known there is left out, never an error. */
export const oneOf = <Value extends string>(values: readonly Value[], given: unknown): Value | undefined =>
  values.find((value) => value === given);

export const line = (given: unknown): string | undefined =>
  typeof given === "string" && given.trim() !== "" ? given.trim() : undefined;

export const yes = (given: unknown): true | undefined => (given === true ? true : undefined);

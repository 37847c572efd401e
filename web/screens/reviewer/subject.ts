import type { BodyOf } from "../../api/types.ts";

/** A case that was handed in, as its province reads it. */
export type Subject = Exclude<BodyOf<"readCase">, { state: "draft" }>;
export type Found = NonNullable<Subject["findings"]>[number];

export const isOpen = ({ outcome }: Found): boolean => outcome === "fail" || outcome === "review";

/** What must be looked at first. */
const order = { fail: 0, review: 1, pass: 2, "not-applicable": 3 } as const;
export const byWeight = (findings: readonly Found[]): Found[] =>
  findings.toSorted((one, other) => order[one.outcome] - order[other.outcome]);

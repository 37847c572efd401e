/** What a list of cases is narrowed to. Every condition is held against the rows as they stand. */
import type { State } from "./case.ts";
import type { CaseType } from "./case-file.ts";
import type { DraftCard } from "./dossier.ts";
import type { Summary } from "./summary.ts";
import { type Span, within } from "./urgency.ts";

export interface Narrowing {
  state?: State | undefined;
  agency?: string | undefined;
  caseType?: CaseType | undefined;
  permit?: string | undefined;
  /** Days of `dueOn`. */
  due?: Span | undefined;
}

const same = <T>(wanted: T | undefined, has: T): boolean => wanted === undefined || wanted === has;

/** A draft waits for no day. */
export const fits = (row: Summary | DraftCard, { state, agency, caseType, permit, due }: Narrowing): boolean => {
  const { state: stands, dueOn } = "state" in row ? row : { state: "draft" as const, dueOn: null };
  return (
    same(state, stands) &&
    same(agency, row.agency) &&
    same(caseType, row.caseType) &&
    same(permit, row.permit ?? undefined) &&
    (due === undefined || (dueOn !== null && within(dueOn, due)))
  );
};

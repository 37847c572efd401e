/** What the auditor's list asks for. */
import type { State } from "../../../shared/domain/case.ts";
import type { Asked } from "../../api/types.ts";

/** In the order of a case's way. */
export const listedStates = [
  "submitted",
  "under-review",
  "question-pending",
  "awaiting-confirmation",
  "approved",
  "forwarded",
  "returned",
] as const satisfies readonly State[];
export type ListedState = (typeof listedStates)[number];

/** As it stands in the address; those under review where nothing does. */
export interface CaseSearch {
  state?: ListedState | undefined;
  code?: string | undefined;
}

export const caseQuestion = ({ state, code }: CaseSearch): Asked<"listCases"> => ({
  query: code ? { code } : { state: state ?? "under-review", limit: 100 },
});

/** Whose reads are looked at. */
export interface AccountSearch {
  organization?: string | undefined;
  account?: string | undefined;
}

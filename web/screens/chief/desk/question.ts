/** What the chief's list asks for. */
import type { State } from "../../../../shared/domain/case.ts";
import type { Asked } from "../../../api/types.ts";

export const deskStates = [
  "under-review",
  "awaiting-confirmation",
  "question-pending",
  "returned",
  "forwarded",
  "submitted",
] as const satisfies readonly State[];
export type DeskState = (typeof deskStates)[number];

/** What the rows are put together by. */
export const orders = ["urgency", "holder"] as const;
export type Order = (typeof orders)[number];

export interface DeskSearch {
  /** Under review where the address says nothing. */
  state?: DeskState | undefined;
  by?: Order | undefined;
  holder?: string | undefined;
}

export const nobody = "nobody";

export const deskQuestion = ({ state = "under-review" }: DeskSearch): Asked<"listCases"> => ({
  query: { state, limit: 100 },
});

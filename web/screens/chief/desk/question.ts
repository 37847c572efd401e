/** What the chief's list asks for. */
import type { State } from "../../../../shared/domain/case.ts";
import { type Urgency, urgencies } from "../../../../shared/domain/urgency.ts";
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

/** A question's clock stands still: its state says it. */
export const deskUrgencies = urgencies.filter((urgency) => urgency !== "paused");

export interface DeskSearch {
  /** Under review where the address says nothing. */
  state?: DeskState | undefined;
  by?: Order | undefined;
  holder?: string | undefined;
  urgency?: Exclude<Urgency, "paused"> | undefined;
}

export const nobody = "nobody";

/** States in which a case is in somebody's hands. */
export const isHeldIn = (state: DeskState): boolean => state === "under-review" || state === "question-pending";

/** What nobody holds is under review: a question is always somebody's. */
const handOf = ({ state = "under-review", holder }: DeskSearch): string | undefined => {
  if (!isHeldIn(state) || (holder === nobody && state !== "under-review")) return undefined;
  return holder === nobody ? "none" : holder;
};

export const deskQuestion = (search: DeskSearch): Asked<"listCases"> => {
  const { state = "under-review", urgency } = search;
  const holder = handOf(search);
  return {
    query: {
      ...{ state, limit: 100 },
      ...(holder === undefined ? {} : { holder }),
      ...(urgency === undefined || state === "question-pending" ? {} : { urgency }),
    },
  };
};

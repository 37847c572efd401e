/** How an agency's cases are told apart: what it must do comes first. */
import type { State } from "../../../../shared/domain/case.ts";
import type { BodyOf } from "../../../api/types.ts";

export type Row = BodyOf<"listCases">["items"][number];

export const lists = ["due", "drafts", "sent", "ended"] as const;
export type List = (typeof lists)[number];

/** One question for all lists: their counts stand beside each other. */
export const everything = { query: { limit: 100 } } as const;

const states: Readonly<Record<List, readonly State[]>> = {
  due: ["returned", "question-pending"],
  drafts: ["draft"],
  sent: ["submitted", "under-review", "awaiting-confirmation", "approved", "forwarded"],
  ended: ["concluded", "withdrawn", "lapsed"],
};

export const rowsOf = (rows: readonly Row[], list: List): Row[] => {
  const own = rows.filter(({ state }) => states[list].includes(state));
  // What must be answered first stands first; the others as they came, newest first.
  return list === "due" ? own.toSorted((one, other) => (one.dueOn ?? "").localeCompare(other.dueOn ?? "")) : own;
};

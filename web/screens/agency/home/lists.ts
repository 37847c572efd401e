/** How an agency's cases are told apart: what it must do comes first. */
import type { State } from "../../../../shared/domain/case.ts";
import type { BodyOf } from "../../../api/types.ts";

export type Row = BodyOf<"listCases">["items"][number];
export type Counts = BodyOf<"countCases">;

export const lists = ["due", "signatures", "drafts", "sent", "ended"] as const;
export type List = (typeof lists)[number];

/** The states that a list shows, each as a group of its own. */
export const statesOf = {
  due: ["returned", "question-pending"],
  sent: ["submitted", "under-review", "awaiting-confirmation", "approved", "forwarded"],
} as const satisfies Partial<Record<List, readonly State[]>>;

const limit = 50;
export const questions = {
  inState: (state: State) => ({ query: { state, limit } }),
  drafts: (keeper: string | undefined) => ({
    query: { limit, ...(keeper ? { keeper } : { state: "draft" as const }) },
  }),
  signatures: { query: { queue: "signatures" as const, limit } },
  ended: { query: { queue: "ended" as const, limit } },
};

const totalOf = (counts: Counts, states: readonly State[]): number =>
  counts.states.filter(({ state }) => states.includes(state)).reduce((sum, { total }) => sum + total, 0);

/** How many a list holds; null of what has ended, which nobody counts. */
export const countOf = (counts: Counts, list: List): number | null => {
  if (list === "drafts") return totalOf(counts, ["draft"]);
  if (list === "signatures") return counts.signatures;
  return list === "ended" ? null : totalOf(counts, statesOf[list]);
};

/** Where nothing waits for them, people look at what they were writing; the head, at what waits for a signature. */
export const firstOf = (counts: Counts, isHead: boolean): List => {
  if ((countOf(counts, "due") ?? 0) > 0) return "due";
  if (isHead && (counts.signatures ?? 0) > 0) return "signatures";
  return (countOf(counts, "drafts") ?? 0) > 0 ? "drafts" : "due";
};

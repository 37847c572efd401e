/** What the reviewer's lists ask for. */
import type { Asked } from "../../api/types.ts";

/** `mine` is where a reviewer begins; absent in the address. */
export const queues = ["mine", "open", "question-pending", "awaiting-confirmation"] as const;
export type Queue = (typeof queues)[number];

const perPage = 100;

export const queueQuestion = (queue: Queue = "mine"): Asked<"listCases"> => {
  if (queue === "mine") return { query: { queue: "mine", limit: perPage } };
  return { query: { state: queue === "open" ? "under-review" : queue, limit: perPage } };
};

/** The list that the reviewer came from, so that the way back leads there, over a reload too. */
import type { QueueSearch } from "./queue-question.ts";

const key = "nezarat-queue";

export const keepQueue = (search: QueueSearch): void => sessionStorage.setItem(key, JSON.stringify(search));

/** The route reads it as it reads an address: what it does not know is left out. */
export function lastQueue(): QueueSearch {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? "{}") as QueueSearch;
  } catch {
    return {};
  }
}

/** What the reviewer's lists ask for, and how many cases each has. */
import type { CaseType } from "../../../shared/domain/case-file.ts";
import { nothingPressing, type Pressing } from "../../../shared/domain/workload.ts";
import type { Asked, BodyOf } from "../../api/types.ts";

/** `mine` is where a reviewer begins; absent in the address. `free`: what nobody holds. */
export const queues = ["mine", "free", "open", "question-pending", "awaiting-confirmation"] as const;
export type Queue = (typeof queues)[number];
export type Urgency = keyof Pressing;

/** What a list may be narrowed to: ids and words of the system, nothing of a person. */
export interface QueueSearch {
  queue?: Queue | undefined;
  urgency?: Urgency | undefined;
  agency?: string | undefined;
  caseType?: CaseType | undefined;
}

const perPage = 100;

const running = ["critical", "overdue", "near", "later"] as const;
/** A hand holds questions too, whose clock stands; a question has no other urgency. */
export const urgenciesOf = (queue: Queue): readonly Urgency[] => {
  if (queue === "question-pending") return [];
  return queue === "mine" ? [...running, "paused"] : running;
};

const whichOf = (queue: Queue) => {
  if (queue === "mine") return { queue: "mine" } as const;
  if (queue === "free") return { holder: "none" } as const;
  return { state: queue === "open" ? "under-review" : queue } as const;
};

export const queueQuestion = ({ queue = "mine", urgency, agency, caseType }: QueueSearch): Asked<"listCases"> => ({
  query: {
    ...whichOf(queue),
    ...(urgency && urgenciesOf(queue).includes(urgency) ? { urgency } : {}),
    ...(agency ? { agency } : {}),
    ...(caseType ? { caseType } : {}),
    limit: perPage,
  },
});

type Counts = BodyOf<"countCases">;
export interface Counted {
  total: number;
  urgency: Pressing;
}

const none: Counted = { total: 0, urgency: nothingPressing() };

/** Null before the first count. A state without open cases is not among those that were counted. */
export function countedIn(counts: Counts, queue: Queue): Counted | null {
  if (queue === "mine") return counts.mine;
  if (counts.asOf === null) return null;
  if (queue === "free") return counts.unclaimed;
  const found = counts.states.find(({ state }) => state === whichOf(queue).state);
  if (!found) return none;
  return found.urgency && { total: found.total, urgency: found.urgency };
}

/** Of the list as it is narrowed to an agency or a case type; null where nobody counted that. */
export function countedFor(counts: Counts, { queue = "mine", agency, caseType }: QueueSearch): Counted | null {
  if (!agency && !caseType) return countedIn(counts, queue);
  if (queue !== "open" || counts.asOf === null || (agency && caseType)) return null;
  const found = agency
    ? counts.agencies.find((each) => each.agency === agency)
    : counts.caseTypes.find((each) => each.caseType === caseType);
  return found ?? none;
}

/** What people do in a world, and as what each is asked for. */
import type { Outcome } from "../../shared/contract/outcome.ts";
import type { State } from "../../shared/domain/case.ts";
import type { CaseFile } from "../../shared/domain/case-file.ts";
import type { Actor } from "../../shared/domain/registry.ts";

export const acts = [
  ...(["submit", "edit", "withdraw", "answer", "askSignOff", "sendDraftBack", "handOver"] as const),
  ...(["claim", "release", "approve", "sendBack", "ask", "evaluate", "note"] as const),
  ...(["assign", "confirm", "disagree", "extend", "recall", "accept", "refuse"] as const),
] as const;
export type CaseAct = (typeof acts)[number];
/** Besides, what moves no case: `errands.ts`, `offices.ts`, `oversight.ts`. */
export type Act =
  | CaseAct
  | "attach"
  | "remove"
  | "look"
  | "import"
  | "rehearse"
  | "activate"
  | "administer"
  | "draw"
  | "judge"
  | "give-away";

/** What leads on from each state; most of what people do is this, so that a world gets somewhere. */
export const leadsOn: Record<State, readonly CaseAct[]> = {
  draft: ["submit", "submit", "submit", "edit", "askSignOff", "sendDraftBack", "handOver", "handOver"],
  submitted: ["withdraw"],
  "under-review": [
    ...(["approve", "approve", "approve", "approve", "approve", "approve", "sendBack", "sendBack"] as const),
    ...(["ask", "release", "evaluate", "evaluate", "extend", "assign", "note"] as const),
  ],
  "question-pending": ["answer"],
  "awaiting-confirmation": ["confirm", "confirm", "disagree"],
  approved: ["recall", "recall", "accept"],
  forwarded: ["accept", "refuse"],
  returned: ["edit", "edit", "submit", "submit", "submit", "askSignOff", "recall", "note"],
  concluded: ["accept", "note"],
  withdrawn: ["submit", "note"],
  lapsed: ["edit"],
};

/** Ended, or the machine's. */
export const isNobodysTurn: ReadonlySet<State> = new Set<State>(["submitted", "concluded", "withdrawn", "lapsed"]);

/** A request that a person makes; with its key it is the same request again. */
export interface Request {
  name: string;
  /** Null where it is about no case. */
  case: string | null;
  act: Act;
  actor: Actor;
  /** Of a submission: the file that was read, where the request names its version. */
  seen?: CaseFile | null;
  /** Of a second look: what is said, in canonical JSON; of a draft that is handed over: to which person. */
  wrote?: string;
  /** As whom the registry knows its actor by then. */
  send(actor: Actor): Promise<Outcome>;
}

import type { Case } from "./case.ts";
import type { Happening } from "./event.ts";
import { leadingMoves, type Move } from "./workflow.ts";

/** Why a step did not happen. The first group is about the state, the second about the person, the third about what was sent. */
export type RefusalCode =
  | "not-in-this-state"
  | "already-decided"
  | "not-decided"
  | "held-by-another"
  | "not-held"
  | "already-held"
  | "hand-off-started"
  | "correction-started"
  | "hand-off-unknown"
  | "receipt-differs"
  | "same-person"
  | "own-agency"
  | "unanswered-findings"
  | "override-without-finding"
  | "unknown-rule"
  | "unanswered-reasons"
  | "answer-without-reason"
  | "reference-missing"
  | "reason-missing"
  | "assignee-not-reviewer"
  | "same-ruleset"
  | "sign-off-required"
  | "sign-off-not-wanted"
  | "sign-off-waits"
  | "sign-off-not-asked";

export interface Refusal {
  code: RefusalCode;
  /** What the state allows instead. */
  possible: Move[];
  /** Rules, reason numbers or the state's name that the sentence mentions. */
  about: string[];
}

export interface Refused {
  ok: false;
  refusal: Refusal;
}
export type Decided = { ok: true; happening: Happening } | Refused;

export const happens = (happening: Happening): Decided => ({ ok: true, happening });

export const refuse = (subject: Case | null, code: RefusalCode, about: string[] = []): Refused => ({
  ok: false,
  refusal: { code, possible: leadingMoves(subject?.state ?? "draft"), about },
});

/** The state does not know the move. */
export const notHere = (subject: Case | null): Refused =>
  refuse(subject, "not-in-this-state", [subject?.state ?? "draft"]);

/**
 * Where an agency wants it, its head signs before a file is handed in. A request stands for one version of the draft: whatever
 * is written afterwards, by whom or what ever, makes another version and so takes the request back.
 */
import type { Case, Draft } from "./case.ts";
import type { ReasonAnswer } from "./reason.ts";
import { notHere, type Refused, refuse } from "./refusal.ts";
import type { Actor } from "./registry.ts";
import { allows, type Move } from "./workflow.ts";

interface Step {
  at: string;
  account: string;
  person: string;
  request: { id: string; body: string };
  /** Of the draft and, of a returned case, of what last moved it, as this step left them. */
  version: number;
  caseVersion: number | null;
}

export interface AskedSignOff extends Step {
  status: "asked";
  /** To the reasons of a return: what the head signs goes in with them. */
  answers: ReasonAnswer[];
}

/** What was asked last, or why it came back; it stays until it is asked anew. */
export type SignOff = AskedSignOff | (Step & { status: "sent-back"; note: string });

/** What waits for the head's signature now; null where nothing does. */
export const waitingSignOff = ({ signOff, status, version }: Draft): AskedSignOff | null =>
  status === "open" && signOff?.status === "asked" && signOff.version === version ? signOff : null;

/** Asked for, and taken back by what was written since. */
export const isTakenBack = (draft: Draft): boolean =>
  draft.status === "open" && draft.signOff?.status === "asked" && waitingSignOff(draft) === null;

export const isHead = ({ roles }: Pick<Actor, "roles">): boolean => roles.includes("agency-head");

/** Whether this person hands nothing in without the head's signature. */
export const needsSignature = (actor: Actor): boolean => actor.headSigns && !isHead(actor);

/** Of the moves that workflow and role allow: those that the agency's way of handing in leaves this person. */
export const leavesTo = (move: Move, draft: Draft | null, actor: Actor): boolean => {
  const waits = draft !== null && waitingSignOff(draft) !== null;
  if (move === "submit") return !needsSignature(actor);
  if (move === "ask-sign-off") return actor.headSigns && !waits;
  return move === "send-back" ? waits : true;
};

const stateOf = (subject: Case | null) => subject?.state ?? "draft";

/** What keeps a signature from being asked for; null when nothing does. */
export const objectionToAsking = (subject: Case | null, draft: Draft, actor: Actor): Refused | null => {
  if (!allows(stateOf(subject), "ask-sign-off")) return notHere(subject);
  if (!actor.headSigns) return refuse(subject, "sign-off-not-wanted");
  return waitingSignOff(draft) ? refuse(subject, "sign-off-waits") : null;
};

/** What keeps a file from being sent back unsigned; null when nothing does. */
export const objectionToSendingBack = (subject: Case | null, draft: Draft): Refused | null => {
  if (!allows(stateOf(subject), "send-back")) return notHere(subject);
  return waitingSignOff(draft) ? null : refuse(subject, "sign-off-not-asked");
};

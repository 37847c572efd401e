import type { CaseFile, DocumentKind } from "./case-file.ts";
import type { KeptFacts } from "./facts.ts";
import type { Finding, FindingChange } from "./finding.ts";
import type { Letter, Reason, ReasonAnswer } from "./reason.ts";

/** One thing that happened to a case. The ordered list of these is the case. */
export type CaseEvent = { [Type in EventType]: EventOf<Type> }[EventType];

export interface EventOf<Type extends EventType> {
  /** Version of this shape; older ones are lifted by `upcast`. */
  v: 1 | 2;
  case: string;
  /** 1, 2, 3 … without a gap. */
  seq: number;
  type: Type;
  /** UTC instant, ISO 8601 with milliseconds. */
  at: string;
  actor: EventActor;
  /** The caller's request: its scoped id and a hash of what it asked. */
  request: { id: string; body: string };
  ruleset: string;
  agreement: string;
  payload: Payloads[Type];
  /** Random text that keeps the commitment from being guessed; erased together with the payload. */
  salt: string;
  /** Salted hash of the payload, so that the payload can be erased without breaking the chain. */
  commitment: string;
  /** Hash of the event before; null for the first. */
  previous: string | null;
  /** Hash of all the fields above but payload and salt, in canonical JSON (RFC 8785). */
  hash: string;
}

/** A person through an account, or a step of the machine. */
export type EventActor =
  | { account: string; person: string; organization: string; session: string }
  | { machine: MachineStep };

export type MachineStep = "validate" | "forward" | "return" | "clock";

/** A document as it stood in a revision: what `complete` verified. */
export interface RevisionDocument {
  kind: DocumentKind;
  documentId: string;
  issuedOn: string | null;
  sha256: string;
  /** Bytes. */
  size: number;
  contentType: string;
}

export interface Override {
  rule: string;
  justification: string;
  /** The outcome that was overridden. */
  outcome: "fail" | "review";
}

/** One place taken from a counter: a permit, a post, the ten-per-cent cap. */
export interface Quota {
  counter: string;
  limit: number;
}

export interface Payloads {
  submitted: {
    revision: number;
    agency: string;
    province: string;
    code: string;
    file: CaseFile;
    documents: RevisionDocument[];
    /** Every person who wrote in the draft, the submitter among them. */
    contributors: string[];
    answers: ReasonAnswer[];
    /** Keyed hashes of the national id: one guards, the other finds. */
    personGuard: string;
    personSearch: string;
    /** Day of submission in Tehran, and the last day of the organization's own target. */
    submittedOn: string;
    dueOn: string;
    /** Working days of the target. */
    answerWithin: number;
  };
  validated: Evaluation;
  /** A reviewer had the file judged again, by a newer ruleset; `changes` is what came out otherwise. */
  "re-evaluated": Evaluation & { changes: FindingChange[] };
  /** The chief gave the organization more time. */
  extended: { workingDays: number; reason: string; dueOn: string };
  /** The organization's own target is near, or has passed. */
  escalated: { level: "near" | "overdue"; dueOn: string };
  claimed: { holder: string };
  released: Record<string, never>;
  assigned: { holder: string };
  asked: { question: string };
  answered: { text: string; dueOn: string };
  "approval-proposed": { overrides: Override[]; note: string | null };
  approved: Approval;
  /** The second person agreed: the case is approved. */
  confirmed: Approval & { proposedAt: number };
  "confirmation-refused": { note: string };
  returned: {
    reasons: Reason[];
    overrides: Override[];
    note: string | null;
    replyBy: string;
    /** Days after which the agency is reminded while it has not answered; all before `replyBy`. */
    remindOn: string[];
    unreadable: boolean;
  };
  "letter-issued": { letter: Letter };
  /** The agency was reminded of an unanswered return. */
  reminded: { count: number; replyBy: string };
  lapsed: { replyBy: string };
  recalled: { note: string; dueOn: string };
  forwarded: { handOff: string; to: string; channel: "here" | "endpoint"; receiptBy: string };
  /** The next authority's silence passed its deadline. */
  "hand-off-late": { handOff: string; receiptBy: string };
  accepted: { handOff: string; to: string; reference: Reference; signature: string | null };
  refused: { handOff: string; to: string; reason: string; signature: string | null; dueOn: string };
  /** The route ends in the province. */
  concluded: Record<string, never>;
  withdrawn: { note: string | null };
  /** What a reviewer tells colleagues. It moves nothing, and is the province's own. */
  noted: { text: string };
}

/** What the rules found, with the facts they looked at: the same facts and ruleset give the same findings again. */
export interface Evaluation {
  rulesetHash: string;
  findings: Finding[];
  proposal: "return" | "question" | "none";
  /** Null only in histories older than version 2 of this event. */
  facts: KeptFacts | null;
}

export interface Approval {
  overrides: Override[];
  note: string | null;
  quota: Quota[];
  /** Id of the hand-off that this approval will make; repeated sends carry the same. */
  handOff: string;
  /** The next authority by the route in force; null where the route ends in the province. */
  to: string | null;
  /** Working days within which its receipt is expected. */
  receiptWithin: number;
}

export interface Reference {
  employeeNumber: string | null;
  contractId: string | null;
}

export const eventTypes = [
  "submitted",
  "validated",
  "re-evaluated",
  "extended",
  "escalated",
  "claimed",
  "released",
  "assigned",
  "asked",
  "answered",
  "approval-proposed",
  "approved",
  "confirmed",
  "confirmation-refused",
  "returned",
  "letter-issued",
  "reminded",
  "lapsed",
  "recalled",
  "forwarded",
  "hand-off-late",
  "accepted",
  "refused",
  "concluded",
  "withdrawn",
  "noted",
] as const satisfies readonly (keyof Payloads)[];
export type EventType = (typeof eventTypes)[number];

/** What a step decided should happen: an event before it has a place in the history. */
export type Happening = { [Type in EventType]: { type: Type; payload: Payloads[Type] } }[EventType];

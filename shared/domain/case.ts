import type { CaseFile } from "./case-file.ts";
import type { ClockEntry } from "./clock-ledger.ts";
import type { Approval, Override, Reference, RevisionDocument } from "./event.ts";
import type { KeptFacts } from "./facts.ts";
import type { Finding, FindingChange } from "./finding.ts";
import type { HandOver } from "./keeping.ts";
import type { Letter, Reason, ReasonAnswer } from "./reason.ts";
import type { SignOff } from "./sign-off.ts";

export const states = [
  "draft",
  "submitted",
  "under-review",
  "question-pending",
  "awaiting-confirmation",
  "approved",
  "forwarded",
  "returned",
  "concluded",
  "withdrawn",
  "lapsed",
] as const;
export type State = (typeof states)[number];

/** A case with a history; a draft has none yet. */
export type Case =
  | Submitted
  | UnderReview
  | QuestionPending
  | AwaitingConfirmation
  | Approved
  | Forwarded
  | Returned
  | Concluded
  | Withdrawn
  | Lapsed;

/** A submission and what became of it; earlier revisions stay whole. */
export interface Revision {
  number: number;
  submittedAt: string;
  submittedOn: string;
  file: CaseFile;
  documents: RevisionDocument[];
  answers: ReasonAnswer[];
  ruleset: string;
  /** Hash of that ruleset; null until the rules were run. */
  rulesetHash: string | null;
  findings: Finding[] | null;
  /** What the rules looked at besides the file; null until they were run, and in histories older than version 2. */
  facts: KeptFacts | null;
  /** Findings before each evaluation anew, the oldest first; the present ones stand above. */
  evaluations: { ruleset: string; findings: Finding[]; changes: FindingChange[]; at: string }[];
  proposal: "return" | "question" | "none" | null;
  outcome: { state: "returned"; reasons: Reason[]; letter: Letter | null } | { state: "approved" } | null;
}

/** Working time towards the organization's own target. */
export interface Clock {
  /** Working days. */
  target: number;
  dueOn: string;
  /** Day since which it stands still; null while it runs. */
  pausedOn: string | null;
  /** What the organization was told of this due day; an extension or a pause lets it be told again. */
  escalated: "near" | "overdue" | null;
}

interface Common {
  id: string;
  /** Sequence number of the last event: the version of the history. */
  version: number;
  /** That of the last event which moved the case, as a note does not: the version that decisions are held against. */
  moved: number;
  /** How many notes stand in the history. */
  notes: number;
  hash: string;
  agency: string;
  province: string;
  /** Tracking code. */
  code: string;
  createdAt: string;
  /** When the present state was entered. */
  since: string;
  changedAt: string;
  personGuard: string;
  personSearch: string;
  /** Persons who submitted or wrote in any revision. */
  contributors: string[];
  clock: Clock;
  /** Whose time ran when; see `clock-ledger.ts`. */
  ledger: ClockEntry[];
  agreement: string;
  revisions: [Revision, ...Revision[]];
}

export interface Submitted extends Common {
  state: "submitted";
}
export interface UnderReview extends Common {
  state: "under-review";
  holder: string | null;
  /** What the next authority wrote when it refused, or the second person when it did not agree. */
  sentBack: { by: "authority" | "confirmer" | "recall"; note: string } | null;
}
export interface QuestionPending extends Common {
  state: "question-pending";
  holder: string;
  question: string;
}
export interface AwaitingConfirmation extends Common {
  state: "awaiting-confirmation";
  decidedBy: string;
  proposedAt: number;
  overrides: Override[];
  note: string | null;
}
export interface Approved extends Common {
  state: "approved";
  decidedBy: string;
  confirmedBy: string | null;
  approval: Approval;
}
export interface Forwarded extends Common {
  state: "forwarded";
  decidedBy: string;
  confirmedBy: string | null;
  approval: Approval;
  handOff: { id: string; to: string; channel: "here" | "endpoint"; receiptBy: string; late: boolean };
}
export interface Returned extends Common {
  state: "returned";
  /** Person who returned it; null when the machine did, for unreadable documents. */
  decidedBy: string | null;
  reasons: [Reason, ...Reason[]];
  note: string | null;
  letter: Letter | null;
  replyBy: string;
  remindOn: string[];
  reminders: number;
}
export interface Concluded extends Common {
  state: "concluded";
  reference: Reference | null;
  receivedBy: string | null;
}
export interface Withdrawn extends Common {
  state: "withdrawn";
  note: string | null;
}
export interface Lapsed extends Common {
  state: "lapsed";
}

export const latestRevision = ({ revisions }: Pick<Case, "revisions">): Revision => revisions.at(-1) ?? revisions[0];
export const isEnded = (subject: Case): subject is Concluded | Withdrawn | Lapsed =>
  subject.state === "concluded" || subject.state === "withdrawn" || subject.state === "lapsed";

/** The mutable item before a submission, or the working copy of a returned case. */
export interface Draft {
  id: string;
  agency: string;
  /** Grows by one with every change; the ETag. */
  version: number;
  file: CaseFile;
  /** Persons who wrote in it. */
  contributors: string[];
  createdAt: string;
  changedAt: string;
  /** Request that made it, to answer a repeat the same. */
  request: { id: string; body: string };
  /** `open`: can be edited; `submitted`: its content is in the history; `deleted`: the tombstone. */
  status: "open" | "submitted" | "deleted";
  /** Import that wrote it last, if one did. */
  importId: string | null;
  /** The version as that import left it: while the draft still has it, nobody has touched it since. */
  importVersion: number | null;
  /** Person who sees to it: who made it, until it is handed over. Everybody of the agency may write in it. */
  keeper: string;
  /** How it came to them; empty while it is with who made it. */
  handedOver: HandOver[];
  /** Where the agency wants its head's signature: what was asked last, and for which version. */
  signOff: SignOff | null;
}

/** A hand-off under way to another system. */
export interface HandOffAttempts {
  handOff: string;
  attempts: number;
  /** When the next attempt is due; null once it was made or answered. */
  nextAttempt: string | null;
  lastFailure: string | null;
}

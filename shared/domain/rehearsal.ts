/** What a rehearsal of another law comes to: its counts, and the cases that would come out otherwise. */
import type { Payloads } from "./event.ts";
import type { FindingChange } from "./finding.ts";

/** What the machine would propose; a person decides. */
export type LikelyOutcome = Payloads["validated"]["proposal"];

/** A case that would come out otherwise, as it is listed: whose it is can be looked up by who may. */
export interface ChangedCase {
  case: string;
  /** Tracking code. */
  code: string;
  revision: number;
  agency: string;
  changes: FindingChange[];
  outcome: { before: LikelyOutcome; after: LikelyOutcome };
}

/** `fail>pass`; `absent` where the rule said nothing. */
export type Step = string;

export interface Tally {
  /** Judged revisions that were rehearsed. */
  rehearsed: number;
  /** Judged before facts were kept; nothing is said of them. */
  notRehearsable: number;
  /** Of which the law of their own day no longer says what was recorded. */
  notReproduced: number;
  /** With a changed finding. */
  changed: number;
  rules: Record<string, Record<Step, number>>;
  outcomes: Record<Step, number>;
  agencies: Record<string, { rehearsed: number; notRehearsable: number; changed: number }>;
}

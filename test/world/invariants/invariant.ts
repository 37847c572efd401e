import type { CaseEvidence, Evidence } from "../evidence.ts";

/** What must hold of every world in the end. It knows histories and effects, and nothing of the steps; each fault in words. */
export type Invariant = (evidence: Evidence) => string[];

export const ofEachCase =
  (faults: (subject: CaseEvidence, evidence: Evidence) => string[]): Invariant =>
  (evidence) =>
    evidence.cases.flatMap((subject) => faults(subject, evidence).map((fault) => `${subject.id}: ${fault}`));

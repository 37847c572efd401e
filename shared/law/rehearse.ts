/** A past case judged by the law as it is and by the law as a draft would have it: what would come out otherwise. */
import type { Draft } from "../domain/amendment.ts";
import type { Case, Revision } from "../domain/case.ts";
import type { CaseFile } from "../domain/case-file.ts";
import { factsAgain, type KeptFacts } from "../domain/facts.ts";
import type { Finding, FindingChange } from "../domain/finding.ts";
import type { ChangedCase } from "../domain/rehearsal.ts";
import { changesOf, proposalOf } from "../domain/validation.ts";
import { amended, withRules } from "./amendment.ts";
import { judge } from "./judge.ts";
import { valueOn } from "./parameters/parameter.ts";
import type { Rule } from "./rule.ts";
import { type Ruleset, rulesetHash } from "./ruleset.ts";

/** What a judgement said, rule by rule. */
type Said = readonly Pick<Finding, "rule" | "answer" | "outcome">[];

/** A revision that the rules were run over, with what they looked at and what they said. */
export interface PastJudgement {
  case: string;
  /** Tracking code. */
  code: string;
  revision: number;
  agency: string;
  submittedOn: string;
  file: CaseFile;
  documents: { documentId: string; kind: string }[];
  /** Null in histories that are older than the keeping of facts: such a revision cannot be rehearsed. */
  facts: KeptFacts | null;
  rulesetHash: string | null;
  findings: Said;
}

export const pastJudgement = ({ id, code, agency }: Case, revision: Revision): PastJudgement | null =>
  revision.findings && {
    ...{ case: id, code, revision: revision.number, agency, submittedOn: revision.submittedOn },
    ...{ file: revision.file, facts: revision.facts, rulesetHash: revision.rulesetHash },
    documents: revision.documents.map(({ documentId, kind }) => ({ documentId, kind })),
    findings: revision.findings.map(({ rule, answer, outcome }) => ({ rule, answer, outcome })),
  };

/** The two laws of a rehearsal, both as they stand on one day: every past case is judged as if they had been in force on its own. */
export interface Rehearsal {
  on: string;
  before: Ruleset;
  after: Ruleset;
  /** Ids of the rules that differ or read a value that does. What the others say, they would say again. */
  touched: ReadonlySet<string>;
  /** Of the law after, those rules alone. */
  anew: Ruleset;
}

const reads = ({ parameters }: Ruleset, rule: Rule, on: string): string =>
  JSON.stringify(rule.parameters.map((name) => valueOn(parameters[name], on)));

const touchedBy = (before: Ruleset, after: Ruleset, on: string): Set<string> => {
  const old = new Map(before.rules.map((rule) => [rule.id, rule]));
  const now = new Map(after.rules.map((rule) => [rule.id, rule]));
  return new Set(
    [...old.keys(), ...now.keys()].filter((id) => {
      const [was, is] = [old.get(id), now.get(id)];
      return !was || was !== is || reads(before, was, on) !== reads(after, is, on);
    }),
  );
};

export const rehearsalOf = (before: Ruleset, draft: Draft, on: string, newRules: readonly Rule[] = []): Rehearsal => {
  const after = withRules(amended(before, draft, { from: on, version: `${before.version}+draft` }), newRules);
  const touched = touchedBy(before, after, on);
  return { on, before, after, touched, anew: { ...after, rules: after.rules.filter(({ id }) => touched.has(id)) } };
};

export interface Rehearsed {
  changes: FindingChange[];
  outcome: ChangedCase["outcome"];
  /** False where the law of its own day, run over the kept facts, no longer says what was recorded: a defect to be looked at. */
  reproduced: boolean;
}

const isSame = (before: Said, after: Said): boolean =>
  before.length === after.length &&
  before.every(({ rule, answer, outcome }, index) => {
    const other = after[index];
    return other?.rule === rule && other.answer === answer && other.outcome === outcome;
  });

/** Null where the facts of then were not kept: nothing is guessed. */
export const rehearse = (past: PastJudgement, { on, before, touched, anew }: Rehearsal): Rehearsed | null => {
  if (past.facts === null) return null;
  const { file, submittedOn } = past;
  const asked = { file, submittedOn, facts: factsAgain(past.facts, past.documents) };
  const was = judge({ ...asked, ruleset: before, inForceOn: on }).findings;
  const said = was.filter(({ rule }) => touched.has(rule));
  const again = judge({ ...asked, ruleset: anew, inForceOn: on }).findings;
  const would = isSame(said, again) ? was : [...was.filter(({ rule }) => !touched.has(rule)), ...again];
  const isReproduced = () =>
    isSame(past.findings, was) || isSame(past.findings, judge({ ...asked, ruleset: before }).findings);
  return {
    changes: would === was ? [] : changesOf(was, would),
    outcome: { before: proposalOf(was), after: proposalOf(would) },
    reproduced: past.rulesetHash !== rulesetHash(before) || isReproduced(),
  };
};

/** Null where nothing would change. */
export const changedCase = (past: PastJudgement, { changes, outcome }: Rehearsed): ChangedCase | null =>
  changes.length === 0
    ? null
    : { case: past.case, code: past.code, revision: past.revision, agency: past.agency, changes, outcome };

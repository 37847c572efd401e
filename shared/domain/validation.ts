/** The machine held a submission against the law: it proposes, and a person decides. */
import { type Case, latestRevision } from "./case.ts";
import { canonical } from "./chain.ts";
import { replyTime, type Today } from "./deadline.ts";
import type { Payloads, RevisionDocument } from "./event.ts";
import { type Facts, keptFacts } from "./facts.ts";
import type { Citation, Finding, FindingChange } from "./finding.ts";
import type { Reason } from "./reason.ts";
import { type Decided, happens, notHere, refuse } from "./refusal.ts";
import type { Actor, Agreement } from "./registry.ts";
import { holding } from "./review.ts";
import { objection } from "./separation.ts";

/** A `fail` suggests a return, a `review` a question; nothing is ever decided by it. */
export const proposalOf = (findings: readonly Finding[]): Payloads["validated"]["proposal"] => {
  if (findings.some(({ outcome }) => outcome === "fail")) return "return";
  return findings.some(({ outcome }) => outcome === "review") ? "question" : "none";
};

export const validate = (subject: Case, judged: { hash: string; findings: Finding[]; facts: Facts }): Decided =>
  subject.state === "submitted"
    ? happens({
        type: "validated",
        payload: {
          rulesetHash: judged.hash,
          findings: judged.findings,
          proposal: proposalOf(judged.findings),
          facts: keptFacts(judged.facts),
        },
      })
    : notHere(subject);

/** What the machine alone may return: a document whose bytes are not there or not what was handed in. */
export const returnUnreadable = (
  subject: Case,
  unreadable: readonly RevisionDocument[],
  said: { citation: Citation; text: (document: RevisionDocument) => string },
  agreement: Agreement,
  today: Today,
): Decided => {
  if (subject.state !== "submitted" || unreadable.length === 0) return notHere(subject);
  const { documents } = latestRevision(subject);
  const reasons = unreadable.map(
    (document, index): Reason => ({
      number: index + 1,
      rule: "required-documents",
      text: said.text(document),
      citation: said.citation,
      pointer: `/documents/${documents.findIndex(({ documentId }) => documentId === document.documentId)}`,
    }),
  );
  return happens({
    type: "returned",
    payload: { reasons, overrides: [], note: null, ...replyTime(agreement, today), unreadable: true },
  });
};

/** What came out otherwise, in the order of the rules: those of the judgement before, then those that are new. */
export const changesOf = (before: readonly Finding[], after: readonly Finding[]): FindingChange[] => {
  const said = (findings: readonly Finding[], rule: string) => {
    const finding = findings.find((found) => found.rule === rule);
    return finding ? { answer: finding.answer, outcome: finding.outcome } : null;
  };
  return [...new Set([...before, ...after].map(({ rule }) => rule))]
    .map((rule): FindingChange => ({ rule, before: said(before, rule), after: said(after, rule) }))
    .filter((change) => canonical(change.before) !== canonical(change.after));
};

/** A reviewer has the file judged by the ruleset in force now. The record of the judgement before is kept. */
export const evaluateAnew = (
  subject: Case,
  judged: { ruleset: string; hash: string; findings: Finding[]; facts: Facts },
  actor: Actor,
): Decided => {
  if (subject.state !== "under-review") return notHere(subject);
  const against = objection(subject, actor) ?? holding(subject, actor);
  if (against) return against;
  const { findings, ruleset, rulesetHash } = latestRevision(subject);
  if (judged.hash === rulesetHash) return refuse(subject, "same-ruleset", [ruleset]);
  return happens({
    type: "re-evaluated",
    payload: {
      rulesetHash: judged.hash,
      findings: judged.findings,
      proposal: proposalOf(judged.findings),
      facts: keptFacts(judged.facts),
      changes: changesOf(findings ?? [], judged.findings),
    },
  });
};

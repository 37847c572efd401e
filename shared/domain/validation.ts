/** The machine held a submission against the law: it proposes, and a person decides. */
import { type Case, latestRevision } from "./case.ts";
import { dueAfter, type Today } from "./deadline.ts";
import type { Payloads, Reason, RevisionDocument } from "./event.ts";
import type { Citation, Finding } from "./finding.ts";
import { type Decided, happens, notHere } from "./refusal.ts";
import type { Agreement } from "./registry.ts";

/** A `fail` suggests a return, a `review` a question; nothing is ever decided by it. */
export const proposalOf = (findings: readonly Finding[]): Payloads["validated"]["proposal"] => {
  if (findings.some(({ outcome }) => outcome === "fail")) return "return";
  return findings.some(({ outcome }) => outcome === "review") ? "question" : "none";
};

export const validate = (subject: Case, judged: { hash: string; findings: Finding[] }): Decided =>
  subject.state === "submitted"
    ? happens({
        type: "validated",
        payload: { rulesetHash: judged.hash, findings: judged.findings, proposal: proposalOf(judged.findings) },
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
  const replyBy = dueAfter(today, agreement.replyWithin);
  return happens({ type: "returned", payload: { reasons, overrides: [], note: null, replyBy, unreadable: true } });
};

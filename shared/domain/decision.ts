/** A reviewer approves a case or returns it with reasons; a second person confirms; the chief recalls. */
import { type Case, latestRevision, type UnderReview } from "./case.ts";
import { dueAfterPause, replyTime, type Today } from "./deadline.ts";
import type { Approval, Override, Quota } from "./event.ts";
import { type Citation, type Finding, isOpen } from "./finding.ts";
import { handOffId } from "./hand-off.ts";
import type { Reason } from "./reason.ts";
import { type Decided, happens, notHere, type Refused, refuse } from "./refusal.ts";
import type { Actor, Agreement } from "./registry.ts";
import { holding } from "./review.ts";
import { objection } from "./separation.ts";

export type Decision =
  | { outcome: "approve"; overrides: Justified[]; note: string | null }
  | {
      outcome: "return";
      reasons: { rule: string; text: string; pointer: string | null }[];
      overrides: Justified[];
      note: string | null;
    };

/** A finding that the reviewer sets aside, and why. */
export interface Justified {
  rule: string;
  justification: string;
}

/** What an approval takes and where it leads, gathered from the registry at the moment of approval. */
export interface Approving {
  quota: Quota[];
  to: string | null;
  receiptWithin: number;
  agreement: Agreement;
}

/** What a return needs to know: the citation of each rule, null for a rule that does not exist. */
export interface Returning {
  cite: (rule: string) => Citation | null;
  agreement: Agreement;
}

/** What keeps this person from deciding this case now, whatever the decision; null when nothing does. */
export const obstacle = (subject: Case, actor: Actor): Refused | null => {
  if (subject.state === "submitted" || subject.state === "question-pending") return notHere(subject);
  if (subject.state !== "under-review") return refuse(subject, "already-decided", [subject.state]);
  return objection(subject, actor) ?? holding(subject, actor);
};

const approvalOf = (subject: Case, overrides: Override[], note: string | null, approving: Approving): Approval => ({
  overrides,
  note,
  quota: approving.quota,
  handOff: handOffId(subject.id, subject.version + 1),
  to: approving.to,
  receiptWithin: approving.receiptWithin,
});

/** The findings that the reviewer sets aside; a justification without such a finding is refused. */
const overriding = (open: readonly Finding[], given: readonly Justified[]): Override[] =>
  open.flatMap(({ rule, outcome }) =>
    given
      .filter((override) => override.rule === rule)
      .slice(0, 1)
      .map(({ justification }) => ({ rule, justification, outcome: outcome === "fail" ? "fail" : "review" }) as const),
  );

const strayOverride = (subject: UnderReview, open: readonly Finding[], given: readonly Justified[]): Refused | null => {
  const stray = given.filter(({ rule }) => !open.some((finding) => finding.rule === rule));
  return stray.length > 0
    ? refuse(
        subject,
        "override-without-finding",
        stray.map(({ rule }) => rule),
      )
    : null;
};

const openFindings = (subject: UnderReview): Finding[] => (latestRevision(subject).findings ?? []).filter(isOpen);

export const approve = (
  subject: Case,
  decision: Decision & { outcome: "approve" },
  actor: Actor,
  approving: Approving,
): Decided => {
  const against = obstacle(subject, actor);
  if (against || subject.state !== "under-review") return against ?? notHere(subject);
  const open = openFindings(subject);
  const missing = open.filter(({ rule }) => !decision.overrides.some((override) => override.rule === rule));
  if (missing.length > 0)
    return refuse(
      subject,
      "unanswered-findings",
      missing.map(({ rule }) => rule),
    );
  const stray = strayOverride(subject, open, decision.overrides);
  if (stray) return stray;
  const overrides = overriding(open, decision.overrides);
  const { caseType } = latestRevision(subject).file;
  const confirmed =
    overrides.some(({ outcome }) => outcome === "fail") || approving.agreement.confirmedCaseTypes.includes(caseType);
  return confirmed
    ? happens({ type: "approval-proposed", payload: { overrides, note: decision.note } })
    : happens({ type: "approved", payload: approvalOf(subject, overrides, decision.note, approving) });
};

export const sendBack = (
  subject: Case,
  decision: Decision & { outcome: "return" },
  actor: Actor,
  { cite, agreement }: Returning,
  today: Today,
): Decided => {
  const against = obstacle(subject, actor);
  if (against || subject.state !== "under-review") return against ?? notHere(subject);
  if (decision.reasons.length === 0) return refuse(subject, "reason-missing");
  const unknown = decision.reasons.filter(({ rule }) => cite(rule) === null);
  if (unknown.length > 0)
    return refuse(
      subject,
      "unknown-rule",
      unknown.map(({ rule }) => rule),
    );
  const open = openFindings(subject);
  const stray = strayOverride(subject, open, decision.overrides);
  if (stray) return stray;
  const reasons = decision.reasons.map(({ rule, text, pointer }, index): Reason => {
    const citation = cite(rule) as Citation;
    return { number: index + 1, rule, text, citation, pointer };
  });
  const overrides = overriding(open, decision.overrides);
  return happens({
    type: "returned",
    payload: { reasons, overrides, note: decision.note, ...replyTime(agreement, today), unreadable: false },
  });
};

export type Confirmation = { agree: true; note: string | null } | { agree: false; note: string };

/** The second person is neither who proposed the approval nor anybody who wrote in the case. */
export const confirm = (subject: Case, confirmation: Confirmation, actor: Actor, approving: Approving): Decided => {
  if (subject.state !== "awaiting-confirmation") return notHere(subject);
  if (subject.decidedBy === actor.person) return refuse(subject, "same-person");
  const against = objection(subject, actor);
  if (against) return against;
  if (!confirmation.agree) return happens({ type: "confirmation-refused", payload: { note: confirmation.note } });
  const approval = approvalOf(subject, subject.overrides, subject.note, approving);
  return happens({ type: "confirmed", payload: { ...approval, proposedAt: subject.proposedAt } });
};

/** Back to review, while nothing was handed over and the agency has changed nothing: the write holds both. */
export const recall = (subject: Case, note: string, actor: Actor, today: Today): Decided => {
  if (subject.state !== "approved" && subject.state !== "returned") return notHere(subject);
  // What the machine returned was never validated: under review it could be approved unread.
  if (subject.decidedBy === null) return refuse(subject, "not-decided");
  return (
    objection(subject, actor) ??
    happens({ type: "recalled", payload: { note, dueOn: dueAfterPause(subject.clock, today) } })
  );
};

/** How the larger states are entered: what each takes from its event. */
import { type Common, enter, expect, ImpossibleHistory, pause, withLatest } from "./carry-on.ts";
import {
  type Approved,
  type Case,
  latestRevision,
  type Returned,
  type Revision,
  type Submitted,
  type UnderReview,
} from "./case.ts";
import type { Approval, CaseEvent, EventOf } from "./event.ts";

export const submitted = (before: Case | null, event: EventOf<"submitted">): Submitted => {
  const { payload } = event;
  const earlier = before === null ? null : expect(before, event, "returned");
  const revision: Revision = {
    number: payload.revision,
    submittedAt: event.at,
    submittedOn: payload.submittedOn,
    file: payload.file,
    documents: payload.documents,
    answers: payload.answers,
    ruleset: event.ruleset,
    rulesetHash: null,
    findings: null,
    facts: null,
    evaluations: [],
    proposal: null,
    outcome: null,
  };
  return {
    state: "submitted",
    id: event.case,
    version: event.seq,
    moved: event.seq,
    notes: earlier?.notes ?? 0,
    hash: event.hash,
    agency: payload.agency,
    province: payload.province,
    code: payload.code,
    createdAt: earlier?.createdAt ?? event.at,
    since: event.at,
    changedAt: event.at,
    personGuard: payload.personGuard,
    personSearch: payload.personSearch,
    contributors: [...new Set([...(earlier?.contributors ?? []), ...payload.contributors])],
    clock: { target: payload.answerWithin, dueOn: payload.dueOn, pausedOn: null, escalated: null },
    // Written once the state is known, from what stood in it before.
    ledger: [],
    agreement: event.agreement,
    revisions: earlier ? [...earlier.revisions, revision] : [revision],
  };
};

export const underReview = (
  before: Case,
  event: CaseEvent,
  change: Partial<Common>,
  holder: string | null,
  sentBack: UnderReview["sentBack"] = null,
): UnderReview => ({ ...enter(before, event, change), state: "under-review", holder, sentBack });

export const approved = (
  before: Case,
  event: CaseEvent,
  approval: Approval,
  by: { decided: string; confirmed: string | null },
): Approved => ({
  ...enter(before, event, { revisions: withLatest(before, { outcome: { state: "approved" } }) }),
  state: "approved",
  decidedBy: by.decided,
  confirmedBy: by.confirmed,
  approval,
});

/** The last state: the clock stands still for good. */
export const end = (before: Case, event: CaseEvent): Common => enter(before, event, { clock: pause(before, event) });

export const personOf = (event: CaseEvent): string => ("person" in event.actor ? event.actor.person : "");

export const returned = (from: Case, event: EventOf<"returned">): Returned => {
  const [first, ...others] = event.payload.reasons;
  if (!first) throw new ImpossibleHistory(event.seq, "a return without a reason");
  const reasons: Returned["reasons"] = [first, ...others];
  return {
    ...enter(from, event, {
      clock: pause(from, event),
      revisions: withLatest(from, { outcome: { state: "returned", reasons, letter: null } }),
    }),
    state: "returned",
    decidedBy: personOf(event) || null,
    reasons,
    note: event.payload.note,
    letter: null,
    replyBy: event.payload.replyBy,
    remindOn: event.payload.remindOn,
    reminders: 0,
  };
};

/** The judgement by the newer ruleset, with the one before it kept. */
export const evaluatedAnew = (from: UnderReview, event: EventOf<"re-evaluated">): Case["revisions"] => {
  const { findings, proposal, facts, rulesetHash, changes } = event.payload;
  const { ruleset, findings: earlier, evaluations } = latestRevision(from);
  return withLatest(from, {
    findings,
    proposal,
    facts,
    rulesetHash,
    ruleset: event.ruleset,
    evaluations: [...evaluations, { ruleset, findings: earlier ?? [], changes, at: event.at }],
  });
};

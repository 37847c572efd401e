/** The state of a case is the fold of its history. */

import {
  type Approved,
  type AwaitingConfirmation,
  type Case,
  type Clock,
  type Forwarded,
  latestRevision,
  type QuestionPending,
  type Returned,
  type Revision,
  type Submitted,
  type UnderReview,
} from "./case.ts";
import { isoDayOf } from "./day.ts";
import type { Approval, CaseEvent, EventOf } from "./event.ts";
import { upcast } from "./upcast.ts";

/** A history that cannot have been written by this workflow; it is never swallowed. */
export class ImpossibleHistory extends Error {
  readonly seq: number;
  constructor(seq: number, why: string) {
    super(`event ${seq}: ${why}`);
    this.name = "ImpossibleHistory";
    this.seq = seq;
  }
}

type Common = Omit<Submitted, "state">;

const commonOf = ({
  id,
  version,
  hash,
  agency,
  province,
  code,
  createdAt,
  since,
  changedAt,
  personGuard,
  personSearch,
  contributors,
  clock,
  agreement,
  revisions,
}: Case): Common => ({
  id,
  version,
  hash,
  agency,
  province,
  code,
  createdAt,
  since,
  changedAt,
  personGuard,
  personSearch,
  contributors,
  clock,
  agreement,
  revisions,
});

/** Everything that a change of state carries over, with the event's place and time. */
const enter = (before: Case, event: CaseEvent, change: Partial<Common> = {}): Common => ({
  ...commonOf(before),
  ...change,
  version: event.seq,
  hash: event.hash,
  since: event.at,
  changedAt: event.at,
});

/** The same state, one event later. */
const remain = <S extends Case>(before: S, event: CaseEvent, change: Partial<S> = {}): S => ({
  ...before,
  ...change,
  version: event.seq,
  hash: event.hash,
  changedAt: event.at,
});

const expect = <S extends Case["state"]>(
  before: Case | null,
  event: CaseEvent,
  ...allowed: S[]
): Extract<Case, { state: S }> => {
  if (before && (allowed as string[]).includes(before.state)) return before as Extract<Case, { state: S }>;
  throw new ImpossibleHistory(event.seq, `${event.type} cannot follow ${before?.state ?? "nothing"}`);
};

const pause = (clock: Clock, on: string): Clock => ({ ...clock, pausedOn: clock.pausedOn ?? on });
const resume = (clock: Clock, dueOn: string): Clock => ({ ...clock, pausedOn: null, dueOn });

const withLatest = (before: Case, change: Partial<Revision>): Common["revisions"] => {
  const latest = latestRevision(before);
  return before.revisions.map((revision) =>
    revision === latest ? { ...revision, ...change } : revision,
  ) as Common["revisions"];
};

const submitted = (before: Case | null, event: EventOf<"submitted">): Submitted => {
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
    findings: null,
    proposal: null,
    outcome: null,
  };
  return {
    state: "submitted",
    id: event.case,
    version: event.seq,
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
    clock: { target: payload.answerWithin, dueOn: payload.dueOn, pausedOn: null },
    agreement: event.agreement,
    revisions: earlier ? [...earlier.revisions, revision] : [revision],
  };
};

const underReview = (
  before: Case,
  event: CaseEvent,
  change: Partial<Common>,
  holder: string | null,
  sentBack: UnderReview["sentBack"] = null,
): UnderReview => ({ ...enter(before, event, change), state: "under-review", holder, sentBack });

const approved = (
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

const personOf = (event: CaseEvent): string => ("person" in event.actor ? event.actor.person : "");

/** One event further. Throws `ImpossibleHistory` where the workflow has no such step. */
export const apply = (before: Case | null, event: CaseEvent): Case => {
  if (event.seq !== (before?.version ?? 0) + 1)
    throw new ImpossibleHistory(event.seq, `follows version ${before?.version ?? 0}`);
  switch (event.type) {
    case "submitted":
      return submitted(before, event);
    case "validated": {
      const from = expect(before, event, "submitted", "under-review");
      const { findings, proposal } = event.payload;
      const revisions = withLatest(from, { findings, proposal, ruleset: event.ruleset });
      return underReview(from, event, { revisions }, from.state === "under-review" ? from.holder : null);
    }
    case "claimed":
    case "assigned":
      return remain(expect(before, event, "under-review"), event, { holder: event.payload.holder });
    case "released":
      return remain(expect(before, event, "under-review"), event, { holder: null });
    case "asked": {
      const from = expect(before, event, "under-review");
      const clock = pause(from.clock, isoDayOf(event.at));
      return {
        ...enter(from, event, { clock }),
        state: "question-pending",
        holder: from.holder ?? personOf(event),
        question: event.payload.question,
      } satisfies QuestionPending;
    }
    case "answered": {
      const from = expect(before, event, "question-pending");
      return underReview(from, event, { clock: resume(from.clock, event.payload.dueOn) }, from.holder);
    }
    case "approval-proposed": {
      const from = expect(before, event, "under-review");
      const { overrides, note } = event.payload;
      return {
        ...enter(from, event),
        state: "awaiting-confirmation",
        decidedBy: personOf(event),
        proposedAt: event.seq,
        overrides,
        note,
      } satisfies AwaitingConfirmation;
    }
    case "confirmation-refused": {
      const from = expect(before, event, "awaiting-confirmation");
      return underReview(from, event, {}, from.decidedBy, { by: "confirmer", note: event.payload.note });
    }
    case "approved": {
      const from = expect(before, event, "under-review");
      return approved(from, event, event.payload, { decided: personOf(event), confirmed: null });
    }
    case "confirmed": {
      const from = expect(before, event, "awaiting-confirmation");
      const { proposedAt: _proposedAt, ...approval } = event.payload;
      return approved(from, event, approval, { decided: from.decidedBy, confirmed: personOf(event) });
    }
    case "returned":
      return returned(expect(before, event, "under-review", "submitted"), event);
    case "letter-issued": {
      const from = expect(before, event, "returned");
      const { letter } = event.payload;
      const revisions = withLatest(from, { outcome: { state: "returned", reasons: from.reasons, letter } });
      return remain(from, event, { letter, revisions });
    }
    case "reminded": {
      const from = expect(before, event, "returned");
      return remain(from, event, { reminders: event.payload.count });
    }
    case "lapsed":
      return { ...enter(expect(before, event, "returned"), event), state: "lapsed" };
    case "recalled": {
      const from = expect(before, event, "approved", "returned");
      const change = { clock: resume(from.clock, event.payload.dueOn), revisions: withLatest(from, { outcome: null }) };
      return underReview(from, event, change, from.decidedBy, { by: "recall", note: event.payload.note });
    }
    case "forwarded": {
      const from = expect(before, event, "approved");
      const { handOff: id, to, channel, receiptBy } = event.payload;
      return {
        ...enter(from, event, { clock: pause(from.clock, isoDayOf(event.at)) }),
        state: "forwarded",
        decidedBy: from.decidedBy,
        confirmedBy: from.confirmedBy,
        approval: from.approval,
        handOff: { id, to, channel, receiptBy, late: false },
      } satisfies Forwarded;
    }
    case "hand-off-late": {
      const from = expect(before, event, "forwarded");
      return remain(from, event, { handOff: { ...from.handOff, late: true } });
    }
    case "accepted": {
      const from = expect(before, event, "forwarded", "approved");
      const { reference, to } = event.payload;
      return { ...enter(from, event), state: "concluded", reference, receivedBy: to };
    }
    case "refused": {
      const from = expect(before, event, "forwarded", "approved");
      const { reason, dueOn } = event.payload;
      const change = { clock: resume(from.clock, dueOn), revisions: withLatest(from, { outcome: null }) };
      return underReview(from, event, change, from.decidedBy, { by: "authority", note: reason });
    }
    case "concluded":
      return {
        ...enter(expect(before, event, "approved"), event),
        state: "concluded",
        reference: null,
        receivedBy: null,
      };
    case "withdrawn": {
      const from = expect(
        before,
        event,
        "submitted",
        "under-review",
        "question-pending",
        "awaiting-confirmation",
        "returned",
      );
      return { ...enter(from, event), state: "withdrawn", note: event.payload.note };
    }
  }
};

const returned = (from: Case, event: EventOf<"returned">): Returned => {
  const [first, ...others] = event.payload.reasons;
  if (!first) throw new ImpossibleHistory(event.seq, "a return without a reason");
  const reasons: Returned["reasons"] = [first, ...others];
  return {
    ...enter(from, event, {
      clock: pause(from.clock, isoDayOf(event.at)),
      revisions: withLatest(from, { outcome: { state: "returned", reasons, letter: null } }),
    }),
    state: "returned",
    decidedBy: personOf(event) || null,
    reasons,
    note: event.payload.note,
    letter: null,
    replyBy: event.payload.replyBy,
    reminders: 0,
  };
};

/** The case as its whole history says, or null before its first submission. */
export const fold = (events: readonly CaseEvent[]): Case | null =>
  events.reduce<Case | null>((before, event) => apply(before, upcast(event)), null);

/** The case as it stood right after the event of that number. */
export const foldUntil = (events: readonly CaseEvent[], seq: number): Case | null =>
  fold(events.filter((event) => event.seq <= seq));

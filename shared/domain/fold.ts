/** The state of a case is the fold of its history. */
import { annotated, enter, expect, ImpossibleHistory, pause, remain, resume, withLatest } from "./carry-on.ts";
import type { AwaitingConfirmation, Case, Forwarded, QuestionPending } from "./case.ts";
import { entered } from "./clock-ledger.ts";
import { approved, end, evaluatedAnew, personOf, returned, submitted, underReview } from "./entering.ts";
import type { CaseEvent } from "./event.ts";
import { upcast } from "./upcast.ts";

export { ImpossibleHistory };

/** One event further. Throws `ImpossibleHistory` where the workflow has no such step. */
export const apply = (before: Case | null, event: CaseEvent): Case => {
  const after = step(before, event);
  return { ...after, ledger: entered(before, after, event) };
};

const step = (before: Case | null, event: CaseEvent): Case => {
  if (event.seq !== (before?.version ?? 0) + 1)
    throw new ImpossibleHistory(event.seq, `follows version ${before?.version ?? 0}`);
  switch (event.type) {
    case "submitted":
      return submitted(before, event);
    case "validated": {
      const from = expect(before, event, "submitted");
      const { findings, proposal, facts, rulesetHash } = event.payload;
      const judged = { findings, proposal, facts, rulesetHash, ruleset: event.ruleset };
      return underReview(from, event, { revisions: withLatest(from, judged) }, null);
    }
    case "re-evaluated": {
      const from = expect(before, event, "under-review");
      return remain(from, event, { revisions: evaluatedAnew(from, event) });
    }
    case "extended": {
      const from = expect(before, event, "under-review", "awaiting-confirmation");
      return remain(from, event, { clock: { ...from.clock, dueOn: event.payload.dueOn, escalated: null } });
    }
    case "escalated": {
      const from = expect(before, event, "submitted", "under-review", "awaiting-confirmation");
      return remain(from, event, { clock: { ...from.clock, escalated: event.payload.level } });
    }
    case "claimed":
      return remain(expect(before, event, "under-review"), event, { holder: event.payload.holder });
    case "assigned": {
      const { holder } = event.payload;
      return remain(expect(before, event, "under-review", "question-pending"), event, { holder });
    }
    case "released":
      return remain(expect(before, event, "under-review"), event, { holder: null });
    case "asked": {
      const from = expect(before, event, "under-review");
      return {
        ...enter(from, event, { clock: pause(from, event) }),
        state: "question-pending",
        holder: from.holder ?? personOf(event),
        question: event.payload.question,
      } satisfies QuestionPending;
    }
    case "answered": {
      const from = expect(before, event, "question-pending");
      return underReview(from, event, { clock: resume(from, event.payload.dueOn) }, from.holder);
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
      return { ...end(expect(before, event, "returned"), event), state: "lapsed" };
    case "recalled": {
      const from = expect(before, event, "approved", "returned");
      if (from.decidedBy === null) throw new ImpossibleHistory(event.seq, "nobody decided what is recalled");
      const change = { clock: resume(from, event.payload.dueOn), revisions: withLatest(from, { outcome: null }) };
      return underReview(from, event, change, from.decidedBy, { by: "recall", note: event.payload.note });
    }
    case "forwarded": {
      const from = expect(before, event, "approved");
      const { handOff: id, to, channel, receiptBy } = event.payload;
      return {
        ...enter(from, event, { clock: pause(from, event) }),
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
      return { ...end(from, event), state: "concluded", reference, receivedBy: to };
    }
    case "refused": {
      const from = expect(before, event, "forwarded", "approved");
      const { reason, dueOn } = event.payload;
      const change = { clock: resume(from, dueOn), revisions: withLatest(from, { outcome: null }) };
      return underReview(from, event, change, from.decidedBy, { by: "authority", note: reason });
    }
    case "concluded":
      return {
        ...end(expect(before, event, "approved"), event),
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
      return { ...end(from, event), state: "withdrawn", note: event.payload.note };
    }
    case "noted": {
      if (before === null) throw new ImpossibleHistory(event.seq, "there is no case to note anything of");
      return annotated(before, event);
    }
  }
};

/** The case as its whole history says, or null before its first submission. */
export const fold = (events: readonly CaseEvent[]): Case | null =>
  events.reduce<Case | null>((before, event) => apply(before, upcast(event)), null);

/** The case as it stood right after the event of that number. */
export const foldUntil = (events: readonly CaseEvent[], seq: number): Case | null =>
  fold(events.filter((event) => event.seq <= seq));

/** What every event does to a case besides its own: place, time, clock and revisions carried on. */
import { type Case, type Clock, latestRevision, type Revision, type Submitted } from "./case.ts";
import { isoDayOf } from "./day.ts";
import type { CaseEvent } from "./event.ts";

/** A history that cannot have been written by this workflow; it is never swallowed. */
export class ImpossibleHistory extends Error {
  readonly seq: number;
  constructor(seq: number, why: string) {
    super(`event ${seq}: ${why}`);
    this.name = "ImpossibleHistory";
    this.seq = seq;
  }
}

export type Common = Omit<Submitted, "state">;

const commonOf = ({
  id,
  version,
  moved,
  notes,
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
  ledger,
  agreement,
  revisions,
}: Case): Common => ({
  id,
  version,
  moved,
  notes,
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
  ledger,
  agreement,
  revisions,
});

/** Everything that a change of state carries over, with the event's place and time. */
export const enter = (before: Case, event: CaseEvent, change: Partial<Common> = {}): Common => ({
  ...commonOf(before),
  ...change,
  version: event.seq,
  moved: event.seq,
  hash: event.hash,
  since: event.at,
  changedAt: event.at,
});

/** The same state, one event later. */
export const remain = <S extends Case>(before: S, event: CaseEvent, change: Partial<S> = {}): S => ({
  ...before,
  ...change,
  version: event.seq,
  moved: event.seq,
  hash: event.hash,
  changedAt: event.at,
});

/** The same case, with a word more in its history: neither its day nor what is held against its version changes. */
export const annotated = (before: Case, event: CaseEvent): Case => ({
  ...before,
  version: event.seq,
  hash: event.hash,
  notes: before.notes + 1,
});

export const expect = <S extends Case["state"]>(
  before: Case | null,
  event: CaseEvent,
  ...allowed: S[]
): Extract<Case, { state: S }> => {
  if (before && (allowed as string[]).includes(before.state)) return before as Extract<Case, { state: S }>;
  throw new ImpossibleHistory(event.seq, `${event.type} cannot follow ${before?.state ?? "nothing"}`);
};

/** Stands still from the event's day on; a clock that stands already keeps its day. */
export const pause = ({ clock }: Case, event: CaseEvent): Clock => ({
  ...clock,
  pausedOn: clock.pausedOn ?? isoDayOf(event.at),
});
/** Of a due day that stays as it was nothing is told again. */
export const resume = ({ clock }: Case, dueOn: string): Clock => ({
  ...clock,
  ...{ pausedOn: null, dueOn },
  escalated: dueOn === clock.dueOn ? clock.escalated : null,
});

export const withLatest = (before: Case, change: Partial<Revision>): Common["revisions"] => {
  const latest = latestRevision(before);
  return before.revisions.map((revision) =>
    revision === latest ? { ...revision, ...change } : revision,
  ) as Common["revisions"];
};

/** Load, decide, append, answer: the way every step of a person moves a case. */
import { type Outcome, type RequestIdentity, refused } from "../contract/outcome.ts";
import type { Problem } from "../contract/problems.ts";
import { versionOf } from "../contract/version.ts";
import { etagOf, receiptView } from "../contract/views.ts";
import { allowedOnCase } from "../domain/allowed-actions.ts";
import { type Action, may, ofCase, ofDraft } from "../domain/authorization.ts";
import { type Case, latestRevision } from "../domain/case.ts";
import { seal } from "../domain/chain.ts";
import { consequencesOf } from "../domain/consequence.ts";
import type { Today } from "../domain/deadline.ts";
import type { CaseEvent, EventActor } from "../domain/event.ts";
import { apply, fold, foldUntil } from "../domain/fold.ts";
import { type Decided, notHere } from "../domain/refusal.ts";
import type { Actor } from "../domain/registry.ts";
import { summary } from "../domain/summary.ts";
import type { Append, Appended, CaseLog, Dossier, Now, Registry, Salt } from "../ports.ts";
import { todayOf } from "./today.ts";

export interface CaseworkPorts {
  cases: CaseLog;
  registry: Registry;
  now: Now;
  salt: Salt;
}

/** How often a step that lost a race looks again before it says so. */
const attempts = 4;

export const eventActor = ({ account, person, organization, session }: Actor): EventActor => ({
  account,
  person,
  organization,
  session,
});

/** Seals a happening behind the history, with everything that is written in its transaction. */
export const appendOf = (
  before: Case | null,
  happening: Parameters<typeof seal>[0],
  sealing: {
    case: string;
    at: string;
    actor: EventActor;
    request: RequestIdentity;
    salt: string;
    ruleset: string;
    agreement: string;
  },
  draftVersion: number | null = null,
): { after: Case; append: Append } => {
  const event = seal(happening, { ...sealing, seq: (before?.version ?? 0) + 1, previous: before?.hash ?? null });
  const after = apply(before, event);
  return {
    after,
    append: { event, head: summary(after), consequences: consequencesOf(before, after, event, draftVersion) },
  };
};

/** The answer to a request that is already in the history, or null. The same key with another body is refused. */
export const repeatedAnswer = (
  events: readonly CaseEvent[],
  request: RequestIdentity,
  status: 200 | 202 = 200,
): Outcome | null => {
  const event = events.find(({ request: { id } }) => id === request.id);
  if (!event) return null;
  if (event.request.body !== request.body) return { problem: "idempotency-key-reused" };
  const then = foldUntil(events, event.seq);
  return then && { status, body: receiptView(then, event.seq), etag: versionOf(then.moved, null) };
};

export const appendProblem = (appended: Appended & { ok: false }): Problem => {
  switch (appended.reason) {
    case "no-place-left":
      return { problem: "no-place-left", about: appended.counter };
    case "hand-off-started":
    case "correction-started":
      return { problem: appended.reason };
    case "draft-changed":
      return { problem: "precondition-failed" };
    default:
      return { problem: "version-conflict" };
  }
};

export interface Command {
  caseId: string;
  action: Action;
  actor: Actor;
  request: RequestIdentity;
  ifMatch: string | null;
}

/** Whether this person may take this step at all: 404 where the case is not theirs to see, 403 where the role lacks it. */
export const barred = (dossier: Dossier, subject: Case | null, { actor, action, ifMatch }: Command): Problem | null => {
  if (subject === null) {
    const { draft } = dossier;
    if (!draft || draft.status === "deleted" || !may(actor, "read", ofDraft(draft))) return { problem: "not-found" };
    if (!may(actor, action, ofDraft(draft))) return { problem: "forbidden", possible: [] };
  } else {
    if (!may(actor, "read", ofCase(subject))) return { problem: "not-found" };
    if (!may(actor, action, ofCase(subject))) return { problem: "forbidden", possible: allowedOnCase(subject, actor) };
  }
  const version = etagOf(subject, dossier.draft, actor);
  return ifMatch !== null && ifMatch !== version ? { problem: "precondition-failed" } : null;
};

/** The ruleset that the event is made under; an evaluation names its own. */
type Move = (Decided & { ruleset?: string }) | Problem;
type Decide = (subject: Case, today: Today, dossier: Dossier) => Move | Promise<Move>;

/** Moves a submitted case by one event; a race lost is decided again on what is there now. */
export const makeMoveCase =
  ({ cases, registry, now, salt }: CaseworkPorts) =>
  async (command: Command, decide: Decide): Promise<Outcome> => {
    for (let attempt = 1; attempt <= attempts; attempt++) {
      const dossier = await cases.load(command.caseId);
      const repeated = repeatedAnswer(dossier.events, command.request);
      if (repeated) return repeated;
      const subject = fold(dossier.events);
      const problem = barred(dossier, subject, command);
      if (problem) return problem;
      const today = await todayOf({ registry, now });
      const decided = subject === null ? notHere(null) : await decide(subject, today, dossier);
      if ("problem" in decided) return decided;
      if (!decided.ok) return refused(decided.refusal);
      if (subject === null) return { problem: "not-found" };
      const { after, append } = appendOf(subject, decided.happening, {
        case: command.caseId,
        at: today.at,
        actor: eventActor(command.actor),
        request: command.request,
        salt: salt(),
        ruleset: decided.ruleset ?? latestRevision(subject).ruleset,
        agreement: subject.agreement,
      });
      const appended = await cases.append(append);
      if (appended.ok)
        return {
          status: 200,
          body: receiptView(after, append.event.seq),
          etag: etagOf(after, dossier.draft, command.actor),
        };
      if (appended.reason !== "outdated" && appended.reason !== "repeated") return appendProblem(appended);
    }
    return { problem: "version-conflict" };
  };

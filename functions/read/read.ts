/** Cases and their history, for who may see them. */
import { lawInForce } from "../../shared/casework/law-in-force.ts";
import { type AskedToSee, makeNoteRead, makeSee, type ReadNoting } from "../../shared/casework/seen.ts";
import { countingOf } from "../../shared/casework/today.ts";
import { eventView, verificationView } from "../../shared/contract/event-view.ts";
import type { Outcome } from "../../shared/contract/outcome.ts";
import { personsOfCase, personsOfHistory } from "../../shared/contract/persons.ts";
import { revisionView } from "../../shared/contract/revision-view.ts";
import { personsOfDraft } from "../../shared/contract/sign-off-view.ts";
import { caseView, draftView, etagOf, workingCopy } from "../../shared/contract/views.ts";
import type { Case } from "../../shared/domain/case.ts";
import type { Actor } from "../../shared/domain/registry.ts";
import { tehranDate } from "../../shared/domain/solar-date.ts";
import { rulesetHash } from "../../shared/law/index.ts";
import type { CaseLog, Dossier, Registry } from "../../shared/ports.ts";

export const makeRead = (ports: ReadNoting & { cases: CaseLog; registry: Registry }) => {
  const { registry, now } = ports;
  const see = makeSee(ports);
  const note = makeNoteRead(ports);

  const inForce = async () => {
    const ruleset = await lawInForce(registry, tehranDate(now()));
    return { version: ruleset.version, hash: rulesetHash(ruleset) };
  };

  const viewOf = async (subject: Case, dossier: Dossier, actor: Actor) => {
    const copy = actor.organization === subject.agency ? workingCopy(subject, dossier.draft) : null;
    const signing = copy ? personsOfDraft(copy) : [];
    const [counting, ruleset, names] = await Promise.all([
      countingOf({ registry, now }),
      inForce(),
      registry.names([...personsOfCase(subject, actor), ...signing]),
    ]);
    return caseView(subject, dossier, actor, counting, ruleset, names);
  };

  const readCase = async (asked: AskedToSee): Promise<Outcome> => {
    const seen = await see(asked);
    if (!seen) return { problem: "not-found" };
    await note(asked, seen.resource, { subject: { case: asked.params.id }, kind: "case" });
    const { dossier, subject, draft } = seen;
    const etag = etagOf(subject, draft, asked.actor);
    if (subject) return { status: 200, body: await viewOf(subject, dossier, asked.actor), etag };
    if (!draft) return { problem: "not-found" };
    const names = await registry.names(personsOfDraft(draft));
    return { status: 200, body: draftView(draft, dossier.documents, asked.actor, names), etag };
  };

  const readHistory = async (asked: AskedToSee): Promise<Outcome> => {
    const seen = await see(asked);
    if (!seen) return { problem: "not-found" };
    await note(asked, seen.resource, { subject: { case: asked.params.id }, kind: "history" });
    const { agency } = seen.subject ?? { agency: asked.actor.organization };
    const { events } = seen.dossier;
    const names = await registry.names(personsOfHistory(events, agency, asked.actor));
    const shown = events.map((event) => eventView(event, agency, asked.actor));
    return { status: 200, body: { case: asked.params.id, events: shown, names, verified: verificationView(events) } };
  };

  const readRevision = async (asked: AskedToSee & { params: { number: number } }): Promise<Outcome> => {
    const seen = await see(asked);
    const revision = seen?.subject?.revisions.find(({ number }) => number === asked.params.number);
    if (!seen?.subject || !revision) return { problem: "not-found" };
    await note(asked, seen.resource, { subject: { case: asked.params.id }, kind: "case" });
    return { status: 200, body: revisionView(seen.subject, revision, asked.actor) };
  };

  return { readCase, readHistory, readRevision };
};

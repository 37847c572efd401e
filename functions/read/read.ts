/** Cases, their history and letters, for who may see them. */
import type * as z from "zod";
import { lawInForce } from "../../shared/casework/law-in-force.ts";
import { countingOf } from "../../shared/casework/today.ts";
import type * as commands from "../../shared/contract/commands.ts";
import { eventView } from "../../shared/contract/event-view.ts";
import { letterView } from "../../shared/contract/law-views.ts";
import type { Outcome } from "../../shared/contract/outcome.ts";
import { personsOfCase, personsOfHistory } from "../../shared/contract/persons.ts";
import { caseView, draftView, etagOf } from "../../shared/contract/views.ts";
import { type Action, may, ofCase, ofDraft } from "../../shared/domain/authorization.ts";
import type { Case, Draft } from "../../shared/domain/case.ts";
import { fold } from "../../shared/domain/fold.ts";
import type { Actor } from "../../shared/domain/registry.ts";
import { tehranDate } from "../../shared/domain/solar-date.ts";
import { rulesetHash } from "../../shared/law/index.ts";
import type { CaseLog, Dossier, Now, Registry } from "../../shared/ports.ts";

interface Asked {
  actor: Actor;
  action: Action;
  params: z.infer<typeof commands.onCase>;
}

type Seen = { dossier: Dossier; subject: Case | null; draft: Draft | null };

export const makeRead = ({ cases, registry, now }: { cases: CaseLog; registry: Registry; now: Now }) => {
  const inForce = async () => {
    const ruleset = await lawInForce(registry, tehranDate(now()));
    return { version: ruleset.version, hash: rulesetHash(ruleset) };
  };

  const viewOf = async (subject: Case, dossier: Dossier, actor: Actor) => {
    const [counting, ruleset, names] = await Promise.all([
      countingOf({ registry, now }),
      inForce(),
      registry.names(personsOfCase(subject, actor)),
    ]);
    return caseView(subject, dossier, actor, counting, ruleset, names);
  };

  /** Null both where there is nothing and where it is not this person's to see. */
  const see = async ({ actor, action, params }: Asked): Promise<Seen | null> => {
    const dossier = await cases.load(params.id);
    const subject = fold(dossier.events);
    if (subject) return may(actor, action, ofCase(subject)) ? { dossier, subject, draft: dossier.draft } : null;
    const { draft } = dossier;
    if (!draft || draft.status === "deleted" || !may(actor, action, ofDraft(draft))) return null;
    return { dossier, subject: null, draft };
  };

  const readCase = async (asked: Asked): Promise<Outcome> => {
    const seen = await see(asked);
    if (!seen) return { problem: "not-found" };
    const { dossier, subject, draft } = seen;
    const etag = etagOf(subject, draft, asked.actor);
    if (subject) return { status: 200, body: await viewOf(subject, dossier, asked.actor), etag };
    return draft
      ? { status: 200, body: draftView(draft, dossier.documents, asked.actor), etag }
      : { problem: "not-found" };
  };

  const readHistory = async (asked: Asked): Promise<Outcome> => {
    const seen = await see(asked);
    if (!seen) return { problem: "not-found" };
    const { agency } = seen.subject ?? { agency: asked.actor.organization };
    const { events } = seen.dossier;
    const names = await registry.names(personsOfHistory(events, agency, asked.actor));
    const shown = events.map((event) => eventView(event, agency, asked.actor));
    return { status: 200, body: { case: asked.params.id, events: shown, names } };
  };

  /** The last letter and those before it; a case that was never returned has none. */
  const readLetter = async (asked: Asked): Promise<Outcome> => {
    const letters = ((await see(asked))?.dossier.events ?? [])
      .flatMap((event) => (event.type === "letter-issued" ? [letterView(event.payload.letter)] : []))
      .reverse();
    return letters[0] ? { status: 200, body: { letter: letters[0], letters } } : { problem: "not-found" };
  };

  return { readCase, readHistory, readLetter };
};

/** A case or a draft, if the person who asks may see it. */
import { type Action, may, ofCase, ofDraft } from "../domain/authorization.ts";
import type { Case, Draft } from "../domain/case.ts";
import { fold } from "../domain/fold.ts";
import type { Actor } from "../domain/registry.ts";
import type { CaseLog, Dossier } from "../ports.ts";

export interface AskedToSee {
  actor: Actor;
  action: Action;
  params: { id: string };
}

export interface Seen {
  dossier: Dossier;
  /** Null while it is a draft. */
  subject: Case | null;
  draft: Draft | null;
}

/** Null both where there is nothing and where it is not this person's to see. */
export const makeSee =
  ({ cases }: { cases: CaseLog }) =>
  async ({ actor, action, params }: AskedToSee): Promise<Seen | null> => {
    const dossier = await cases.load(params.id);
    const subject = fold(dossier.events);
    if (subject) return may(actor, action, ofCase(subject)) ? { dossier, subject, draft: dossier.draft } : null;
    const { draft } = dossier;
    if (!draft || draft.status === "deleted" || !may(actor, action, ofDraft(draft))) return null;
    return { dossier, subject: null, draft };
  };

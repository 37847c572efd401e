/** A case or a draft, if the person who asks may see it; and the note that it was shown. */
import { type Action, may, ofCase, ofDraft, type Resource, rolesAllowing } from "../domain/authorization.ts";
import type { Case, Draft } from "../domain/case.ts";
import { Unavailable } from "../domain/fault.ts";
import { fold } from "../domain/fold.ts";
import { type Reading, recordedRead } from "../domain/recorded-read.ts";
import type { Actor } from "../domain/registry.ts";
import type { CaseLog, Dossier, Now, ReadLog } from "../ports.ts";

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
  resource: Resource;
}

/** Null both where there is nothing and where it is not this person's to see. */
export const makeSee =
  ({ cases }: { cases: CaseLog }) =>
  async ({ actor, action, params }: AskedToSee): Promise<Seen | null> => {
    const dossier = await cases.load(params.id);
    const subject = fold(dossier.events);
    const { draft } = dossier;
    if (subject) {
      const resource = ofCase(subject);
      return may(actor, action, resource) ? { dossier, subject, draft, resource } : null;
    }
    if (!draft || draft.status === "deleted" || !may(actor, action, ofDraft(draft))) return null;
    return { dossier, subject: null, draft, resource: ofDraft(draft) };
  };

export interface ReadNoting {
  readLog: ReadLog;
  now: Now;
}

/** Before anything is shown: what cannot be noted is not shown, and the caller is told to try again. */
export const makeNoteRead =
  ({ readLog, now }: ReadNoting) =>
  async ({ actor, action }: Omit<AskedToSee, "params">, resource: Resource, reading: Reading): Promise<void> => {
    const read = recordedRead(reading, actor, rolesAllowing(actor, action, resource), now());
    await readLog.note(reading.subject, read).catch((error: unknown) => {
      throw new Unavailable("who reads could not be noted", error);
    });
  };

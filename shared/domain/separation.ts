/** Who must be different persons, whatever accounts they use. */
import type { Approved, Case, Forwarded } from "./case.ts";
import { type Refused, refuse } from "./refusal.ts";
import type { Actor } from "./registry.ts";

/** A judge of the case wrote nothing in it and holds no account in its agency; null when there is nothing against it. */
export const objection = (subject: Case, actor: Actor): Refused | null => {
  if (actor.affiliations.includes(subject.agency)) return refuse(subject, "own-agency");
  if (subject.contributors.includes(actor.person)) return refuse(subject, "same-person");
  return null;
};

/** The next authority's person, besides, had no part in the approval; null when there is nothing against it. */
export const objectionToReceiver = (subject: Approved | Forwarded, actor: Actor): Refused | null =>
  [subject.decidedBy, subject.confirmedBy].includes(actor.person)
    ? refuse(subject, "same-person")
    : objection(subject, actor);

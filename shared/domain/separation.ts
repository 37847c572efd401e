/** Who must be different persons, whatever accounts they use. */
import type { Case } from "./case.ts";
import { type Refused, refuse } from "./refusal.ts";
import type { Actor } from "./registry.ts";

/** A judge of the case wrote nothing in it and holds no account in its agency; null when there is nothing against it. */
export const objection = (subject: Case, actor: Actor): Refused | null => {
  if (actor.affiliations.includes(subject.agency)) return refuse(subject, "own-agency");
  if (subject.contributors.includes(actor.person)) return refuse(subject, "same-person");
  return null;
};

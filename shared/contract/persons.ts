/** Persons that an answer mentions and that the caller may know by name: the province all, everybody else their own people. */
import type { Case } from "../domain/case.ts";
import type { AskedOn, DraftCard } from "../domain/dossier.ts";
import type { CaseEvent } from "../domain/event.ts";
import type { Actor } from "../domain/registry.ts";
import type { Summary } from "../domain/summary.ts";

import { sideOf } from "./views.ts";

export const personsOfCase = (subject: Case, actor: Actor): string[] => {
  if (sideOf(actor, subject.agency) !== "province") return [];
  const { holder, decidedBy, confirmedBy } = { holder: null, decidedBy: null, confirmedBy: null, ...subject };
  return [holder, decidedBy, confirmedBy].filter((person) => person !== null);
};

/** A draft's people are its agency's own, who alone, with the auditor, may see it. */
export const personsOfRow = (row: (Summary | DraftCard) & { asked?: AskedOn | null }, actor: Actor): string[] => {
  const asked = row.asked ? [row.asked.by] : [];
  if (!("state" in row)) return [row.keeper, ...asked];
  if (sideOf(actor, row.agency) !== "province") return asked;
  return [row.holder, row.decidedBy].filter((person) => person !== null);
};

/** Who acted, who was given the case, and who wrote in what was submitted. */
export const personsOfHistory = (events: readonly CaseEvent[], agency: string, actor: Actor): string[] => {
  const whole = sideOf(actor, agency) === "province";
  return events.flatMap((event) => {
    if (!("person" in event.actor)) return [];
    const acted = whole || event.actor.organization === actor.organization ? [event.actor.person] : [];
    if (!whole) return acted;
    if (event.type === "claimed" || event.type === "assigned") return [...acted, event.payload.holder];
    return event.type === "submitted" ? [...acted, ...event.payload.contributors] : acted;
  });
};

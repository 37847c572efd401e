/** A row of a list as the caller may see it. */
import { type Counting, readDue } from "../domain/clock-reading.ts";
import type { DraftCard } from "../domain/dossier.ts";
import type { Actor } from "../domain/registry.ts";
import type { Summary } from "../domain/summary.ts";
import { spansOf, urgencyOf } from "../domain/urgency.ts";
import { versionOf } from "./version.ts";
import { sideOf } from "./views.ts";

const isDraftCard = (row: Summary | DraftCard): row is DraftCard => !("state" in row);

/** The keyed hash of the person, and what the machine goes by, stay inside. */
export const listRow = (
  row: Summary | DraftCard,
  actor: Actor,
  counting: Counting,
  spans: ReturnType<typeof spansOf> = spansOf(counting),
) => {
  if (isDraftCard(row)) {
    const { version, ...card } = row;
    return { ...card, state: "draft" as const, version: versionOf(null, version) };
  }
  const { personSearch: _person, waitsFor: _step, urgentOn: _order, escalated: _told, moved, ...seen } = row;
  const province = sideOf(actor, row.agency) === "province";
  return {
    ...seen,
    ...readDue(row, counting),
    urgency: urgencyOf(row, spans),
    version: String(moved),
    proposal: province ? row.proposal : null,
    holder: province ? row.holder : null,
    decidedBy: province ? row.decidedBy : null,
  };
};

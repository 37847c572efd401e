import type { Amendment } from "../../shared/domain/amendment.ts";
import { merged, tallyView } from "../../shared/law/index.ts";
import type { AgencyRehearsal, RehearsalRecord, StoredRehearsal } from "../../shared/ports.ts";

/** As often as a message is tried before it is laid aside for a person to look at. */
const mostAttempts = 5;

const isGivenUp = ({ result, failures }: AgencyRehearsal): boolean => result === null && failures >= mostAttempts;

export type Status = "received" | "running" | "done" | "failed";

export const statusOf = ({ agencies }: RehearsalRecord, begun: readonly AgencyRehearsal[]): Status => {
  if (agencies === null) return "received";
  if (begun.some(isGivenUp)) return "failed";
  return begun.filter(({ result }) => result !== null).length === agencies.length ? "done" : "running";
};

/** How far a rehearsal has come, and what it says so far. */
export const progressView = (record: RehearsalRecord, begun: readonly AgencyRehearsal[]) => {
  const { id, createdAt, draft, hash, on, ruleset, agencies } = record;
  const results = begun.flatMap(({ result }) => result ?? []);
  return {
    id,
    status: statusOf(record, begun),
    createdAt,
    draft,
    hash,
    on,
    ruleset: ruleset.version,
    progress: {
      cases: begun.reduce((sum, { cases }) => sum + cases, 0),
      agencies: results.length,
      agenciesInAll: agencies?.length ?? null,
    },
    troubles: begun
      .filter(({ result, failures }) => result === null && failures > 0)
      .map(({ agency, failures, failedAt }) => ({ agency, attempts: failures, case: failedAt })),
    counts: tallyView(merged(results.map(({ tally }) => tally))),
  };
};

/** A rehearsal among others: who had it made, and what it comes to. */
export const rowView = ({ record, agencies }: StoredRehearsal, activated: readonly Amendment[]) => {
  const { id, status, createdAt, draft, on, ruleset, counts } = progressView(record, agencies);
  return {
    ...{ id, status, createdAt, by: record.askedBy, note: draft.note, on, ruleset },
    ...{ rehearsed: counts.rehearsed, changed: counts.changed },
    outcomes: counts.outcomes.filter(({ before, after }) => before !== after),
    activatedFrom: activated.find(({ rehearsal }) => rehearsal === id)?.from ?? null,
  };
};

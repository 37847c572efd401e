import { merged, tallyView } from "../../shared/law/index.ts";
import type { AgencyRehearsal, RehearsalRecord } from "../../shared/ports.ts";

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

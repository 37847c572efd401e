import type { ChunkTally, ImportRecord } from "../../shared/ports.ts";

/** How far an import has come, and how its list was understood: every column with its number, so that a wrong one can be corrected. */
export const progressView = (record: ImportRecord, finished: readonly ChunkTally[]) => {
  const { id, status, caseType, createdAt, failure, plan } = record;
  const accepted = finished.reduce((sum, tally) => sum + tally.accepted, 0);
  const refused = finished.reduce((sum, tally) => sum + tally.refused, 0);
  const mapped = Object.entries(plan?.columns ?? {});
  const known = new Set(mapped.map(([, { index }]) => index));
  return {
    id,
    status,
    caseType,
    createdAt,
    failure,
    rows: plan?.rows ?? null,
    done: accepted + refused,
    accepted,
    refused,
    mapping:
      plan && Object.fromEntries(mapped.map(([field, { index, heading }]) => [field, { column: index, heading }])),
    ignored: (plan?.headings ?? [])
      .map((heading, column) => ({ column, heading }))
      .filter(({ column, heading }) => heading !== "" && !known.has(column)),
  };
};

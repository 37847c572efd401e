import {
  type AgencyRehearsal,
  BadCursor,
  type RehearsalLog,
  type RehearsalQueue,
  type RehearsalRecord,
} from "../../shared/ports.ts";
import { kept, type Memory, same } from "./memory.ts";

const placeOf = ({ createdAt, id }: RehearsalRecord): string => Buffer.from(`${createdAt}#${id}`).toString("base64url");

export const makeFakeRehearsalLog = ({ rehearsals }: Memory): RehearsalLog => {
  /** The agency's walk while it goes on; null once it is finished. */
  const open = (id: string, agency: string): AgencyRehearsal | null => {
    const found = rehearsals.get(id);
    if (!found) throw new Error("No such rehearsal was ever asked for");
    const begun = found.agencies.get(agency) ?? { agency, cases: 0, result: null, failures: 0, failedAt: null };
    found.agencies.set(agency, begun);
    return begun.result === null ? begun : null;
  };
  return {
    create: async (record) => {
      const there = rehearsals.get(record.id);
      if (there && !same(there.record, record)) return { ok: false, record: kept(there.record) };
      if (!there) rehearsals.set(record.id, { record: kept(record), agencies: new Map() });
      return { ok: true };
    },

    load: async (id) => {
      const found = rehearsals.get(id);
      if (!found) return null;
      const agencies = [...found.agencies.values()].sort((one, other) => (one.agency < other.agency ? -1 : 1));
      return kept({ record: found.record, agencies });
    },

    list: async ({ limit, cursor }) => {
      const newestFirst = [...rehearsals.values()].sort((one, other) =>
        `${one.record.createdAt}#${one.record.id}` < `${other.record.createdAt}#${other.record.id}` ? 1 : -1,
      );
      const from = cursor === null ? 0 : newestFirst.findIndex(({ record }) => placeOf(record) === cursor) + 1;
      if (cursor !== null && from === 0) throw new BadCursor();
      const page = newestFirst.slice(from, from + limit);
      const last = page.at(-1);
      const items = page.map(({ record, agencies }) => ({
        record,
        agencies: [...agencies.values()].sort((one, other) => (one.agency < other.agency ? -1 : 1)),
      }));
      return { items: kept(items), next: last && from + limit < newestFirst.length ? placeOf(last.record) : null };
    },

    plan: async (id, agencies) => {
      const found = rehearsals.get(id);
      if (found) found.record = kept({ ...found.record, agencies: found.record.agencies ?? agencies });
    },

    advance: async (id, agency, cases) => void Object.assign(open(id, agency) ?? {}, { cases }),

    fail: async (id, agency, caseId) => {
      const begun = open(id, agency);
      if (begun) Object.assign(begun, { failures: begun.failures + 1, failedAt: caseId });
    },

    finish: async (id, agency, { cases, ...result }) =>
      void Object.assign(open(id, agency) ?? {}, kept({ cases, result })),
  };
};

export const makeFakeRehearsalQueue = (): RehearsalQueue & { sent: { rehearsal: string; agency: string | null }[] } => {
  const sent: { rehearsal: string; agency: string | null }[] = [];
  return {
    sent,
    send: async (messages) => {
      sent.push(...structuredClone(messages));
    },
  };
};

/** What the table Cases holds, in memory: shared by the fakes of all ports that live in it. */
import type { Draft } from "../../shared/domain/case.ts";
import type { CaseEvent } from "../../shared/domain/event.ts";
import type { Summary } from "../../shared/domain/summary.ts";
import type {
  AgencyRehearsal,
  ChunkTally,
  HandOffAttempts,
  ImportRecord,
  RehearsalRecord,
  RowReceipt,
  Sample,
  StoredDocument,
  StoredNotice,
  Verdict,
} from "../../shared/ports.ts";
import { makeRegistryMemory, type RegistryMemory } from "./registry-memory.ts";

export interface CaseMemory {
  head: Summary | null;
  draft: Draft | null;
  events: CaseEvent[];
  documents: Map<string, StoredDocument>;
  handOffs: Map<string, { attempt: HandOffAttempts; seq: number; closed: boolean }>;
  notices: StoredNotice[];
}

export interface Memory {
  registry: RegistryMemory;
  cases: Map<string, CaseMemory>;
  guards: Map<string, string>;
  counters: Map<string, number>;
  /** The most that a counter may reach, where the administrator granted another figure than before. */
  ceilings: Map<string, number>;
  /** Body of the request that each upload address was given for. */
  uploads: Map<string, string>;
  rehearsals: Map<string, { record: RehearsalRecord; agencies: Map<string, AgencyRehearsal> }>;
  samples: Map<string, { sample: Sample; verdicts: Map<string, Verdict> }>;
  imports: Map<string, { record: ImportRecord; chunks: Map<number, { tally: ChunkTally; receipts: RowReceipt[] }> }>;
}

export const makeMemory = (): Memory => ({
  registry: makeRegistryMemory(),
  cases: new Map(),
  guards: new Map(),
  counters: new Map(),
  ceilings: new Map(),
  uploads: new Map(),
  rehearsals: new Map(),
  samples: new Map(),
  imports: new Map(),
});

/** The case of that id; made empty where there is none. */
export const caseOf = (memory: Memory, id: string): CaseMemory => {
  const found = memory.cases.get(id);
  if (found) return found;
  const made: CaseMemory = {
    head: null,
    draft: null,
    events: [],
    documents: new Map(),
    handOffs: new Map(),
    notices: [],
  };
  memory.cases.set(id, made);
  return made;
};

const copied = (value: unknown, name: string): unknown => {
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number" && Number.isFinite(value)) return value;
  if (Array.isArray(value)) return value.map((part) => copied(part, name));
  if (typeof value !== "object" || Object.getPrototypeOf(value) !== Object.prototype)
    throw new TypeError(`${name} is ${String(value)} and cannot be stored`);
  const copy: Record<string, unknown> = {};
  for (const [key, part] of Object.entries(value)) copy[key] = copied(part, key);
  return copy;
};

/** What a database makes of a value: a copy of plain data, or an error where there is anything else, `undefined` too. */
export const kept = <T>(value: T): T => copied(value, "it") as T;

/** What was written is handed out as it is: nobody can change it, and a change puts something else in its place. */
export const frozen = <T>(value: T): T => {
  if (value !== null && typeof value === "object" && !Object.isFrozen(value))
    for (const part of Object.values(Object.freeze(value))) frozen(part);
  return value;
};

export const same = (one: unknown, other: unknown): boolean => sorted(one) === sorted(other);

const sorted = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

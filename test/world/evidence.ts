/** What is left when all is quiet, and what people were told meanwhile: all that the invariants may look at. */
import type { Amendment } from "../../shared/domain/amendment.ts";
import type { CaseFile } from "../../shared/domain/case-file.ts";
import type { CaseEvent } from "../../shared/domain/event.ts";
import type { HandOver } from "../../shared/domain/keeping.ts";
import type { RuleOverrides } from "../../shared/domain/overrides.ts";
import type { Account, Agreement } from "../../shared/domain/registry.ts";
import type { RegistryChange } from "../../shared/domain/registry-change.ts";
import { totalOf } from "../../shared/domain/workload.ts";
import type { RowReceipt, Sample, Verdict } from "../../shared/ports.ts";
import type { Fakes } from "../fakes/index.ts";
import { versionKey } from "../fakes/registry-memory.ts";
import type { Act } from "./acts.ts";
import type { Effect } from "./authority.ts";

/** A success that somebody was told of. */
export interface Said {
  act: Act;
  account: string;
  case: string | null;
  /** Number of the event that the answer named; null where it named none. */
  event: number | null;
  /** Id of what the answer said to be made: a document, an import, a rehearsal. */
  made: string | null;
  /** Of a submission that named what was read: that file. */
  seen: CaseFile | null;
  /** Of a second look: what was said, in canonical JSON; of a draft that was handed over: to which person. */
  wrote: string | null;
}

export interface CaseEvidence {
  id: string;
  events: readonly CaseEvent[];
  head: unknown;
  /** The working copy; `submitted` where the history has it. */
  draft: {
    status: string;
    file: { documents: readonly { documentId: string }[] };
    keeper: string;
    handedOver: readonly HandOver[];
  } | null;
  /** Hash of each document that was verified, by its id. */
  documents: Readonly<Record<string, string>>;
  notices: readonly { seq: number; index: number; to: string; sentAt: string | null }[];
}

export interface Evidence {
  /** Instant at which all was looked at. */
  at: string;
  cases: readonly CaseEvidence[];
  said: readonly Said[];
  /** Case that holds each guard, by its key. */
  guards: Readonly<Record<string, string>>;
  /** Places taken, by counter; those that stand at nothing are left out. */
  counters: Readonly<Record<string, number>>;
  /** Every change of the registry, in the order in which they were written, and what stands there in the end. */
  changes: readonly RegistryChange[];
  accounts: readonly Account[];
  agreements: readonly Agreement[];
  registered: Readonly<Record<string, unknown>>;
  /** See `chronicle.ts`. */
  signOffs: ReadonlySet<string>;
  rewritten: ReadonlySet<string>;
  drawn: ReadonlySet<string>;
  grants: readonly { from: number; permit: string; granted: number }[];
  /** What the next authority has done. */
  effects: readonly Effect[];
  /** Samples of decisions, and what was said of each. */
  samples: readonly { sample: Sample; verdicts: readonly Verdict[] }[];
  /** How often findings were set aside, as it was counted in the last night. */
  overrides: readonly RuleOverrides[];
  /** Cases that each person holds and that nobody does, as they were counted last. */
  workload: Readonly<Record<string, number>>;
  /** Case and number of every event and the instant of its writing, in the order in which they were written. */
  order: readonly (readonly [string, number, string])[];
  /** True where something still went on long after the faults had stopped. */
  isRestless: boolean;
  /** Ids of every mail that went out, as often as it did. */
  mails: readonly string[];
  /** Hashes of what lies in the document store. */
  stored: ReadonlySet<string>;
  imports: readonly { id: string; status: string; rows: number | null; receipts: readonly RowReceipt[] }[];
  rehearsals: readonly { id: string; isDone: boolean }[];
  amendments: readonly Amendment[];
  /** Errors that no weather made. */
  errors: readonly string[];
  /** Every recount, those in the storm too. */
  recounts: readonly { differences: number; unreadable: number }[];
}

const heldIn = async (reports: Fakes["reports"]): Promise<Record<string, number>> => {
  const counted = await reports.workload("province-ea");
  const nobody = counted ? totalOf(counted.unclaimed) : 0;
  const people = (counted?.reviewers ?? []).map(({ person, held }) => [person, totalOf(held)] as const);
  return Object.fromEntries([["nobody", nobody] as const, ...people].filter(([, total]) => total > 0));
};

export const evidenceOf = async (
  { memory, mail, documentStore, registry, reports, clock }: Fakes,
  observed: Pick<
    Evidence,
    | "said"
    | "effects"
    | "order"
    | "overrides"
    | "signOffs"
    | "rewritten"
    | "grants"
    | "drawn"
    | "isRestless"
    | "errors"
    | "recounts"
  >,
): Promise<Evidence> => ({
  ...observed,
  at: clock.now().toISOString(),
  cases: [...memory.cases].map(([id, { events, head, draft, documents, notices }]) => ({
    ...{ id, events, head, draft },
    documents: Object.fromEntries(
      [...documents.values()].flatMap(({ documentId, sha256 }) => (sha256 === null ? [] : [[documentId, sha256]])),
    ),
    notices: notices.map(({ seq, index, notice, sentAt }) => ({ seq, index, to: notice.to, sentAt })),
  })),
  samples: [...memory.samples.values()].map(({ sample, verdicts }) => ({ sample, verdicts: [...verdicts.values()] })),
  workload: await heldIn(reports),
  changes: memory.registry.changes,
  accounts: [...memory.registry.entries.account.values()],
  agreements: [...memory.registry.entries.agreement.values()],
  registered: Object.fromEntries(
    memory.registry.changes.map(({ kind, subject }) => [
      versionKey(kind, subject),
      (memory.registry.entries[kind] as ReadonlyMap<string, unknown>).get(subject),
    ]),
  ),
  guards: Object.fromEntries(memory.guards),
  counters: Object.fromEntries([...memory.counters].filter(([, taken]) => taken !== 0)),
  mails: mail.sent.map(({ id }) => id),
  stored: new Set([...documentStore.objects.keys()].map((key) => key.replace(/^content\//, ""))),
  imports: [...memory.imports.values()].map(({ record: { id, status, plan }, chunks }) => ({
    ...{ id, status, rows: plan?.rows ?? null, receipts: [...chunks.values()].flatMap(({ receipts }) => receipts) },
  })),
  rehearsals: [...memory.rehearsals.values()].map(({ record: { id, agencies }, agencies: walked }) => ({
    id,
    isDone: agencies?.every((agency) => walked.get(agency)?.result) === true,
  })),
  amendments: await registry.all(),
});

/** What is left when all is quiet, and what people were told meanwhile: all that the invariants may look at. */
import type { CaseEvent } from "../../shared/domain/event.ts";
import type { Fakes } from "../fakes/index.ts";
import type { Authority, Effect } from "./authority.ts";
import type { Act } from "./people.ts";

/** A success that somebody was told of. */
export interface Said {
  act: Act;
  account: string;
  case: string;
  /** Number of the event that the answer named; null where it named none. */
  event: number | null;
}

export interface CaseEvidence {
  id: string;
  events: readonly CaseEvent[];
  head: unknown;
  /** The working copy; `submitted` where the history has it. */
  draft: { status: string; file: object } | null;
  notices: readonly { seq: number; index: number; to: string; sentAt: string | null }[];
}

export interface Evidence {
  cases: readonly CaseEvidence[];
  said: readonly Said[];
  /** Case that holds each guard, by its key. */
  guards: Readonly<Record<string, string>>;
  /** Places taken, by counter; those that stand at nothing are left out. */
  counters: Readonly<Record<string, number>>;
  effects: readonly Effect[];
  /** Case and number of every event, in the order in which they were written. */
  order: readonly (readonly [string, number])[];
  /** True where something still went on long after the faults had stopped. */
  isRestless: boolean;
  /** Ids of every mail that went out, as often as it did. */
  mails: readonly string[];
}

const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value));

export const evidenceOf = ({
  fakes: { memory, mail },
  ids,
  said,
  authority,
  ...observed
}: {
  fakes: Pick<Fakes, "memory" | "mail">;
  ids: readonly string[];
  said: readonly Said[];
  authority: Authority;
} & Pick<Evidence, "order" | "isRestless">): Evidence => ({
  ...observed,
  cases: ids.map((id) => {
    const kept = memory.cases.get(id);
    const notices = (kept?.notices ?? []).map(({ seq, index, notice, sentAt }) => ({
      seq,
      index,
      to: notice.to,
      sentAt,
    }));
    return plain({ id, events: kept?.events ?? [], head: kept?.head ?? null, draft: kept?.draft ?? null, notices });
  }),
  said,
  guards: Object.fromEntries(memory.guards),
  counters: Object.fromEntries([...memory.counters].filter(([, taken]) => taken !== 0)),
  effects: authority.effects(),
  mails: mail.sent.map(({ id }) => id),
});

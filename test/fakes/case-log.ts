import type { Consequence } from "../../shared/domain/consequence.ts";
import type { CaseEvent } from "../../shared/domain/event.ts";
import type { Append, Appended, CaseLog } from "../../shared/ports.ts";
import { type CaseMemory, caseOf, frozen, kept, type Memory } from "./memory.ts";

const bySeq = <T extends { seq: number; index?: number }>(one: T, other: T): number =>
  one.seq - other.seq || (one.index ?? 0) - (other.index ?? 0);

/** Null where nothing stands against the consequence. */
const against = (memory: Memory, subject: CaseMemory, caseId: string, wanted: Consequence): Appended | null => {
  switch (wanted.kind) {
    case "take-guard":
      return [undefined, caseId].includes(memory.guards.get(wanted.key)) ? null : { ok: false, reason: "guard-held" };
    case "take-place":
      return (memory.counters.get(wanted.counter) ?? 0) <
        Math.min(wanted.limit, memory.ceilings.get(wanted.counter) ?? wanted.limit)
        ? null
        : { ok: false, reason: "no-place-left", counter: wanted.counter };
    case "require-unsent":
      return subject.handOffs.has(wanted.handOff) ? { ok: false, reason: "hand-off-started" } : null;
    case "require-uncorrected":
      return subject.draft === null || subject.draft.status === "submitted"
        ? null
        : { ok: false, reason: "correction-started" };
    case "close-draft":
      return subject.draft?.version === wanted.draftVersion ? null : { ok: false, reason: "draft-changed" };
    default:
      return null;
  }
};

const carryOut = (memory: Memory, subject: CaseMemory, event: CaseEvent, wanted: Consequence): void => {
  switch (wanted.kind) {
    case "take-guard":
      memory.guards.set(wanted.key, event.case);
      break;
    case "release-guard":
      if (memory.guards.get(wanted.key) === event.case) memory.guards.delete(wanted.key);
      break;
    case "take-place":
      memory.counters.set(wanted.counter, (memory.counters.get(wanted.counter) ?? 0) + 1);
      break;
    case "give-place-back":
      memory.counters.set(wanted.counter, Math.max(0, (memory.counters.get(wanted.counter) ?? 0) - 1));
      break;
    case "close-hand-off": {
      const begun = subject.handOffs.get(wanted.handOff)?.attempt;
      const attempt = frozen({ handOff: wanted.handOff, attempts: 0, lastFailure: null, ...begun, nextAttempt: null });
      subject.handOffs.set(wanted.handOff, { attempt, seq: event.seq, closed: true });
      break;
    }
    case "close-draft":
      if (subject.draft) subject.draft = frozen({ ...subject.draft, status: "submitted" });
      break;
    case "notice":
      subject.notices.push(frozen({ seq: event.seq, index: wanted.index, notice: wanted.notice, sentAt: null }));
      break;
  }
};

/** Who has the number, seen from who wanted it. */
const taken = (subject: CaseMemory, event: CaseEvent): Appended | null => {
  if (subject.events.some(({ hash }) => hash === event.hash)) return { ok: true };
  const own = subject.events.find(({ seq, request }) => seq >= event.seq && request.id === event.request.id);
  if (own) return { ok: false, reason: "repeated", seq: own.seq };
  return subject.events.length === event.seq - 1 ? null : { ok: false, reason: "outdated" };
};

export const makeFakeCaseLog = (memory: Memory): CaseLog => ({
  load: async (caseId) => {
    const found = memory.cases.get(caseId);
    return {
      events: [...(found?.events ?? [])],
      draft: found?.draft ?? null,
      documents: [...(found?.documents.values() ?? [])].sort((a, b) => (a.documentId < b.documentId ? -1 : 1)),
      handOffs: [...(found?.handOffs.values() ?? [])]
        .map(({ attempt }) => attempt)
        .sort((a, b) => (a.handOff < b.handOff ? -1 : 1)),
      notices: [...(found?.notices ?? [])].sort(bySeq),
    };
  },

  append: async (asked: Append) => {
    const { event, head, consequences } = frozen(kept(asked));
    const subject = caseOf(memory, event.case);
    const refusal =
      taken(subject, event) ??
      consequences.map((wanted) => against(memory, subject, event.case, wanted)).find((found) => found !== null);
    if (refusal) return refusal;
    subject.events.push(event);
    subject.head = head;
    for (const wanted of consequences) carryOut(memory, subject, event, wanted);
    return { ok: true };
  },
});

import type { HandOffs } from "../../shared/ports.ts";
import { caseOf, frozen, kept, type Memory } from "./memory.ts";

export const makeFakeHandOffs = (memory: Memory): HandOffs => ({
  begin: async (caseId, caseVersion, attempt) => {
    const subject = caseOf(memory, caseId);
    if (subject.head?.version !== caseVersion) return false;
    subject.handOffs.set(attempt.handOff, { attempt: frozen(kept(attempt)), seq: caseVersion, closed: false });
    return true;
  },

  note: async (caseId, attempt) => {
    const { handOffs } = caseOf(memory, caseId);
    const begun = handOffs.get(attempt.handOff);
    if (begun && !begun.closed) handOffs.set(attempt.handOff, { ...begun, attempt: frozen(kept(attempt)) });
  },
});

import type { Notices } from "../../shared/ports.ts";
import { caseOf, type Memory } from "./memory.ts";

export const makeFakeNotices = (memory: Memory): Notices => ({
  sent: async (caseId, { seq, index }, at) => {
    const found = caseOf(memory, caseId).notices.find((notice) => notice.seq === seq && notice.index === index);
    if (!found) throw new Error("No such notice was ever written");
    found.sentAt ??= at;
  },
});

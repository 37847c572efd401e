import type { Notices } from "../../shared/ports.ts";
import { caseOf, frozen, type Memory } from "./memory.ts";

export const makeFakeNotices = (memory: Memory): Notices => ({
  waiting: async (caseId) => memory.cases.get(caseId)?.notices.filter(({ sentAt }) => sentAt === null) ?? [],
  sent: async (caseId, { seq, index }, at) => {
    const { notices } = caseOf(memory, caseId);
    const place = notices.findIndex((notice) => notice.seq === seq && notice.index === index);
    const found = notices[place];
    if (!found) throw new Error("No such notice was ever written");
    notices[place] = frozen({ ...found, sentAt: found.sentAt ?? at });
  },
});

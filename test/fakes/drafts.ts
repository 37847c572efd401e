import type { Drafts } from "../../shared/ports.ts";
import { caseOf, frozen, kept, type Memory, same } from "./memory.ts";

export const makeFakeDrafts = (memory: Memory): Drafts => ({
  create: async (asked, reviving) => {
    const draft = frozen(kept(asked));
    const subject = caseOf(memory, draft.id);
    const there = subject.draft;
    const free = reviving === undefined ? there === null : there?.status === "deleted" && there.version === reviving;
    if (free || same(there, draft)) {
      subject.draft = draft;
      return { ok: true, draft };
    }
    return there ? { ok: false, reason: "exists", draft: there } : { ok: false, reason: "stale", draft: null };
  },

  save: async (asked, caseVersion) => {
    const draft = frozen(kept(asked));
    const subject = caseOf(memory, draft.id);
    const there = subject.draft;
    const stands = caseVersion === null ? there?.status === "open" : subject.head?.version === caseVersion;
    if ((stands && there?.version === draft.version - 1) || same(there, draft)) {
      subject.draft = draft;
      return { ok: true, draft };
    }
    return { ok: false, reason: "stale", draft: there };
  },

  putDocument: async (caseId, document) => {
    const { documents } = caseOf(memory, caseId);
    const there = documents.get(document.documentId);
    if (there && !same(there, document)) return { ok: false, document: there };
    documents.set(document.documentId, frozen(kept(document)));
    return { ok: true };
  },

  verifyDocument: async (caseId, document) => {
    const { documents } = caseOf(memory, caseId);
    const there = documents.get(document.documentId);
    if (!there) throw new Error("The document was never announced");
    if (there.status === "awaiting") documents.set(document.documentId, frozen(kept(document)));
    return there.status === "awaiting" || there.sha256 === document.sha256;
  },
});

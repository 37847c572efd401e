/** What becomes of a row whose person already has a draft of this agency, case type and permit. */
import type { Draft } from "../case.ts";
import type { CaseFile } from "../case-file.ts";
import { canonical } from "../chain.ts";

export type Meeting =
  | { step: "leave"; outcome: "created" | "updated" | "unchanged"; kept: null }
  | { step: "leave"; outcome: "kept"; kept: "edited" | "submitted" }
  | { step: "update" }
  | { step: "revive" };

/** Documents come by another way than rows; a list says nothing of them. */
const sameContent = (one: CaseFile, other: CaseFile): boolean =>
  canonical({ ...one, documents: [] }) === canonical({ ...other, documents: [] });

/** The request under which an import makes drafts; it tells a draft it made from one it found. */
export const requestOf = (importId: string): string => `import ${importId}`;

/**
 * What this import already wrote is told again as it was, whatever became of it since: a message that comes twice must not
 * undo a person's edit or bring back what a person deleted. A tombstone is revived only by another import.
 */
export const meet = (there: Draft, file: CaseFile, importId: string): Meeting => {
  if (there.importId === importId)
    return { step: "leave", outcome: there.request.id === requestOf(importId) ? "created" : "updated", kept: null };
  if (there.status === "deleted") return { step: "revive" };
  if (sameContent(there.file, file)) return { step: "leave", outcome: "unchanged", kept: null };
  if (there.status === "submitted") return { step: "leave", outcome: "kept", kept: "submitted" };
  return there.version === there.importVersion
    ? { step: "update" }
    : { step: "leave", outcome: "kept", kept: "edited" };
};

import { type CaseType, caseTypes } from "../../domain/case-file.ts";
import type { Words } from "../../domain/finding.ts";
import { caseTypeLabels, documentLabels } from "../../domain/labels.ts";
import { circumstances } from "../circumstances.ts";
import { fieldLabel } from "../fields.ts";
import { caseTypeLaw } from "./index.ts";

/** A case type as a form or a checklist shows it. */
export interface CaseTypeCard {
  id: CaseType;
  title: Words;
  documents: { kind: string; title: Words; when: Words | null }[];
  fields: { pointer: string; title: Words }[];
}

export const caseTypeCards: readonly CaseTypeCard[] = caseTypes.map((id) => ({
  id,
  title: caseTypeLabels[id],
  documents: caseTypeLaw[id].documents.map(({ kind, when }) => ({
    kind,
    title: documentLabels[kind],
    when: when && circumstances[when].words,
  })),
  fields: caseTypeLaw[id].fields.map((pointer) => ({ pointer, title: fieldLabel(pointer) })),
}));

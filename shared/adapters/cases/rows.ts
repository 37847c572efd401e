/** What the items that lists are made of say. */
import type { Draft, State } from "../../domain/case.ts";
import type { CaseType } from "../../domain/case-file.ts";
import { askedOn, draftCard } from "../../domain/dossier.ts";
import type { StepMessage } from "../../domain/next-step.ts";
import type { Summary } from "../../domain/summary.ts";
import { liftSummary } from "../../domain/upcast.ts";
import type { Standing } from "../../domain/workload.ts";
import type { DraftCard, WaitingRow } from "../../ports.ts";
import type { Item } from "../dynamodb/read.ts";
import { isUnclaimed, readDraft } from "./items.ts";

export const readCard = ({ card }: Item): Summary => liftSummary(card as Summary);

export const readDraftCard = (item: Item): DraftCard => draftCard(readDraft(item));

/** Of a return its card; none where the case went on without the signature. */
export const waitingRow = (draft: Draft, head: Item | null): WaitingRow[] => {
  const asked = askedOn(draft);
  if (asked === null) return [];
  if (head === null) return [{ ...draftCard(draft), asked }];
  const card = readCard(head);
  return card.state === "returned" ? [{ ...card, asked }] : [];
};

export const readStanding = ({ state, agency, caseType, dueOn, holder, decidedBy, created }: Item): Standing => ({
  ...{ state: state as State, agency: String(agency), caseType: caseType as CaseType },
  dueOn: textOf(dueOn),
  holder: isUnclaimed(textOf(holder)) ? null : textOf(holder),
  ...{ decidedBy: textOf(decidedBy), createdAt: textOf(created) },
});

const textOf = (value: unknown): string | null => (value === undefined ? null : String(value));

export const wakingOf = ({ id, version, waitsFor }: Summary): StepMessage[] =>
  waitsFor === null ? [] : [{ step: waitsFor, case: id, seq: version }];

import { type CaseFile, emptyFile } from "./case-file.ts";
import type { CaseEvent } from "./event.ts";
import { addDays } from "./solar-date.ts";
import type { Summary } from "./summary.ts";

/** A file of an earlier shape: what it could not say yet is not said. */
export const liftFile = (file: CaseFile): CaseFile => ({
  ...emptyFile(file.caseType),
  ...file,
  service: file.service && { ...file.service, probationSince: file.service.probationSince ?? null },
});

/** A card of a case that has not moved since: nothing was told of its due day, that day alone ordered it, it named no decider, and it had no notes. */
export const liftSummary = (card: Summary): Summary => ({
  ...card,
  moved: card.moved ?? card.version,
  decidedBy: card.decidedBy ?? null,
  escalated: card.escalated ?? null,
  urgentOn: card.urgentOn ?? card.dueOn,
});

/** A return of version 1 named no days of reminders: nothing lapses without one. */
const lastCall = (replyBy: string): string[] => [addDays(replyBy, -3)];

/**
 * Lifts an event of an older schema version to today's shape; the stored one, and what its hash covers, stays as it is.
 * Version 1 knew fewer fields of a file, and findings without the name of their answer or the facts they rest on.
 */
export const upcast = (event: CaseEvent): CaseEvent => {
  // An erased payload has nothing to lift.
  if (event.v !== 1 || (event.payload as unknown) === null) return event;
  if (event.type === "submitted")
    return { ...event, payload: { ...event.payload, file: liftFile(event.payload.file) } };
  if (event.type === "returned")
    return {
      ...event,
      payload: { ...event.payload, remindOn: event.payload.remindOn ?? lastCall(event.payload.replyBy) },
    };
  if (event.type !== "validated") return event;
  const findings = event.payload.findings.map((finding) => ({
    ...finding,
    answer: finding.answer ?? finding.outcome,
    question: finding.question ?? null,
  }));
  return { ...event, payload: { ...event.payload, findings, facts: event.payload.facts ?? null } };
};

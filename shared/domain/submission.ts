/** The agency hands a case file in, for the first time or corrected. */
import type { Case, Draft } from "./case.ts";
import { dueAfter, type Today } from "./deadline.ts";
import type { RevisionDocument } from "./event.ts";
import type { ReasonAnswer } from "./reason.ts";
import { type Decided, happens, notHere, type Refused, refuse } from "./refusal.ts";
import type { Actor, Agreement } from "./registry.ts";
import { trackingCode } from "./tracking-code.ts";
import { allows } from "./workflow.ts";

export interface Submission {
  draft: Draft;
  documents: RevisionDocument[];
  answers: ReasonAnswer[];
  province: string;
  personGuard: string;
  personSearch: string;
  agreement: Agreement;
}

/** A return is answered when each of its reasons is, exactly once. */
const answerFault = (before: Case | null, answers: readonly ReasonAnswer[]): Refused | null => {
  const numbers = before?.state === "returned" ? before.reasons.map(({ number }) => number) : [];
  const given = answers.map(({ reason }) => reason);
  const stray = given.filter((reason, index) => !numbers.includes(reason) || given.indexOf(reason) !== index);
  if (stray.length > 0) return refuse(before, "answer-without-reason", stray.map(String));
  const open = numbers.filter((number) => !given.includes(number));
  return open.length > 0 ? refuse(before, "unanswered-reasons", open.map(String)) : null;
};

/** What keeps a case from being handed in now, whatever its file says; null when nothing does. */
export const hindrance = (before: Case | null, answers: readonly ReasonAnswer[]): Refused | null =>
  allows(before?.state ?? "draft", "submit") ? answerFault(before, answers) : notHere(before);

export const submit = (before: Case | null, submission: Submission, actor: Actor, today: Today): Decided => {
  const against = hindrance(before, submission.answers);
  if (against) return against;
  const { draft, agreement } = submission;
  return happens({
    type: "submitted",
    payload: {
      revision: (before?.revisions.length ?? 0) + 1,
      agency: draft.agency,
      province: submission.province,
      code: trackingCode(draft.id),
      file: draft.file,
      documents: submission.documents,
      contributors: [...new Set([...draft.contributors, actor.person])],
      answers: submission.answers,
      personGuard: submission.personGuard,
      personSearch: submission.personSearch,
      submittedOn: today.on,
      dueOn: dueAfter(today, agreement.answerWithin),
      answerWithin: agreement.answerWithin,
    },
  });
};

export const withdraw = (subject: Case, note: string | null): Decided =>
  allows(subject.state, "withdraw") ? happens({ type: "withdrawn", payload: { note } }) : notHere(subject);

/** Who holds a case, and the question to its agency. */
import type { Case, UnderReview } from "./case.ts";
import { dueAfterPause, type Today } from "./deadline.ts";
import { type Decided, happens, notHere, type Refused, refuse } from "./refusal.ts";
import { type Account, type Actor, isReviewer } from "./registry.ts";
import { objection } from "./separation.ts";
import { addWorkingDays } from "./working-days.ts";

/** To ask or decide one must hold the case; null when nothing stands against it. */
export const holding = (subject: UnderReview, actor: Actor): Refused | null => {
  if (subject.holder === actor.person) return null;
  return refuse(subject, subject.holder === null ? "not-held" : "held-by-another");
};

export const claim = (subject: Case, actor: Actor): Decided => {
  if (subject.state !== "under-review") return notHere(subject);
  if (subject.holder !== null)
    return refuse(subject, subject.holder === actor.person ? "already-held" : "held-by-another");
  return objection(subject, actor) ?? happens({ type: "claimed", payload: { holder: actor.person } });
};

export const release = (subject: Case, actor: Actor): Decided => {
  if (subject.state !== "under-review") return notHere(subject);
  return holding(subject, actor) ?? happens({ type: "released", payload: {} });
};

/**
 * The chief gives the case to a reviewer, from whomever holds it; neither of them may have a part in it. While the agency is
 * asked, too: its answer then comes to whom it was given.
 */
export const assign = (subject: Case, assignee: Actor, actor: Actor): Decided => {
  if (subject.state !== "under-review" && subject.state !== "question-pending") return notHere(subject);
  if (!isReviewerOf(assignee, subject)) return refuse(subject, "assignee-not-reviewer");
  if (subject.holder === assignee.person) return refuse(subject, "already-held");
  return (
    objection(subject, actor) ??
    objection(subject, assignee) ??
    happens({ type: "assigned", payload: { holder: assignee.person } })
  );
};

const isReviewerOf = (account: Pick<Account, "organization" | "roles">, subject: Case): boolean =>
  account.organization === subject.province && isReviewer(account);

export const ask = (subject: Case, question: string, actor: Actor): Decided => {
  if (subject.state !== "under-review") return notHere(subject);
  return objection(subject, actor) ?? holding(subject, actor) ?? happens({ type: "asked", payload: { question } });
};

/** The agency's answer resumes the clock with what was left of it. */
export const answer = (subject: Case, text: string, today: Today): Decided => {
  if (subject.state !== "question-pending") return notHere(subject);
  return happens({ type: "answered", payload: { text, dueOn: dueAfterPause(subject.clock, today) } });
};

/** In whatever state; a note is of use to whoever comes next. Who may not judge the case has no word to its judges either. */
export const note = (subject: Case, text: string, actor: Actor): Decided =>
  objection(subject, actor) ?? happens({ type: "noted", payload: { text } });

/** The chief gives more time: so many working days past the due day, or past today where that is behind already. */
export const extend = (
  subject: Case,
  extension: { workingDays: number; reason: string },
  actor: Actor,
  { calendar, on }: Today,
): Decided => {
  if (subject.state !== "under-review" && subject.state !== "awaiting-confirmation") return notHere(subject);
  const { dueOn } = subject.clock;
  return (
    objection(subject, actor) ??
    happens({
      type: "extended",
      payload: { ...extension, dueOn: addWorkingDays(calendar, dueOn < on ? on : dueOn, extension.workingDays) },
    })
  );
};

/** What the agency answers to each reason of a return. Kept for this window until it is handed in. */
import { useKeptHere } from "../../../app/kept-here.ts";

export type AnswerKind = "fixed" | "explained" | "contested";

export interface ReasonAnswer {
  reason: number;
  answer: AnswerKind | null;
  text: string;
}

export type Answers = ReturnType<typeof useAnswers>;

/** `round`: the case and its revision, so that no answer outlives its return. `before`: what a colleague answered. */
export function useAnswers(round: string, reasons: readonly number[], before: readonly ReasonAnswer[] = []) {
  const { items: given, keep, forget } = useKeptHere<ReasonAnswer>(`nezarat-answers ${round}`);
  const answers = reasons.map(
    (reason): ReasonAnswer =>
      [...given, ...before].find((each) => each.reason === reason) ?? { reason, answer: null, text: "" },
  );
  return {
    answers,
    set: (answer: ReasonAnswer): void => keep([...answers.filter(({ reason }) => reason !== answer.reason), answer]),
    forget,
    open: answers.filter(({ answer, text }) => answer === null || text.trim() === ""),
  };
}

/** As they are handed in: those that were given. */
export const answered = (answers: Answers | null) =>
  (answers?.answers ?? []).flatMap(({ reason, answer, text }) => (answer === null ? [] : [{ reason, answer, text }]));

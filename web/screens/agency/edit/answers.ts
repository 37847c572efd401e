/** What the agency answers to each reason of a return. Kept for this window until it is handed in. */
import { useState } from "react";

export type AnswerKind = "fixed" | "explained" | "contested";

export interface ReasonAnswer {
  reason: number;
  answer: AnswerKind | null;
  text: string;
}

const read = (key: string): ReasonAnswer[] => {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? "[]") as ReasonAnswer[];
  } catch {
    return [];
  }
};

export type Answers = ReturnType<typeof useAnswers>;

/** `round`: the case and its revision, so that no answer outlives its return. */
export function useAnswers(round: string, reasons: readonly number[]) {
  const key = `nezarat-answers ${round}`;
  const [given, setGiven] = useState(() => read(key));
  const answers = reasons.map(
    (reason): ReasonAnswer => given.find((each) => each.reason === reason) ?? { reason, answer: null, text: "" },
  );
  return {
    answers,
    set(answer: ReasonAnswer): void {
      const next = [...answers.filter(({ reason }) => reason !== answer.reason), answer];
      sessionStorage.setItem(key, JSON.stringify(next));
      setGiven(next);
    },
    forget: () => sessionStorage.removeItem(key),
    open: answers.filter(({ answer, text }) => answer === null || text.trim() === ""),
  };
}

/**
 * What the reviewer means to do with each finding, while they read. Kept for this window until it is decided, so that
 * neither a reload nor an ended session takes it away.
 */
import { useState } from "react";

export interface Meant {
  rule: string;
  /** A reason of a return, or a finding that is set aside with this justification. */
  as: "reason" | "override";
  text: string;
  pointer: string | null;
}

const read = (key: string): Meant[] => {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? "[]") as Meant[];
  } catch {
    return [];
  }
};

export type Intent = ReturnType<typeof useIntent>;

/** `round`: the case and its revision, so that nothing outlives what it was meant for. */
export function useIntent(round: string) {
  const key = `nezarat-decision ${round}`;
  const [meant, setMeant] = useState(() => read(key));
  const become = (next: Meant[]): void => {
    sessionStorage.setItem(key, JSON.stringify(next));
    setMeant(next);
  };
  return {
    meant,
    reasons: meant.filter((each) => each.as === "reason"),
    overrides: meant.filter((each) => each.as === "override"),
    of: (rule: string) => meant.find((each) => each.rule === rule),
    mean: (one: Meant) => become([...meant.filter(({ rule }) => rule !== one.rule), one]),
    leave: (rule: string) => become(meant.filter((each) => each.rule !== rule)),
    forget: () => {
      sessionStorage.removeItem(key);
      setMeant([]);
    },
  };
}

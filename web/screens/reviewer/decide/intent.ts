/**
 * What the reviewer means to do with each finding, while they read. Kept for this window until it is decided, so that
 * neither a reload nor an ended session takes it away.
 */
import { useKeptHere } from "../../../app/kept-here.ts";

export interface Meant {
  rule: string;
  /** A reason of a return, or a finding that is set aside with this justification. */
  as: "reason" | "override";
  text: string;
  pointer: string | null;
}

export type Intent = ReturnType<typeof useIntent>;

/** `round`: the case and its revision, so that nothing outlives what it was meant for. */
export function useIntent(round: string) {
  const { items: meant, keep, forget } = useKeptHere<Meant>(`nezarat-decision ${round}`);
  return {
    meant,
    reasons: meant.filter((each) => each.as === "reason"),
    overrides: meant.filter((each) => each.as === "override"),
    of: (rule: string) => meant.find((each) => each.rule === rule),
    mean: (one: Meant) => keep([...meant.filter(({ rule }) => rule !== one.rule), one]),
    leave: (rule: string) => keep(meant.filter((each) => each.rule !== rule)),
    forget: () => {
      keep([]);
      forget();
    },
  };
}

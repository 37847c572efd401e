/** One open case of a person and type: the guard is held by exactly the open ones. */
import { isEnded } from "../../../shared/domain/case.ts";
import { guardKey } from "../../../shared/domain/consequence.ts";
import { fold } from "../../../shared/domain/fold.ts";
import type { Invariant } from "./invariant.ts";

export const guardsAreTheOpenCases: Invariant = ({ cases, guards }) => {
  const open = cases.flatMap(({ id, events }) => {
    const subject = fold(events);
    return subject === null || isEnded(subject) ? [] : [[guardKey(subject), id] as const];
  });
  const keys = new Set([...open.map(([key]) => key), ...Object.keys(guards)]);
  return [...keys].flatMap((key) => {
    const holders = open.filter(([own]) => own === key).map(([, id]) => id);
    if (holders.length > 1) return [`${key} is open ${holders.length} times`];
    return guards[key] === holders[0] ? [] : [`${key} is guarded for ${guards[key]} and open in ${holders[0]}`];
  });
};

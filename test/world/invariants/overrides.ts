/** What reviewers set aside, counted anew from the histories. */
import type { Evidence } from "../evidence.ts";
import type { Invariant } from "./invariant.ts";

/** Rule, reviewer and outcome of everything that was set aside, each as often as it was, and how often in vain. */
const setAside = ({ cases }: Evidence): Record<string, [number, number]> => {
  const sums: Record<string, [number, number]> = {};
  for (const { events } of cases) {
    let proposed: string[] = [];
    for (const event of events) {
      if (event.type === "confirmation-refused") for (const name of proposed) (sums[name] ?? [0, 0])[1] += 1;
      const { type, actor, payload } = event;
      if (type !== "approval-proposed" && type !== "approved" && type !== "returned") continue;
      if (!("person" in actor)) continue;
      const names = payload.overrides.map(({ rule, outcome }) => `${rule} ${actor.person} ${outcome}`);
      if (type === "approval-proposed") proposed = names;
      for (const name of names) {
        sums[name] ??= [0, 0];
        sums[name][0] += 1;
      }
    }
  }
  return sums;
};

export const overridesAreTheHistories: Invariant = (evidence) => {
  const wanted = setAside(evidence);
  const counted = Object.fromEntries(
    evidence.overrides.flatMap(({ rule, reviewers }) =>
      reviewers.map(({ reviewer, outcome, count, refused }) => [`${rule} ${reviewer} ${outcome}`, [count, refused]]),
    ),
  );
  return [...new Set([...Object.keys(wanted), ...Object.keys(counted)])]
    .filter((name) => String(wanted[name]) !== String(counted[name]))
    .map((name) => `${name}: set aside ${wanted[name]}, and ${counted[name]} are counted`);
};

/** Counts of a rehearsal. Parts of it are counted apart and put together. */
import type { FindingChange } from "../domain/finding.ts";
import type { Step, Tally } from "../domain/rehearsal.ts";
import type { Rehearsed } from "./rehearse.ts";

export const emptyTally = (): Tally => ({
  ...{ rehearsed: 0, notRehearsable: 0, notReproduced: 0, changed: 0 },
  ...{ rules: {}, outcomes: {}, agencies: {} },
});

const stepOf = (before: string | null | undefined, after: string | null | undefined): Step =>
  `${before ?? "absent"}>${after ?? "absent"}`;

const add = (counts: Record<string, number>, key: string, count = 1): void => {
  counts[key] = (counts[key] ?? 0) + count;
};

const agencyIn = (tally: Tally, agency: string): Tally["agencies"][string] => {
  tally.agencies[agency] ??= { rehearsed: 0, notRehearsable: 0, changed: 0 };
  return tally.agencies[agency];
};

const addChange = (tally: Tally, { rule, before, after }: FindingChange): void => {
  tally.rules[rule] ??= {};
  add(tally.rules[rule], stepOf(before?.outcome, after?.outcome));
};

/** Adds one revision to the tally that is handed in: a hundred thousand of them make no garbage. */
export const count = (tally: Tally, agency: string, rehearsed: Rehearsed | null): void => {
  const own = agencyIn(tally, agency);
  if (rehearsed === null) {
    tally.notRehearsable += 1;
    own.notRehearsable += 1;
    return;
  }
  tally.rehearsed += 1;
  own.rehearsed += 1;
  if (!rehearsed.reproduced) tally.notReproduced += 1;
  if (rehearsed.changes.length === 0) return;
  tally.changed += 1;
  own.changed += 1;
  for (const change of rehearsed.changes) addChange(tally, change);
  const { before, after } = rehearsed.outcome;
  if (before !== after) add(tally.outcomes, stepOf(before, after));
};

export const merged = (tallies: readonly Tally[]): Tally => {
  const whole = emptyTally();
  for (const part of tallies) {
    whole.rehearsed += part.rehearsed;
    whole.notRehearsable += part.notRehearsable;
    whole.notReproduced += part.notReproduced;
    whole.changed += part.changed;
    for (const [step, times] of Object.entries(part.outcomes)) add(whole.outcomes, step, times);
    for (const [rule, steps] of Object.entries(part.rules)) {
      whole.rules[rule] ??= {};
      for (const [step, times] of Object.entries(steps)) add(whole.rules[rule], step, times);
    }
    for (const [agency, counted] of Object.entries(part.agencies)) {
      const own = agencyIn(whole, agency);
      own.rehearsed += counted.rehearsed;
      own.notRehearsable += counted.notRehearsable;
      own.changed += counted.changed;
    }
  }
  return whole;
};

const steps = (counts: Record<Step, number>) =>
  Object.entries(counts)
    .map(([step, times]) => {
      const [before = "", after = ""] = step.split(">");
      return { before, after, count: times };
    })
    .sort(
      (one, other) =>
        other.count - one.count || (`${one.before}>${one.after}` < `${other.before}>${other.after}` ? -1 : 1),
    );

/** As people read it: what changes most stands first. */
export const tallyView = ({ rules, outcomes, agencies, ...counts }: Tally) => ({
  ...counts,
  rules: Object.entries(rules)
    .flatMap(([rule, counted]) => steps(counted).map((step) => ({ rule, ...step })))
    .sort((one, other) => other.count - one.count || (one.rule < other.rule ? -1 : 1)),
  outcomes: steps(outcomes),
  agencies: Object.entries(agencies)
    .map(([agency, counted]) => ({ agency, ...counted }))
    .sort((one, other) => other.changed - one.changed || (one.agency < other.agency ? -1 : 1)),
});
export type TallyView = ReturnType<typeof tallyView>;

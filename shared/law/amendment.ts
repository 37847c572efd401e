/** The law as administrators amended it: which ruleset is in force on a day. */
import type { Amendment, Draft } from "../domain/amendment.ts";
import { canonical, sha256Text } from "../domain/chain.ts";
import type { ParameterName } from "./parameters/index.ts";
import type { Parameter } from "./parameters/parameter.ts";
import type { Rule } from "./rule.ts";
import { currentRuleset, type Ruleset } from "./ruleset.ts";

/** Identifies a draft: what was rehearsed is what is activated. */
export const draftHash = ({ parameters, retirements, note }: Draft): string =>
  sha256Text(canonical({ parameters, retirements, note }));

const withValue = (parameter: Parameter, value: Parameter["values"][number]): Parameter => ({
  ...parameter,
  values: [...parameter.values.filter(({ from }) => from !== value.from), value].sort((one, other) =>
    one.from < other.from ? -1 : 1,
  ),
});

/** A ruleset with other values from a day on and without the retired rules. What the program no longer knows is passed over. */
export const amended = (
  ruleset: Ruleset,
  { parameters, retirements }: Pick<Draft, "parameters" | "retirements">,
  { from, version }: { from: string; version: string },
): Ruleset => {
  const values: Record<string, Parameter> = { ...ruleset.parameters };
  for (const { name, ...value } of parameters) {
    const known = values[name];
    if (known) values[name] = withValue(known, { from, ...value });
  }
  return {
    ...ruleset,
    version,
    rules: ruleset.rules.filter(({ id }) => !retirements.includes(id)),
    parameters: values as Readonly<Record<ParameterName, Parameter>>,
  };
};

/** A draft's new rules: one with a known id takes that rule's place, the others come after. */
export const withRules = (ruleset: Ruleset, added: readonly Rule[]): Ruleset => {
  const byId = new Map(added.map((rule) => [rule.id, rule]));
  const kept = ruleset.rules.map((rule) => byId.get(rule.id) ?? rule);
  const known = new Set(ruleset.rules.map(({ id }) => id));
  return { ...ruleset, rules: [...kept, ...added.filter(({ id }) => !known.has(id))] };
};

/** Later than whatever was activated. */
export const endOfTime = "9999-12-31";

/** The first day, today or later, on which all that was activated counts: a draft will meet that law. */
export const settledOn = (today: string, amendments: readonly Amendment[]): string =>
  amendments.reduce((last, { from }) => (from > last ? from : last), today);

/** Those that count on a day, in the order in which they came to count. */
export const inForceOn = (day: string, amendments: readonly Amendment[]): Amendment[] =>
  amendments
    .filter(({ from }) => from <= day)
    .sort((one, other) => (one.from === other.from ? one.number - other.number : one.from < other.from ? -1 : 1));

/** A ruleset is made once: a rehearsal asks for it at every case, and its hash is costly. */
const made = new Map<string, Ruleset>();
/** Each activation adds one; whatever asks for more is no desk. */
const mostRemembered = 200;

/** The ruleset by which a submission of that day is judged. An amendment never counts for a day that has begun, so the answer for a day stays. */
export const rulesetOn = (day: string, amendments: readonly Amendment[]): Ruleset => {
  const applied = inForceOn(day, amendments);
  const key = applied.map(({ from, hash }) => `${from} ${hash}`).join("\n");
  const known = made.get(key);
  if (known) return known;
  const ruleset = applied.reduce<Ruleset>(
    (before, amendment, index) =>
      amended(before, amendment, { from: amendment.from, version: `${currentRuleset.version}+${index + 1}` }),
    currentRuleset,
  );
  if (made.size >= mostRemembered) made.clear();
  made.set(key, ruleset);
  return ruleset;
};

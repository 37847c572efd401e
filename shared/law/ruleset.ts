import { canonical, sha256Text } from "../domain/chain.ts";
import type { CaseTypeLaw } from "./case-types/case-type.ts";
import { caseTypeLaw } from "./case-types/index.ts";
import { type ParameterName, parameters } from "./parameters/index.ts";
import type { Parameter } from "./parameters/parameter.ts";
import type { Rule } from "./rule.ts";
import { rules } from "./rules/index.ts";
import { currentVersion } from "./versions.ts";

/** The law as it is applied: what a submission is judged by and stays pinned to. */
export interface Ruleset {
  /** A released version, with the count of the amendments that are applied to it: `1405.2+1`. */
  version: string;
  rules: readonly Rule[];
  parameters: Readonly<Record<ParameterName, Parameter>>;
  caseTypes: Readonly<Record<string, CaseTypeLaw>>;
}

/** The ruleset of the repository, before any amendment. A change of any finding demands a new version. */
export const currentRuleset: Ruleset = { version: currentVersion, rules, parameters, caseTypes: caseTypeLaw };

const hashes = new WeakMap<Ruleset, string>();

/** Hash of all that a ruleset states (canonical JSON, RFC 8785). Checks are code and not part of it; golden findings hold those. */
export const rulesetHash = (ruleset: Ruleset): string => {
  const known = hashes.get(ruleset);
  if (known !== undefined) return known;
  const stated = { ...ruleset, rules: ruleset.rules.map(({ check, ...definition }) => definition) };
  const hash = sha256Text(canonical(stated));
  hashes.set(ruleset, hash);
  return hash;
};

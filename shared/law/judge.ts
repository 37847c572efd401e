import type { CaseFile } from "../domain/case-file.ts";
import type { Facts } from "../domain/facts.ts";
import { type Finding, isOpen } from "../domain/finding.ts";
import { filedIn } from "./filed.ts";
import type { ParameterName } from "./parameters/index.ts";
import { type ParameterValue, valueOn } from "./parameters/parameter.ts";
import type { Question, Rule } from "./rule.ts";
import { currentRuleset, type Ruleset, rulesetHash } from "./ruleset.ts";
import { fill } from "./sentence.ts";

export interface Judgement {
  ruleset: string;
  hash: string;
  findings: Finding[];
}

type Values = ReadonlyMap<ParameterName, ParameterValue>;

/** The rules that a case type is held against on a day, each with its thresholds of that day. */
interface Held {
  day: string;
  rules: readonly { rule: Rule; values: Values }[];
}

const valuesOf = (rule: Rule, ruleset: Ruleset, day: string): Values | null => {
  const values = new Map<ParameterName, ParameterValue>();
  for (const name of rule.parameters) {
    const value = valueOn(ruleset.parameters[name], day);
    if (value === null) return null;
    values.set(name, value);
  }
  return values;
};

const isInForce = ({ from, until }: Rule, day: string): boolean =>
  (from === null || from <= day) && (until === null || day <= until);

const concerns = ({ appliesTo }: Rule, { caseType }: CaseFile): boolean =>
  appliesTo === "all" || appliesTo.includes(caseType);

/** Cases come day by day: what was looked up last for a case type mostly serves the next. */
const lastHeld = new WeakMap<Ruleset, Map<CaseFile["caseType"], Held>>();

const heldAgainst = (ruleset: Ruleset, file: CaseFile, day: string): Held["rules"] => {
  const known = lastHeld.get(ruleset) ?? new Map<CaseFile["caseType"], Held>();
  const last = known.get(file.caseType);
  if (last?.day === day) return last.rules;
  const rules = ruleset.rules.flatMap((rule) => {
    if (!concerns(rule, file) || !isInForce(rule, day)) return [];
    const values = valuesOf(rule, ruleset, day);
    return values === null ? [] : [{ rule, values }];
  });
  lastHeld.set(ruleset, known.set(file.caseType, { day, rules }));
  return rules;
};

/** Asks rules one after the other, all of the same file. One question serves them all: thousands are asked in a rehearsal. */
const asking = (asked: Omit<Question, "parameter">) => {
  let id = "";
  let values: Values = new Map();
  let verified = true;
  const question: Question = {
    ...asked,
    parameter: (name) => {
      const value = values.get(name);
      if (value === undefined) throw new RangeError(`Rule ${id} reads ${name}, which it does not declare`);
      verified &&= value.verified;
      return value.value;
    },
  };
  return ({ rule, values: own }: Held["rules"][number]): Finding => {
    id = rule.id;
    values = own;
    verified = true;
    const verdict = rule.check(question);
    const answer = rule.answers[verdict.answer];
    const ground = rule.grounds[verdict.ground ?? 0];
    if (answer === undefined || ground === undefined)
      throw new RangeError(`Rule ${rule.id} gives an answer or a ground that it does not declare`);
    const isVerified = verified && ground.confidence === "H";
    const outcome = answer.outcome === "fail" && !isVerified ? "review" : answer.outcome;
    return {
      rule: rule.id,
      answer: verdict.answer,
      question: answer.question ?? null,
      outcome,
      blocking: rule.blocking,
      citation: ground.citation,
      saw: verdict.saw,
      pointer: verdict.pointer ?? rule.pointer,
      message: fill(answer, verdict.saw, verdict.named),
      remedy: isOpen({ outcome }) ? fill(rule.remedy, verdict.saw, verdict.named) : null,
      verified: isVerified,
    };
  };
};

/** A permit or post of another agency is as good as none, and no finding tells anything of it. */
const ownOf = (facts: Facts): Facts => {
  const isOwn = (holder: { agency: string } | null) => holder?.agency === facts.agency.id;
  return { ...facts, permit: isOwn(facts.permit) ? facts.permit : null, post: isOwn(facts.post) ? facts.post : null };
};

/**
 * Holds a case file against the law in force on the day of submission, or on another day where it is judged anew or
 * rehearsed: ages and service are counted on the file's own day all the same. Findings come in the order of the rules, one for
 * each rule that concerns the case type; the same input and ruleset give byte-equal findings.
 */
export const judge = ({
  file,
  facts: given,
  submittedOn,
  ruleset = currentRuleset,
  inForceOn = submittedOn,
}: {
  file: CaseFile;
  facts: Facts;
  submittedOn: string;
  ruleset?: Ruleset;
  inForceOn?: string;
}): Judgement => {
  const facts = ownOf(given);
  const question = {
    file,
    facts,
    filed: filedIn(file, facts),
    submittedOn,
    on: facts.permit?.referenceDate ?? submittedOn,
  };
  const findings = heldAgainst(ruleset, file, inForceOn).map(asking(question));
  return { ruleset: ruleset.version, hash: rulesetHash(ruleset), findings };
};

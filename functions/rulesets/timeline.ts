import type { Amendment } from "../../shared/domain/amendment.ts";
import { addDays } from "../../shared/domain/solar-date.ts";
import {
  currentRuleset,
  endOfTime,
  inForceOn,
  releasedVersions,
  ruleById,
  rulesetHash,
  rulesetOn,
  valueOn,
} from "../../shared/law/index.ts";
import type { Parameter } from "../../shared/law/parameters/parameter.ts";

const parametersOn = (day: string, amendments: readonly Amendment[]): Readonly<Record<string, Parameter>> =>
  rulesetOn(day, amendments).parameters;

/** What an amendment changes, beside what was in force on its eve. */
const changesBy = (amendment: Amendment, amendments: readonly Amendment[]) => {
  const eve = addDays(amendment.from, -1);
  const known = parametersOn(eve, amendments);
  return {
    parameters: amendment.parameters.map(({ name, ...value }) => {
      const parameter = known[name];
      return {
        ...{ name, title: parameter?.title ?? { fa: name, en: name }, unit: parameter?.unit ?? null },
        ...{ before: (parameter && valueOn(parameter, eve)?.value) ?? null, ...value },
      };
    }),
    retirements: amendment.retirements.map((rule) => ({
      rule,
      title: ruleById(rule)?.title ?? { fa: rule, en: rule },
    })),
  };
};

/** Who activated it is told to those who may read its rehearsal. */
export const amendmentView = (amendment: Amendment, amendments: readonly Amendment[], withPerson: boolean) => {
  const place = inForceOn(amendment.from, amendments).findIndex(({ number }) => number === amendment.number);
  return {
    version: `${currentRuleset.version}+${place + 1}`,
    from: amendment.from,
    kind: "amended" as const,
    // Amendments of one day count together: all of them carry the hash of the law of that day.
    hash: rulesetHash(rulesetOn(amendment.from, amendments)),
    ...changesBy(amendment, amendments),
    note: amendment.note,
    rehearsal: amendment.rehearsal,
    activatedAt: amendment.activatedAt,
    activatedBy: withPerson ? amendment.activatedBy.account : null,
  };
};

const released = releasedVersions.map(({ version, from, hash }) => ({
  ...{ version, from, kind: "released" as const, hash, parameters: [], retirements: [], note: null },
  ...{ rehearsal: null, activatedAt: null, activatedBy: null },
}));

/** Every ruleset that is or will be in force, the oldest first. */
export const timeline = (amendments: readonly Amendment[], withPerson: boolean) => [
  ...released,
  ...inForceOn(endOfTime, amendments).map((amendment) => amendmentView(amendment, amendments, withPerson)),
];

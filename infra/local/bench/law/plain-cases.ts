import { type Comparison, type Fact, type PlainFacts, plainRules } from "./plain-rules.ts";

/** A case that no plain rule finds anything against. */
export const cleanCase: PlainFacts = {
  caseType: "official-hire",
  nationalIdValid: true,
  documentsMissing: 0,
  duplicate: false,
  registryMatches: true,
  age: 26,
  degree: "bachelor",
  degreeRank: 3,
  contractMonths: 12,
  ageAtContractEnd: 27,
  specialised: false,
  nationality: "IR",
  sex: "female",
  military: "completed",
  addictionCertificate: true,
  criminalRecord: "clear",
  healthCertificate: true,
  vettingDecided: true,
  exam: "passed",
  employmentType: "probationary",
  sovereignPost: true,
  postVacant: true,
  placesLeft: 5,
  specificWorkPerCent: 5,
  funded: true,
  retired: false,
};

/** Values on both sides of a comparison and on its boundary. */
const around = (comparison: Comparison): (string | number | boolean)[] => {
  switch (comparison.is) {
    case "<":
    case ">":
      return [comparison.value - 1, comparison.value, comparison.value + 1];
    case "in":
    case "not in":
      return [...comparison.value, "none of these"];
    default:
      return typeof comparison.value === "boolean" ? [true, false] : [comparison.value, "none of these"];
  }
};

const values = new Map<Fact, (string | number | boolean)[]>();
for (const comparison of plainRules.flatMap(({ all }) => all))
  values.set(comparison.fact, [...new Set([...(values.get(comparison.fact) ?? []), ...around(comparison)])]);

/** The same row of numbers below 1 at every run. */
const row = (seed: number) => () => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return seed / 2 ** 32;
};

const oneChanged: readonly PlainFacts[] = [...values].flatMap(([fact, candidates]) =>
  candidates.map((value) => ({ ...cleanCase, [fact]: value })),
);

const next = row(1405);
const mixed = (): PlainFacts => ({
  ...cleanCase,
  ...Object.fromEntries(
    [...values]
      .filter(() => next() < 0.4)
      .map(([fact, candidates]) => [fact, candidates[Math.floor(next() * candidates.length)]]),
  ),
});

/** Each fact at each value that a rule could trip over, then mixtures of them. */
export const plainCases: readonly PlainFacts[] = [cleanCase, ...oneChanged, ...Array.from({ length: 320 }, mixed)];

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Finding, RuleOutcome } from "../../shared/domain/finding.ts";
import { isNationalId, readNationalId } from "../../shared/domain/national-id.ts";
import { normalise } from "../../shared/domain/text.ts";
import { currentRuleset, judge, type Ruleset } from "../../shared/law/index.ts";
import { type ParameterName, parameters } from "../../shared/law/parameters/index.ts";
import { submissionDay } from "./a-file.ts";
import { type Near, nearFile } from "./near-file.ts";

/** Which way a value is stricter. A new parameter has to say it here. */
const stricter: Record<ParameterName, "higher" | "lower"> = {
  "minimum-age": "higher",
  "maximum-age-official": "lower",
  "maximum-age-official-doctorate": "lower",
  "age-credit-of-kin": "lower",
  "contract-end-age": "lower",
  "contract-end-age-specialised": "lower",
  "certificate-age": "lower",
  "native-residence": "higher",
  "probation-term": "higher",
  "retiree-exempt-disability": "higher",
  "specific-work-share": "lower",
  "specific-work-term": "lower",
  "conversion-tenure-degree": "higher",
  "conversion-tenure-diploma": "higher",
  "veteran-share": "higher",
  "veteran-further-share": "higher",
  "disabled-share": "higher",
};

const rank: Record<RuleOutcome, number> = { "not-applicable": 0, pass: 0, review: 1, fail: 2 };

/** The ruleset of only the rules that read a parameter, with a value of it. */
const withValue = (name: ParameterName, value: number): Ruleset => ({
  ...currentRuleset,
  rules: currentRuleset.rules.filter(({ parameters }) => parameters.includes(name)),
  parameters: {
    ...currentRuleset.parameters,
    [name]: {
      ...currentRuleset.parameters[name],
      values: currentRuleset.parameters[name].values.map((dated) => ({ ...dated, value })),
    },
  },
});

const found = ({ file, facts }: Near, ruleset: Ruleset) =>
  judge({ file, facts, submittedOn: submissionDay, ruleset }).findings;

const byStrictness = (name: ParameterName): Ruleset[] => {
  const now = currentRuleset.parameters[name].values.at(-1)?.value ?? 0;
  const rising = [now - 5, now - 1, now, now + 1, now + 5].filter((value) => value > 0);
  return (stricter[name] === "higher" ? rising : rising.toReversed()).map((value) => withValue(name, value));
};

const milder = (one: Finding, other: Finding | undefined): boolean =>
  other !== undefined && rank[one.outcome] < rank[other.outcome];

describe("a stricter value", () => {
  it.each(Object.keys(stricter) as ParameterName[])(
    "of %s changes something, never to a milder outcome: no refusal becomes a pass",
    (name) => {
      const rulesets = byStrictness(name);
      let changed = 0;
      for (const one of fc.sample(nearFile, { seed: 1405, numRuns: 1000 })) {
        const judged = rulesets.map((ruleset) => found(one, ruleset));
        judged.reduce((before, after) => {
          expect(after.filter((finding, index) => milder(finding, before[index]))).toEqual([]);
          changed += after.some(({ answer }, index) => answer !== before[index]?.answer) ? 1 : 0;
          return after;
        });
      }
      expect(changed).toBeGreaterThan(0);
    },
  );
});

it("knows of every parameter which way it is stricter", () => {
  expect(Object.keys(stricter).toSorted()).toEqual(Object.keys(parameters).toSorted());
});

describe("the order of documents", () => {
  it("changes nothing, whatever copies there are", () => {
    const shuffled = nearFile.chain((one) =>
      fc
        .shuffledSubarray(one.file.documents, { minLength: one.file.documents.length })
        .map((documents) => [one, documents] as const),
    );
    fc.assert(
      fc.property(shuffled, ([one, documents]) => {
        expect(found({ ...one, file: { ...one.file, documents } }, currentRuleset)).toEqual(found(one, currentRuleset));
      }),
    );
  });
});

describe("reading twice", () => {
  it("changes no national id", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9۰-۹٠-٩ \u200C\u200F-]{0,14}$/u), (raw) => {
        const once = readNationalId(raw);
        expect(once === null ? null : readNationalId(once)).toBe(once);
        if (once !== null) expect(isNationalId(once)).toBe(isNationalId(readNationalId(once) ?? ""));
      }),
    );
  });

  it("changes no text that is compared", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 30 }), (text) => {
        expect(normalise(normalise(text))).toBe(normalise(text));
      }),
    );
  });
});

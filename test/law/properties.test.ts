import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RuleOutcome } from "../../shared/domain/finding.ts";
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
  "specific-work-share": "lower",
  "specific-work-term": "lower",
  "conversion-tenure-degree": "higher",
  "conversion-tenure-diploma": "higher",
  "veteran-share": "higher",
  "veteran-further-share": "higher",
  "disabled-share": "higher",
};

const rank: Record<RuleOutcome, number> = { "not-applicable": 0, pass: 0, review: 1, fail: 2 };
const near = fc.sample(nearFile, { seed: 1405, numRuns: 1500 });

const withValue = (name: ParameterName, value: number): Ruleset => ({
  ...currentRuleset,
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

describe.each(Object.keys(stricter) as ParameterName[])("a stricter %s", (name) => {
  const now = currentRuleset.parameters[name].values.at(-1)?.value ?? 0;
  const rising = [now - 5, now - 1, now, now + 1, now + 5].filter((value) => value > 0);
  const rulesets = (stricter[name] === "higher" ? rising : rising.toReversed()).map((value) => withValue(name, value));
  const judged = near.map((one) => rulesets.map((ruleset) => found(one, ruleset)));

  it("never makes an outcome milder, and so never turns a refusal into a pass", () => {
    for (const byStrictness of judged)
      byStrictness.reduce((milder, harder) => {
        for (const [index, { rule, outcome }] of harder.entries())
          if (rank[outcome] < rank[milder[index]?.outcome ?? "pass"])
            expect.fail(`${rule}: ${milder[index]?.outcome}, and ${outcome} by the stricter value`);
        return harder;
      });
  });

  it("changes something of the files about it", () => {
    const said = judged.map(
      (byStrictness) => new Set(byStrictness.map((findings) => JSON.stringify(findings.map(({ answer }) => answer)))),
    );
    expect(said.some(({ size }) => size > 1)).toBe(true);
  });
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

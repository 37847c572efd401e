import { describe, expect, it } from "vitest";
import { type Example, examples, examplesOf } from "../../shared/law/examples/index.ts";
import { rules } from "../../shared/law/index.ts";
import { aFile, findingOf } from "./a-file.ts";

const found = (rule: string, { caseType, file, facts, submittedOn }: Example) =>
  findingOf(rule, aFile(caseType, file), facts, submittedOn);

const all = rules.flatMap(({ id }) => examplesOf(id).map((example) => [id, example.says.en, example] as const));

describe("the examples on the rules' pages", () => {
  it.each(all)("%s: %s", (id, _, example) => {
    const { answer, outcome } = found(id, example);
    expect({ answer, outcome }).toEqual(example.expect);
  });

  it("are of rules that there are", () => {
    expect(Object.keys(examples).toSorted()).toEqual(rules.map(({ id }) => id).toSorted());
    expect(examplesOf("no-such-rule")).toEqual([]);
    expect(examplesOf("constructor")).toEqual([]);
  });

  it.each(rules.map(({ id, answers }) => [id, Object.keys(answers)] as const))(
    "reach every answer of %s",
    (id, answers) => {
      const reached = new Set(examplesOf(id).map(({ expect }) => expect.answer));
      expect(answers.filter((answer) => !reached.has(answer))).toEqual([]);
    },
  );

  it.each(rules.map((rule) => [rule.id, rule] as const))("show %s both ways", (id, { answers }) => {
    const outcomes = examplesOf(id).map(({ expect }) => expect.outcome);
    expect(outcomes.length).toBeGreaterThan(1);
    expect(outcomes.some((outcome) => outcome === "fail" || outcome === "review")).toBe(true);
    const canPass = Object.values(answers).some(({ outcome }) => outcome === "pass");
    expect(outcomes.includes("pass")).toBe(canPass);
  });

  it.each(all)("say it in both languages, as a sentence: %s: %s", (_, __, { says }) => {
    expect(says.fa).toMatch(/^[\u0600-\u06FF][^A-Za-z]*\.$/u);
    expect(says.en).toMatch(/^[A-Z0-9][^\u0600-\u06FF]*\.$/u);
  });
});

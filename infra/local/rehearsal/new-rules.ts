/** Rules that a draft brings: a file of code, so whatever stands in it is looked at before past cases are held against it. */
import * as z from "zod";
import { day, ruleId } from "../../../shared/contract/fields.ts";
import { issueWords } from "../../../shared/contract/issue-words.ts";
import { caseTypes } from "../../../shared/domain/case-file.ts";
import type { DraftFault, Ruleset } from "../../../shared/law/index.ts";
import { isInstrument } from "../../../shared/law/instruments/index.ts";
import { instrumentPage } from "../../../shared/law/passages/page.ts";
import { passageAnchor } from "../../../shared/law/place.ts";
import type { Rule } from "../../../shared/law/rule.ts";

const words = { fa: z.string().min(1), en: z.string().min(1) };
const place = z.string().nullable();

/** As `Rule` has it; the check itself is only run. */
const shape = z.array(
  z.strictObject({
    id: ruleId,
    title: z.strictObject(words),
    kind: z.enum(["auto", "evidence", "human"]),
    blocking: z.boolean(),
    grounds: z
      .array(
        z.strictObject({
          citation: z.strictObject({
            instrument: z.string(),
            ...{ article: place, paragraph: place, note: place, version: place },
          }),
          confidence: z.enum(["H", "M", "L"]),
        }),
      )
      .min(1),
    appliesTo: z.union([z.literal("all"), z.array(z.enum(caseTypes)).min(1)]),
    from: day.nullable(),
    until: day.nullable(),
    parameters: z.array(z.string()),
    pointer: z.string().startsWith("/"),
    answers: z.record(
      z.string(),
      z.strictObject({
        ...words,
        outcome: z.enum(["pass", "fail", "review", "not-applicable"]),
        question: z.string().optional(),
      }),
    ),
    remedy: z.strictObject(words),
    check: z.custom<Rule["check"]>((value) => typeof value === "function"),
  }),
);

const shapeFaults = (given: readonly unknown[]): DraftFault[] => {
  const { error } = shape.safeParse(given, { reportInput: true });
  return (error?.issues ?? []).map((issue) => ({
    pointer: `/rules${issue.path.map((step) => `/${String(step)}`).join("")}`,
    detail: issueWords(issue),
  }));
};

const parameterFaults = ({ id, parameters }: Rule, index: number, ruleset: Ruleset): DraftFault[] =>
  parameters
    .filter((name) => !Object.hasOwn(ruleset.parameters, name))
    .map((name) => ({
      pointer: `/rules/${index}/parameters`,
      detail: {
        fa: `قاعدهٔ «${id}» پارامتر «${name}» را می‌خواند که نیست؛ آن را به shared/law/parameters بیفزایید یا نام را اصلاح کنید.`,
        en: `The rule “${id}” reads “${name}”, which there is not; add it to shared/law/parameters, or mend the name.`,
      },
    }));

/** A citation leads to a passage of an instrument, or nowhere. */
const leadsSomewhere = (citation: Rule["grounds"][number]["citation"]): boolean => {
  const { instrument } = citation;
  if (!isInstrument(instrument)) return false;
  const page = instrumentPage(instrument);
  return page?.passages.some(({ anchor }) => anchor === passageAnchor(citation, page.version)) ?? false;
};

const citationFaults = ({ id, grounds }: Rule, index: number): DraftFault[] =>
  grounds.flatMap(({ citation }, ground) =>
    leadsSomewhere(citation)
      ? []
      : [
          {
            pointer: `/rules/${index}/grounds/${ground}`,
            detail: {
              fa: `استناد قاعدهٔ «${id}» به جایی نمی‌رسد (${citation.instrument})؛ بند را در shared/law/passages بنویسید یا استناد را اصلاح کنید.`,
              en: `A citation of the rule “${id}” leads nowhere (${citation.instrument}); add the passage to shared/law/passages, or mend the citation.`,
            },
          },
        ],
  );

/** Everything that is wrong with a draft's new rules; what they find is seen when they are run. */
export const newRuleFaults = (rules: readonly Rule[], ruleset: Ruleset): DraftFault[] => {
  const misshapen = shapeFaults(rules);
  if (misshapen.length > 0) return misshapen;
  const twice = rules.flatMap(({ id }, index) =>
    rules.findIndex((other) => other.id === id) < index
      ? [
          {
            pointer: `/rules/${index}/id`,
            detail: { fa: `«${id}» دو بار آمده است؛ یکی را بردارید.`, en: `“${id}” comes twice; take one away.` },
          },
        ]
      : [],
  );
  const others = rules.flatMap((rule, index) => [
    ...parameterFaults(rule, index, ruleset),
    ...citationFaults(rule, index),
  ]);
  return [...twice, ...others];
};

/** A new rule that stopped, or answered what it does not declare, at a past case. */
export class BrokenRule extends Error {
  readonly rule: string;
  constructor(rule: string, why: string) {
    super(why);
    this.name = "BrokenRule";
    this.rule = rule;
  }
}

/** The rule, saying of itself that it broke. */
export const guarded = (rule: Rule): Rule => ({
  ...rule,
  check: (question) => {
    try {
      const verdict = rule.check(question);
      if (!Object.hasOwn(rule.answers, verdict.answer)) throw new Error(`it answers “${verdict.answer}”`);
      if (rule.grounds[verdict.ground ?? 0] === undefined) throw new Error(`it has no ground ${verdict.ground}`);
      return verdict;
    } catch (error) {
      throw new BrokenRule(rule.id, error instanceof Error ? error.message : String(error));
    }
  },
});

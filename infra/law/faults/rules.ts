/** What speaks of rules by their ids, and of open questions by their names. */
import type { Fault } from "../fault.ts";
import type { Known } from "../known.ts";
import type { LawFiles } from "../read-law.ts";
import { doubts } from "../schemas.ts";
import { shaped } from "../shape.ts";
import { spotInRule, spotOf } from "../source.ts";

const exampleFaults = ({ examples: sources }: LawFiles, { rules, examples }: Known): Fault[] =>
  Object.entries(examples).flatMap(([id, told]): Fault[] => {
    const at = spotOf(sources, `"${id}"`, "shared/law/examples");
    const rule = rules.find((each) => each.id === id);
    if (!rule)
      return [
        {
          ...at,
          wrong: `The examples tell of the rule “${id}”, which there is not.`,
          mend: `Write one of: ${rules.map((each) => each.id).join(", ")}.`,
        },
      ];
    return told
      .filter(({ expect }) => !Object.hasOwn(rule.answers, expect.answer))
      .map(({ expect }) => ({
        ...at,
        wrong: `An example of “${id}” expects the answer “${expect.answer}”, which the rule cannot give.`,
        mend: `Write one of: ${Object.keys(rule.answers).join(", ")}.`,
      }));
  });

const questionFaults = ({ law, rules: sources }: LawFiles, { rules, questions }: Known): Fault[] => {
  const asked = rules.flatMap(({ id, answers }) =>
    Object.values(answers).flatMap(({ question }) => (question ? [{ id, question }] : [])),
  );
  const unknown = asked
    .filter(({ question }) => !Object.hasOwn(questions, question))
    .map(({ id, question }) => ({
      ...spotInRule(sources, id, [`"${question}"`]),
      wrong: `The rule “${id}” asks the open question “${question}”, which there is not.`,
      mend: `Write one of: ${Object.keys(questions).join(", ")}.`,
    }));
  const unasked = Object.keys(questions)
    .filter((name) => !asked.some(({ question }) => question === name))
    .map((name) => ({
      ...spotOf(law, `"${name}": {`, "shared/law/open-questions.ts"),
      wrong: `No rule asks the open question “${name}”.`,
      mend: "Let a rule's answer ask it, or take it away.",
    }));
  return [...unknown, ...unasked];
};

const doubtFaults = ({ doubts: sheet }: LawFiles, { rules }: Known): Fault[] => {
  const { value, faults } = shaped(sheet, doubts);
  const unknown = (value ?? []).flatMap(({ rule }, index) =>
    rules.some(({ id }) => id === rule)
      ? []
      : [
          {
            ...{ file: sheet.file, line: sheet.lineOf([index, "rule"]) },
            wrong: `It doubts the rule “${rule}”, which there is not.`,
            mend: `Write one of: ${rules.map(({ id }) => id).join(", ")}.`,
          },
        ],
  );
  return [...faults, ...unknown];
};

const doubleFaults = ({ rules: sources }: LawFiles, { rules }: Known): Fault[] => {
  const ids = rules.map(({ id }) => id);
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) < index))].map((id) => ({
    ...spotInRule(sources, id, []),
    wrong: `Two rules have the id “${id}”.`,
    mend: "Give one of them another.",
  }));
};

export const ruleFaults = (files: LawFiles, known: Known): Fault[] => [
  ...doubleFaults(files, known),
  ...exampleFaults(files, known),
  ...questionFaults(files, known),
  ...doubtFaults(files, known),
];

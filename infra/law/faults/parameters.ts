/** Thresholds: dates in order, each name once, each read by a rule. */
import type { Fault } from "../fault.ts";
import type { Known } from "../known.ts";
import type { LawFiles } from "../read-law.ts";
import { parameters } from "../schemas.ts";
import { shaped } from "../shape.ts";
import type { Sheet } from "../sheet.ts";
import { spotInRule } from "../source.ts";

type Values = { from: string }[];

const dateFaults = (sheet: Sheet, name: string, values: Values): Fault[] =>
  values.flatMap(({ from }, index) => {
    const before = values[index - 1]?.from;
    const at = { file: sheet.file, line: sheet.lineOf([name, "values", index, "from"]) };
    if (before === undefined || before < from) return [];
    return before === from
      ? [
          {
            ...at,
            wrong: `“${name}” has two values from ${from}: their days overlap.`,
            mend: "Keep one, or give the later one the day from which it counts.",
          },
        ]
      : [
          {
            ...at,
            wrong: `“${name}” has ${from} after ${before}: each value counts until the next begins.`,
            mend: "Put the values in order, the oldest first.",
          },
        ];
  });

export const parameterFaults = ({ parameters: sheets, rules: sources }: LawFiles, { rules }: Known): Fault[] => {
  const faults: Fault[] = [];
  const seen = new Map<string, string>();
  const read = new Set<string>(rules.flatMap((rule) => rule.parameters));
  for (const sheet of sheets) {
    const { value, faults: misshapen } = shaped(sheet, parameters);
    faults.push(...misshapen);
    for (const [name, { values }] of Object.entries(value ?? {})) {
      const at = { file: sheet.file, line: sheet.lineOf([name]) };
      faults.push(...dateFaults(sheet, name, values));
      const other = seen.get(name);
      if (other) faults.push({ ...at, wrong: `“${name}” stands in ${other} already.`, mend: "Keep one of the two." });
      seen.set(name, sheet.file);
      if (!read.has(name))
        faults.push({
          ...at,
          wrong: `No rule reads “${name}”.`,
          mend: "Name it among a rule's parameters, or take it away.",
        });
    }
  }
  const isWhole = sheets.every((sheet) => shaped(sheet, parameters).value !== null);
  if (!isWhole) return faults;
  for (const { id, parameters: names } of rules)
    for (const name of names.filter((each) => !seen.has(each)))
      faults.push({
        ...spotInRule(sources, id, [`"${name}"`]),
        wrong: `The rule “${id}” reads “${name}”, which no file of shared/law/parameters has.`,
        mend: "Add the parameter with its first value, or mend the name.",
      });
  return faults;
};

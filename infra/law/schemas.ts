/** The shapes of the law's data files, as their loaders take them for granted. */
import * as z from "zod";
import { caseTypes, documentKinds, employmentTypes } from "../../shared/domain/case-file.ts";
import { firstGregorianYear, isIsoDate, solarToIso } from "../../shared/domain/solar-date.ts";
import { circumstances } from "../../shared/law/circumstances.ts";
import { fieldPointers } from "../../shared/law/fields.ts";
import { instrumentKinds } from "../../shared/law/instruments/index.ts";
import { isCounted, largest, units } from "../../shared/law/parameters/parameter.ts";
import { paragraphLetters } from "../../shared/law/place.ts";
import { nextAuthorities } from "../../shared/law/routes.ts";

const oneOf = <const T extends string>(what: string, known: readonly T[]) =>
  z.enum(known, { error: ({ input }) => `${JSON.stringify(input)} is no known ${what}.` });

const sentence = z.string().trim().min(1);
const words = z.strictObject({ fa: sentence, en: sentence });
/** The Gregorian day of what somebody forgot to convert; null for what is no solar day. */
const ofSolar = (day: string): string | null => {
  const [year = 0, month = 0, ofMonth = 0] = day.split("-").map(Number);
  return year < firstGregorianYear ? solarToIso(year, month, ofMonth) : null;
};
const isoDay = z.string().superRefine((day, { addIssue }) => {
  const gregorian = ofSolar(day);
  if (gregorian === null && isIsoDate(day)) return;
  const wrong = gregorian === null ? "is no day" : "is a day of the solar calendar";
  addIssue({
    ...{ code: "custom", message: `${JSON.stringify(day)} ${wrong}.` },
    params: { mend: gregorian === null ? "Write YYYY-MM-DD." : `Write it as a Gregorian day: ${gregorian}.` },
  });
});
const solarDay = z.string().regex(/^1[34]\d\d(?:\/(?:0[1-9]|1[0-2])\/(?:0[1-9]|[12]\d|3[01]))?$/u, {
  error: ({ input }) => `${JSON.stringify(input)} is no solar date.`,
});
const confidence = oneOf("confidence", ["H", "M", "L"]);
const circumstanceNames = Object.keys(circumstances) as (keyof typeof circumstances)[];

export const parameters = z.record(
  z.string(),
  z
    .strictObject({
      title: words,
      unit: oneOf("unit", units),
      values: z
        .array(
          z.strictObject({ from: isoDay, value: z.number().nonnegative(), source: sentence, verified: z.boolean() }),
        )
        .min(1, { error: "There is no value." }),
    })
    .superRefine(({ unit, values }, { addIssue }) => {
      values.forEach(({ value }, index) => {
        const path = ["values", index, "value"];
        if (value > largest[unit])
          addIssue({
            ...{ code: "custom", path, message: `${value} ${unit} is more than any law asks.` },
            params: { mend: `Write at most ${largest[unit]}, or mend the unit.` },
          });
        else if (isCounted(unit) && !Number.isInteger(value))
          addIssue({
            ...{ code: "custom", path, message: `${value} ${unit}: they are counted whole.` },
            params: { mend: "Write a whole number, or mend the unit." },
          });
      });
    }),
);

const demands = {
  documents: z.array(
    z.strictObject({
      kind: oneOf("document kind", documentKinds),
      when: oneOf("circumstance", circumstanceNames).nullable(),
    }),
  ),
  fields: z.array(oneOf("field pointer", fieldPointers)),
};
export const commonDemands = z.strictObject(demands);
export const caseType = z.strictObject({
  ...demands,
  employmentTypes: z
    .array(oneOf("employment type", employmentTypes))
    .min(1, { error: "No form of employment is lawful here." }),
});

export const doubts = z.array(z.strictObject({ rule: z.string(), fa: sentence, en: sentence }));

export const routes = z.array(
  z.strictObject({
    caseType: oneOf("case type", caseTypes),
    next: oneOf("next authority", nextAuthorities),
    confidence,
  }),
);

export const instrument = z.strictObject({
  title: words,
  kind: oneOf("kind of instrument", instrumentKinds),
  number: z
    .string()
    .regex(/^[\d/]+$/u)
    .nullable(),
  date: solarDay.nullable(),
  issuer: words.nullable(),
  version: z
    .string()
    .regex(/^1[34]\d\d$/u)
    .nullable(),
  source: sentence,
  confidence,
  remarks: z.array(words),
  restsOn: z.array(z.string()),
});

export const passages = z.array(
  z.strictObject({
    article: z.string().regex(/^\d+$/u).nullable(),
    paragraph: oneOf("paragraph letter", Object.keys(paragraphLetters)).nullable(),
    note: z
      .string()
      .regex(/^(?:\d+|only)$/u)
      .nullable(),
    version: z
      .string()
      .regex(/^1[34]\d\d$/u)
      .nullable(),
    gist: words,
    source: sentence,
    read: z.boolean(),
    complete: z.boolean(),
    secondary: z.boolean(),
  }),
);

export const solarHolidays = z.array(
  z.strictObject({ month: z.number().int().min(1).max(12), day: z.number().int().min(1).max(31), title: words }),
);
export const yearTable = z.strictObject({
  year: z.number().int(),
  holidays: z.array(z.strictObject({ date: isoDay, title: words, source: sentence, verified: z.boolean() })),
});

/** The shapes of the law's data files, as their loaders take them for granted. */
import * as z from "zod";
import { caseTypes, documentKinds, employmentTypes } from "../../shared/domain/case-file.ts";
import { isIsoDate } from "../../shared/domain/solar-date.ts";
import { circumstances } from "../../shared/law/circumstances.ts";
import { fieldPointers } from "../../shared/law/fields.ts";
import { instrumentKinds } from "../../shared/law/instruments/index.ts";
import { units } from "../../shared/law/parameters/parameter.ts";
import { paragraphLetters } from "../../shared/law/place.ts";
import { nextAuthorities } from "../../shared/law/routes.ts";

const oneOf = <const T extends string>(what: string, known: readonly T[]) =>
  z.enum(known, { error: ({ input }) => `${JSON.stringify(input)} is no known ${what}.` });

const sentence = z.string().trim().min(1);
const words = z.strictObject({ fa: sentence, en: sentence });
const isoDay = z.string().refine(isIsoDate, {
  error: ({ input }) => `${JSON.stringify(input)} is no day.`,
  params: { mend: "Write YYYY-MM-DD." },
});
const solarDay = z.string().regex(/^1[34]\d\d(?:\/(?:0[1-9]|1[0-2])\/(?:0[1-9]|[12]\d|3[01]))?$/u, {
  error: ({ input }) => `${JSON.stringify(input)} is no solar date.`,
});
const confidence = oneOf("confidence", ["H", "M", "L"]);
const circumstanceNames = Object.keys(circumstances) as (keyof typeof circumstances)[];

export const parameters = z.record(
  z.string(),
  z.strictObject({
    title: words,
    unit: oneOf("unit", units),
    values: z
      .array(z.strictObject({ from: isoDay, value: z.number().nonnegative(), source: sentence, verified: z.boolean() }))
      .min(1, { error: "There is no value." }),
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

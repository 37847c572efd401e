/** Pieces that every schema is made of. What comes in is tidied once, here: digits Latin, letters Persian, no disguises. */
import * as z from "zod";
import { readNationalId } from "../domain/national-id.ts";
import { firstGregorianYear, isIsoDate } from "../domain/solar-date.ts";
import { forbiddenMark, isTidy, latinDigits, tidy } from "../domain/text.ts";

type Read = z.core.ParsePayload<string>;

const refuse = (read: Read, mark: ReturnType<typeof forbiddenMark>): void => {
  if (mark) read.issues.push({ code: "custom", message: `mark-${mark}`, params: { mark }, input: read.value });
};

/** Refuses what disguises itself and keeps the rest in its form, in one step: a file has some seventy such fields. */
const tidied = (read: Read): void => {
  if (isTidy(read.value)) return;
  refuse(read, forbiddenMark(read.value));
  read.value = tidy(read.value);
};

const inLatin = (read: Read): void => {
  tidied(read);
  read.value = latinDigits(read.value);
};

/** One line a person typed: tidied, at least one character once tidied. */
export const line = (longest: number) => z.string().max(longest).check(tidied).min(1);

/** Several lines: a justification, a reason, a note. */
export const prose = (longest: number) =>
  z
    .string()
    .max(longest)
    .check((read) => {
      const mark = forbiddenMark(read.value.replace(/[\r\n\t]/g, " "));
      // A sentence may begin like a formula: no spreadsheet gets it.
      if (mark !== "formula") refuse(read, mark);
      read.value = read.value.trim();
    })
    .min(1);

/** A number that people write: any of the three digit sets in, Latin out. */
export const numbering = (longest: number) => z.string().max(longest).check(inLatin).min(1);

/** Gregorian `YYYY-MM-DD`, a day that exists. A solar year would make anybody six hundred years old. */
export const day = z
  .string()
  .check((read) => {
    if (!isIsoDate(read.value)) read.value = latinDigits(read.value);
    if (!isIsoDate(read.value)) read.issues.push({ code: "custom", message: "not-a-day", input: read.value });
    else if (Number(read.value.slice(0, 4)) < firstGregorianYear)
      read.issues.push({ code: "custom", message: "solar-year", input: read.value });
  })
  .meta({ description: "Gregorian day, YYYY-MM-DD, from 1900 on", format: "date", example: "2000-07-22" });

/** As typed; the rule `national-id` says what is wrong with it. Ten Latin digits where they can be read. */
export const nationalId = z
  .string()
  .max(40)
  .check((read) => {
    const text = read.value;
    if (readNationalId(text) === text) return;
    if (forbiddenMark(text.replace(/[\u200e\u200f]/g, "")) !== null)
      read.issues.push({ code: "custom", message: "mark-control", input: text });
    read.value = readNationalId(text) ?? latinDigits(tidy(text));
  })
  .meta({ description: "National id; Persian and Arabic digits are accepted", example: "0012345679" });

export const caseId = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .meta({ description: "Case id", example: "9f2c4a1be07d4f5c8f2b1d3e5a7c9b0f" });
export const documentId = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .meta({ description: "Document id", example: "018f4a1be07d4f5c8f2b1d3e5a7c9b0f" });
export const handOff = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .meta({ description: "Hand-off id, one per approval" });
export const instant = z.iso.datetime().meta({ description: "UTC instant, ISO 8601" });
export const pointer = z
  .string()
  .max(200)
  .regex(/^(\/([^/~]|~[01])*)*$/)
  .meta({ description: "JSON pointer (RFC 6901) into the case file" });
export const ruleId = z
  .string()
  .max(60)
  .regex(/^[a-z0-9-]+$/)
  .meta({ description: "Rule id", example: "max-age-official" });
export const instrumentId = z
  .string()
  .max(60)
  .regex(/^[a-z0-9-]+$/)
  .meta({ description: "Instrument id", example: "csml" });
/** Id of an organization, person or account, as the registry names it. */
export const registryId = z
  .string()
  .max(80)
  .regex(/^[^\s#/]+$/)
  .meta({ description: "Id in the registry", example: "health" });
export const words = z.object({ fa: z.string(), en: z.string() }).meta({ id: "Words" });
/** Beside the ids, so that a history stays as it was written and a name stands once. */
export const names = z.record(z.string(), z.string()).meta({
  id: "Names",
  description: "What the persons in this answer are called, by their ids; only those whom the caller may know",
  example: { "person-moradi": "سارا مرادی" },
});

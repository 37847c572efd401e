/** Pieces that every schema is made of. What comes in is tidied once, here: digits Latin, letters Persian, no disguises. */
import * as z from "zod";
import { readNationalId } from "../domain/national-id.ts";
import { isIsoDate } from "../domain/solar-date.ts";
import { forbiddenMark, latinDigits, tidy } from "../domain/text.ts";

const refuseMarks = (text: string, context: z.RefinementCtx) => {
  const mark = forbiddenMark(text);
  if (mark) context.addIssue({ code: "custom", message: `mark-${mark}`, params: { mark } });
};

/** One line a person typed: tidied, at least one character once tidied. */
export const line = (longest: number) =>
  z.string().min(1).max(longest).superRefine(refuseMarks).transform(tidy).pipe(z.string().min(1));

/** Several lines: a justification, a reason, a note. */
export const prose = (longest: number) =>
  z
    .string()
    .min(1)
    .max(longest)
    .superRefine((text, context) => {
      const mark = forbiddenMark(text.replace(/[\r\n\t]/g, " "));
      if (mark && mark !== "formula") refuseMarks(text.replace(/[\r\n\t]/g, " "), context);
    })
    .transform((text) => text.trim())
    .pipe(z.string().min(1));

/** A number that people write: any of the three digit sets in, Latin out. */
export const numbering = (longest: number) =>
  z
    .string()
    .min(1)
    .max(longest)
    .superRefine(refuseMarks)
    .transform((text) => latinDigits(tidy(text)))
    .pipe(z.string().min(1));

/** Gregorian `YYYY-MM-DD`, a day that exists. */
export const day = z
  .string()
  .transform(latinDigits)
  .refine(isIsoDate, { message: "not-a-day" })
  .meta({ description: "Gregorian day, YYYY-MM-DD", format: "date", example: "2000-07-22" });

/** As typed; the rule `national-id` says what is wrong with it. Ten Latin digits where they can be read. */
export const nationalId = z
  .string()
  .max(40)
  .refine((text) => forbiddenMark(text.replace(/[\u200e\u200f]/g, "")) === null, { message: "mark-control" })
  .transform((text) => readNationalId(text) ?? latinDigits(tidy(text)))
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
export const words = z.object({ fa: z.string(), en: z.string() }).meta({ id: "Words" });

/** What is asked of the law. */
import * as z from "zod";
import { latinDigits } from "../domain/text.ts";
import { instrumentId, ruleId } from "./fields.ts";

export const onRule = z.object({ id: ruleId });
export const onInstrument = z.object({ id: instrumentId });
const latinYear = (text: unknown) => (typeof text === "string" ? latinDigits(text.trim()) : text);

export const calendarYear = z.strictObject({
  year: z
    .preprocess(latinYear, z.coerce.number().int().min(1300).max(1499))
    .optional()
    .meta({ description: "Solar year; the present one when absent", example: 1405 }),
});

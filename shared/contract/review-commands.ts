/** What the province says of a case. */
import * as z from "zod";
import { pointer, prose, ruleId } from "./fields.ts";

export const assignment = z
  .strictObject({ account: z.string().min(1).max(80) })
  .meta({ id: "Assignment", description: "Account of the reviewer who takes the case over" });

export const question = z.strictObject({ question: prose(4000) }).meta({ id: "Question" });

export const extension = z
  .strictObject({
    workingDays: z.number().int().min(1).max(60).meta({
      description: "Working days past the due day, or past today where that is over already",
    }),
    reason: prose(2000),
  })
  .meta({ id: "Extension", example: { workingDays: 5, reason: "استعلام از ادارهٔ ثبت احوال بی‌پاسخ مانده است." } });

export const recall = z.strictObject({ note: prose(2000) }).meta({ id: "Recall" });

const overrides = z
  .array(z.strictObject({ rule: ruleId, justification: prose(2000) }))
  .max(60)
  .default([]);

export const decision = z
  .discriminatedUnion("outcome", [
    z.strictObject({
      outcome: z.literal("approve"),
      overrides,
      reasons: z.array(z.never()).max(0).optional(),
      note: prose(4000).nullable().default(null),
    }),
    z.strictObject({
      outcome: z.literal("return"),
      reasons: z
        .array(z.strictObject({ rule: ruleId, text: prose(2000), pointer: pointer.nullable().default(null) }))
        .min(1)
        .max(60),
      overrides,
      note: prose(4000).nullable().default(null),
    }),
  ])
  .meta({
    id: "Decision",
    example: { outcome: "return", reasons: [{ rule: "max-age-official", text: "سن از حداکثر مجاز بیشتر است." }] },
  });

export const confirmation = z
  .discriminatedUnion("agree", [
    z.strictObject({ agree: z.literal(true), note: prose(2000).nullable().default(null) }),
    z.strictObject({ agree: z.literal(false), note: prose(2000) }),
  ])
  .meta({ id: "Confirmation" });

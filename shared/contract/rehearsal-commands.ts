/** Drafts of another law: what an administrator sends to have one rehearsed and then activated. */
import * as z from "zod";
import { day, line, prose, ruleId } from "./fields.ts";
import { cursor } from "./paging.ts";

export const draft = z
  .strictObject({
    parameters: z
      .array(
        z.strictObject({
          name: z.string().max(60).meta({ description: "As GET /v1/rules names it", example: "maximum-age-official" }),
          value: z.number(),
          source: z
            .union([z.literal(""), line(300)])
            .default("")
            .meta({ description: "The instrument and place it was taken from", example: "CSML 1386, art. 42-a" }),
          verified: z
            .boolean()
            .default(false)
            .meta({ description: "Whether the text itself was read; what rests on one unread answers at most review" }),
        }),
      )
      .max(50)
      .default([]),
    retirements: z.array(ruleId).max(50).default([]),
    note: prose(2000).meta({ description: "Why; it stays with what is activated" }),
  })
  .meta({ id: "RulesetDraft", description: "New values of thresholds, and rules that shall no longer count" });

export const rehearsalId = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .meta({ description: "Rehearsal id" });
export const onRehearsal = z.object({ id: rehearsalId });

export const rehearsalListing = z.strictObject({
  limit: z.coerce.number().int().min(1).max(50).default(20).meta({ description: "Items per page, 1 to 50" }),
  cursor,
});

export const activation = z
  .strictObject({
    rehearsal: rehearsalId,
    from: day.meta({
      description: "First day of submission for which it counts: not before tomorrow in Tehran, nor two years ahead",
    }),
  })
  .meta({ id: "RulesetActivation" });

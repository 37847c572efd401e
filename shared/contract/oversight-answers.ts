/** What the nightly recount tells: overrides for the chief, and counters beside histories. */
import * as z from "zod";
import { caseId, instant, names } from "./fields.ts";

const asOf = instant.nullable().meta({ description: "When it was computed; null before the first night" });

export const overrides = z
  .object({
    asOf,
    names,
    items: z.array(
      z.object({
        province: z.string(),
        rule: z.string(),
        reviewer: z.string().meta({ description: "Person" }),
        outcome: z.enum(["fail", "review"]).meta({ description: "What was set aside" }),
        count: z.number().int().meta({ description: "Times it was set aside: in a proposal, an approval or a return" }),
        refused: z.number().int().meta({ description: "Of these, how many a second person did not agree with" }),
      }),
    ),
    totals: z.array(
      z.object({
        province: z.string(),
        rule: z.string(),
        open: z.number().int().meta({ description: "Judged revisions in which the rule failed or asked for a look" }),
        overridden: z.number().int().meta({ description: "Of these, how many in which it was set aside" }),
      }),
    ),
  })
  .meta({ id: "Overrides" });

export const recount = z
  .object({
    asOf,
    cases: z.number().int(),
    counters: z.number().int().meta({ description: "Counters that were held against the histories" }),
    differences: z.array(
      z.object({
        counter: z.string().meta({ description: "Of a permit, a post, or an agency's specific work" }),
        counted: z.number().int().meta({ description: "Places by the histories" }),
        kept: z.number().int().meta({ description: "Places by the counter" }),
      }),
    ),
    found: z.number().int().meta({ description: "How many differ; at most a thousand are listed" }),
    unsettled: z.number().int().meta({ description: "Counters that moved at every look" }),
    unreadable: z.array(caseId).meta({ description: "Cases whose history cannot be read" }),
  })
  .meta({ id: "Recount" });

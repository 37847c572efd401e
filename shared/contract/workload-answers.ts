/** How the work lies: counts for a queue's tabs. */
import * as z from "zod";
import { caseTypes } from "../domain/case-file.ts";
import type { Urgency } from "../domain/urgency.ts";
import { state } from "./case-answers.ts";
import { instant, words } from "./fields.ts";

const count = z.number().int().min(0);
const urgency = z
  .object({ critical: count, overdue: count, near: count, later: count, paused: count } satisfies Record<
    Urgency,
    unknown
  >)
  .meta({ id: "CountsByUrgency" });
const counted = z.object({ total: count, urgency });

export const counts = z
  .object({
    asOf: instant.nullable().meta({
      description:
        "To the province the minute in which all but `mine` was counted, null before the first; to others the moment",
    }),
    states: z
      .array(z.object({ state, label: words, total: count, urgency: urgency.nullable() }))
      .meta({ description: "To the province those in which it has open cases; to an agency all, drafts among them" }),
    mine: counted.nullable().meta({ description: "Held by the caller, at this moment" }),
    unclaimed: counted.nullable().meta({ description: "Under review and held by nobody" }),
    agencies: z.array(z.object({ agency: z.string(), ...counted.shape })).meta({ description: "Under review" }),
    caseTypes: z
      .array(z.object({ caseType: z.enum(caseTypes), ...counted.shape }))
      .meta({ description: "Under review" }),
  })
  .meta({ id: "Counts" });

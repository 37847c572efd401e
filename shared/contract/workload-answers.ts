/** How the work lies: counts for a queue's tabs, and for the chief by reviewer and age. */
import * as z from "zod";
import { caseTypes } from "../domain/case-file.ts";
import type { Urgency } from "../domain/urgency.ts";
import { state } from "./case-answers.ts";
import { instant, words } from "./fields.ts";
import { awayDays } from "./people-answers.ts";

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
    signatures: count
      .nullable()
      .meta({ description: "To an agency: what waits for its head's signature; null where that is not wanted" }),
    unclaimed: counted.nullable().meta({ description: "Under review and held by nobody" }),
    agencies: z.array(z.object({ agency: z.string(), ...counted.shape })).meta({ description: "Under review" }),
    caseTypes: z
      .array(z.object({ caseType: z.enum(caseTypes), ...counted.shape }))
      .meta({ description: "Under review" }),
  })
  .meta({ id: "Counts" });

const oldest = instant.nullable().meta({ description: "First submission of the oldest of them" });
const age = count.nullable().meta({ description: "Of the oldest: working days since its first submission, today" });

export const workload = z
  .object({
    asOf: instant.nullable().meta({ description: "The minute in which it was counted; null before the first" }),
    reviewers: z
      .array(
        z.object({
          province: z.string(),
          person: z.string(),
          name: z.string(),
          active: z.boolean().meta({ description: "False for who reviews no longer and still holds cases" }),
          away: awayDays.nullable().meta({ description: "The leave that runs today or comes next" }),
          held: z
            .object(counted.shape)
            .meta({ description: "Under review and, paused, with a question to the agency" }),
          oldest,
          age,
          decided: count.nullable().meta({
            description: "Approved or returned in the last seven days, as listed last night; null before the first",
          }),
          awaitingConfirmation: count.meta({ description: "Approvals of this person that wait for a second one" }),
        }),
      )
      .meta({ description: "Everybody who reviews, and everybody who holds a case" }),
    unclaimed: z
      .array(
        z.object({
          province: z.string(),
          ...counted.shape,
          oldest,
          age,
          ages: z.array(z.object({ from: count, until: count.nullable(), total: count })).meta({
            description: "By working days since the first submission, both included; the last group is open",
          }),
        }),
      )
      .meta({ description: "Under review and held by nobody" }),
  })
  .meta({ id: "Workload" });

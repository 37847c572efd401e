/** A row of a list, and a page of rows, as callers read them. */
import * as z from "zod";
import { caseTypes } from "../domain/case-file.ts";
import { urgencies } from "../domain/urgency.ts";
import { proposal, state, version } from "./case-answers.ts";
import { caseId, day, instant, names } from "./fields.ts";

const listRow = z
  .object({
    id: caseId,
    state,
    version,
    agency: z.string(),
    caseType: z.enum(caseTypes),
    name: z.string(),
    permit: z.string().nullable(),
    createdAt: instant,
    changedAt: instant,
    ...z
      .object({
        importId: z.string().nullable(),
        province: z.string(),
        code: z.string(),
        post: z.string().nullable(),
        revision: z.number().int(),
        proposal: proposal.nullable(),
        holder: z.string().nullable(),
        decidedBy: z.string().nullable().meta({ description: "Whose decision stands; the province sees it" }),
        dueOn: day.nullable(),
        handedTo: z.string().nullable(),
        urgency: z.enum(urgencies).nullable().meta({
          description: "By `dueOn`, on the day of this answer; critical: more than five working days over",
        }),
        near: z.boolean().meta({ description: "The day in `dueOn` is near, counted on the day of this answer" }),
        overdue: z.boolean().meta({ description: "The day in `dueOn` is over" }),
        late: z.boolean(),
        since: instant,
        keeper: z.string().meta({ description: "Of a draft: the person who sees to it" }),
        asked: z
          .object({ at: instant, by: z.string() })
          .nullable()
          .meta({ description: "Since when it waits for the head's signature, and which person asked for it" }),
      })
      .partial().shape,
  })
  .meta({ id: "ListRow", description: "A draft's row lacks what a submission brings" });
export const list = z.object({ items: z.array(listRow), names }).meta({ id: "List" });

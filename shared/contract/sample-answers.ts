/** Samples of decisions as callers read them. */
import * as z from "zod";
import { caseId, instant, names } from "./fields.ts";

const count = z.number().int().min(0);
const person = z.string().meta({ description: "Person" });

const head = {
  id: z.string(),
  province: z.string(),
  at: instant,
  by: person,
  from: z.iso.date(),
  until: z.iso.date(),
  drawn: count,
  judged: count,
  otherwise: count.meta({ description: "Of these, how many would have been decided otherwise" }),
};

export const samples = z
  .object({
    countedUntil: z.iso.date().nullable().meta({
      description: "The last day whose decisions can be drawn from; null before the first night",
    }),
    items: z.array(z.object(head)),
    names,
  })
  .meta({ id: "Samples", description: "The newest first" });

export const sample = z
  .object({
    ...head,
    size: z.union([z.object({ percent: count }), z.object({ cases: count })]),
    seed: z.string().meta({ description: "What chance gave: by it the same decisions are drawn again" }),
    reviewers: z.array(z.object({ reviewer: person, decided: count, drawn: count, judged: count, otherwise: count })),
    picks: z.array(
      z.object({
        case: caseId,
        seq: count.meta({ description: "Of the decision's event" }),
        code: z.string().meta({ description: "Tracking code" }),
        revision: count,
        outcome: z.enum(["approved", "returned"]),
        reviewer: person,
        confirmedBy: person.nullable(),
        at: instant,
        mayJudge: z.boolean().meta({ description: "False for who decided, who confirmed, and where it was judged" }),
        verdict: z.object({ agrees: z.boolean(), text: z.string().nullable(), by: person, at: instant }).nullable(),
      }),
    ),
    names,
  })
  .meta({ id: "Sample" });

/** What the chief sends to draw a sample of decisions and to say something of each. */
import * as z from "zod";
import { caseId, day, prose } from "./fields.ts";

export const mostDrawn = 500;

export const onSample = z.object({ id: z.string().regex(/^[0-9a-f]{32}$/) });

export const sampleDrawing = z
  .strictObject({
    from: day,
    until: day.meta({ description: "Both included; the day before the last count at the latest" }),
    size: z.union([
      z.strictObject({ percent: z.number().int().min(1).max(100) }),
      z.strictObject({ cases: z.number().int().min(1).max(mostDrawn) }),
    ]),
  })
  .meta({
    id: "SampleDrawing",
    description: "Of every reviewer who decided in those days one decision at least is drawn",
    example: { from: "2026-10-23", until: "2026-11-21", size: { percent: 5 } },
  });

const decisionOf = { case: caseId, seq: z.number().int().min(1).max(1_000_000) };

export const sampleVerdict = z
  .discriminatedUnion("agrees", [
    z.strictObject({ ...decisionOf, agrees: z.literal(true), text: prose(2000).nullable().default(null) }),
    z.strictObject({ ...decisionOf, agrees: z.literal(false), text: prose(2000) }),
  ])
  .meta({ id: "SampleVerdict" });

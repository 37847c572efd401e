/** A year of the working calendar as callers read it. */
import * as z from "zod";
import { closureKinds } from "../law/index.ts";
import { day, words } from "./fields.ts";

const reason = z.object({
  kind: z.enum(closureKinds),
  title: words,
  source: z.string(),
  verified: z.boolean(),
});

export const calendar = z
  .object({
    year: z.number().int().meta({ description: "Solar year" }),
    from: day,
    to: day,
    provisional: z.boolean().meta({
      description: "The year's holidays are not published yet: weekends, fixed solar holidays and closures only",
    }),
    workingDays: z.number().int(),
    thursdays: z
      .array(z.object({ from: day, closed: z.boolean() }))
      .meta({ description: "Whether Thursdays are closed, from a day on; closed before the first" }),
    closed: z.array(z.object({ on: day, reasons: z.array(reason) })),
  })
  .meta({ id: "Calendar", description: "Every closed day of the year with all its reasons" });

/** Routes, the working calendar's own settings, and every version of the agreement. */
import * as z from "zod";
import { caseTypes } from "../domain/case-file.ts";
import { day } from "./fields.ts";
import { agreement } from "./law-answers.ts";
import { effectiveBy } from "./registry-answers.ts";
import { version } from "./registry-fields.ts";

const route = z
  .object({
    caseType: z.enum(caseTypes),
    target: z
      .union([
        z.object({ kind: z.literal("organization"), organization: z.string() }),
        z.object({ kind: z.enum(["destination", "none"]) }),
      ])
      .nullable()
      .meta({ description: "null: nobody said yet, and no case of the type can be approved" }),
    receiptWithin: z.number().int().nullable(),
    version,
  })
  .meta({ id: "Route" });
export const routeList = z.object({ items: z.array(route) }).meta({ id: "Routes", description: "Of every case type" });
export const routeSaved = route.extend({ effectiveBy }).meta({ id: "RouteSaved" });

export const calendarSettings = z
  .object({
    thursdays: z.array(z.object({ from: day, open: z.boolean() })),
    closures: z.array(z.object({ on: day, why: z.string() })),
    version,
  })
  .meta({ id: "CalendarSettings" });
export const calendarSaved = calendarSettings.extend({ effectiveBy }).meta({ id: "CalendarSaved" });

export const agreements = z
  .object({ items: z.array(agreement) })
  .meta({ id: "Agreements", description: "The newest first; days to come among them" });

/** Who is asking, as the registry knows them at that moment: what a screen greets and arranges itself by. */
import * as z from "zod";
import { roles } from "../domain/registry.ts";
import { day, words } from "./fields.ts";

const workingDays = z.number().int().min(0);

export const me = z
  .object({
    account: z.string(),
    person: z.object({
      id: z.string(),
      name: z.string().meta({ description: "As registered; one person may hold several accounts" }),
    }),
    organization: z.object({
      id: z.string(),
      kind: z.enum(["agency", "province", "national"]),
      name: words,
      province: z.string().nullable().meta({ description: "Of an agency: who supervises it" }),
    }),
    roles: z.array(z.enum(roles)),
    agreement: z
      .object({
        version: z.string(),
        from: day,
        answerWithin: workingDays,
        replyWithin: workingDays,
        warnBefore: workingDays.meta({ description: "Working days before its target at which a case is near due" }),
      })
      .meta({ description: "The agreement in force; all in working days" }),
  })
  .meta({ id: "Me" });

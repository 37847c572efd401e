/** What administrators send of routes, the working calendar and the agreement. */
import * as z from "zod";
import { caseTypes } from "../domain/case-file.ts";
import { day, line, numbering, prose } from "./fields.ts";
import { organizationId, title } from "./registry-fields.ts";

const workingDays = (most: number) => z.number().int().min(1).max(most);

export const onRoute = z.object({ id: z.enum(caseTypes).meta({ description: "Case type" }) });

export const routeEdit = z
  .strictObject({
    target: z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("organization"), organization: organizationId }),
      z.strictObject({ kind: z.literal("destination") }),
      z.strictObject({ kind: z.literal("none") }),
    ]),
    receiptWithin: workingDays(250).meta({ description: "Working days within which a receipt is expected" }),
  })
  .meta({
    id: "RouteEdit",
    description: "Who is next after an approval: an organization, the agency a person goes to, or nobody",
  });

const why = line(200).meta({ description: "Shown with the day" });

export const calendarEdit = z
  .strictObject({
    thursdays: z
      .array(z.strictObject({ from: day, open: z.boolean() }))
      .max(50)
      .meta({ description: "Whether Thursdays are worked, from a day on; closed before the first" }),
    closures: z
      .array(z.strictObject({ on: day, why }))
      .max(500)
      .meta({ description: "Days on which the province closed for a reason of its own" }),
  })
  .meta({
    id: "CalendarEdit",
    example: {
      thursdays: [{ from: "2026-12-22", open: true }],
      closures: [{ on: "2026-11-28", why: "آلودگی هوا" }],
    },
  });

export const agreementCreation = z
  .strictObject({
    version: numbering(40).meta({ description: "What cases will name it by", example: "1405-1" }),
    title,
    text: prose(20_000),
    from: day.meta({
      description: "Not before tomorrow in Tehran, nor two years ahead; each version has a day of its own",
    }),
    answerWithin: workingDays(120).meta({ description: "Working days; the organization's own target" }),
    replyWithin: workingDays(250).meta({ description: "Working days an agency has to answer a return" }),
    remindAfter: z
      .array(workingDays(250))
      .max(10)
      .meta({ description: "Working days after which it is reminded, each before the reply is due" }),
    warnBefore: z.number().int().min(0).max(60).meta({ description: "Working days before the target" }),
    confirmedCaseTypes: z.array(z.enum(caseTypes)).max(caseTypes.length),
  })
  .meta({ id: "AgreementCreation", description: "Earlier versions stay as they are, for the cases that name them" });

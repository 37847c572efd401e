/** What the system answers of the organization and its demands: case types, the agreement. */
import * as z from "zod";
import { caseTypes, documentKinds } from "../domain/case-file.ts";
import { day, words } from "./fields.ts";

const caseType = z
  .object({
    id: z.enum(caseTypes),
    title: words,
    documents: z.array(z.object({ kind: z.enum(documentKinds), title: words, when: words.nullable() })),
    fields: z.array(z.object({ pointer: z.string(), title: words })),
  })
  .meta({ id: "CaseType" });

export const caseTypeList = z.object({ items: z.array(caseType) }).meta({ id: "CaseTypes" });

export const agreement = z
  .object({
    version: z.string(),
    title: words,
    text: z.string(),
    from: day,
    answerWithin: z.number().int().meta({ description: "Working days; the organization's own target" }),
    replyWithin: z.number().int().meta({ description: "Working days an agency has to answer a return" }),
    remindAfter: z.array(z.number().int()),
    warnBefore: z.number().int().meta({ description: "Working days before the target at which a case is near due" }),
    confirmedCaseTypes: z
      .array(z.enum(caseTypes))
      .meta({ description: "Case types whose approval a second person always confirms" }),
  })
  .meta({ id: "Agreement" });

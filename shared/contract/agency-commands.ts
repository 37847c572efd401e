/** What an agency says of its case. */
import * as z from "zod";
import { pointer, prose, registryId } from "./fields.ts";

export const submission = z
  .strictObject({
    answers: z
      .array(
        z.strictObject({
          reason: z.number().int().min(1).max(100),
          answer: z.enum(["fixed", "explained", "contested"]),
          text: prose(2000),
          pointers: z.array(pointer).max(20).default([]),
        }),
      )
      .max(100)
      .default([]),
  })
  .default({ answers: [] })
  .meta({ id: "Submission" });

/** Pins what the head is to sign: the version by If-Match, and of a return the answers that go in with it. */
export const signOffRequest = submission.meta({ id: "SignOffRequest" });
export const sendingBack = z.strictObject({ note: prose(2000) }).meta({ id: "SendingBack" });

export const handingOver = z
  .strictObject({ person: registryId })
  .meta({ id: "HandingOver", description: "Who sees to the draft from now on: one of the agency's people" });

export const withdrawal = z.strictObject({ note: prose(2000).nullable().default(null) }).default({ note: null });
export const answer = z.strictObject({ text: prose(4000) }).meta({ id: "Answer" });

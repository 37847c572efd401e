/** What a list of cases is asked for. */
import * as z from "zod";
import { states } from "../domain/case.ts";
import { caseTypes } from "../domain/case-file.ts";
import { urgencies } from "../domain/urgency.ts";
import { numbering, registryId } from "./fields.ts";
import { cursor, limit } from "./paging.ts";

export const listing = z.strictObject({
  state: z.enum(states).optional(),
  queue: z.enum(["mine", "inbox", "hand-offs", "signatures", "ended"]).optional().meta({
    description:
      "mine: held by the caller; inbox: handed to the caller's organization; hand-offs: sent and not answered; signatures: an agency's files that wait for its head's; ended: its cases that have ended",
  }),
  urgency: z.enum(urgencies).optional().meta({
    description: "By the day in `dueOn`, counted on the day of the answer; paused: while the agency is asked",
  }),
  holder: registryId.optional().meta({
    description:
      "me; none: under review and held by nobody; or a person, whose cases the chief reviewer and the auditor may ask for",
    example: "none",
  }),
  keeper: registryId.optional().meta({ description: "Person: the agency's drafts that they see to" }),
  agency: registryId.optional(),
  caseType: z.enum(caseTypes).optional(),
  permit: numbering(40).optional(),
  code: numbering(24)
    .transform((code) => code.replace(/[\s-]/g, ""))
    .optional()
    .meta({ description: "Tracking code" }),
  limit,
  cursor,
});
export type Listed = z.infer<typeof listing>;

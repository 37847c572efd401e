/** Who works at the desk of a province, and who writes an agency's files. */
import * as z from "zod";
import { roles } from "../domain/registry.ts";

export const awayDays = z
  .object({ from: z.iso.date(), until: z.iso.date() })
  .meta({ id: "Away", description: "First and last day of a leave" });

export const reviewers = z
  .object({
    items: z.array(
      z.object({
        account: z.string().meta({ description: "To assign a case to" }),
        person: z.string().meta({ description: "As cases name their holder" }),
        name: z.string(),
        roles: z.array(z.enum(roles)),
        active: z.boolean().meta({ description: "False once the account or the person has ended" }),
        away: awayDays.nullable().meta({ description: "The leave that runs today or comes next" }),
      }),
    ),
  })
  .meta({ id: "Reviewers" });

export const keepers = z
  .object({
    items: z.array(
      z.object({
        person: z.string().meta({ description: "As drafts name their keeper" }),
        name: z.string(),
        active: z.boolean().meta({ description: "False for who no longer writes this agency's files" }),
        drafts: z.number().int(),
      }),
    ),
  })
  .meta({ id: "Keepers" });

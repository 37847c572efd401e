/** Who works at the desk of a province. */
import * as z from "zod";
import { roles } from "../domain/registry.ts";

export const reviewers = z
  .object({
    items: z.array(
      z.object({
        account: z.string().meta({ description: "To assign a case to" }),
        person: z.string().meta({ description: "As cases name their holder" }),
        name: z.string(),
        roles: z.array(z.enum(roles)),
        active: z.boolean().meta({ description: "False once the account or the person has ended" }),
      }),
    ),
  })
  .meta({ id: "Reviewers" });

/** Who was shown personal data. */
import * as z from "zod";
import { readKinds } from "../domain/recorded-read.ts";
import { roles } from "../domain/registry.ts";
import { caseId, documentId, instant, names } from "./fields.ts";

export const reads = z
  .object({
    items: z.array(
      z.object({
        kind: z.enum(readKinds),
        case: caseId.nullable().meta({ description: "Null for a search, by a person's national id" }),
        document: documentId.nullable(),
        account: z.string(),
        person: z.string(),
        organization: z.string(),
        roles: z.array(z.enum(roles)).meta({ description: "Those that let them" }),
        at: instant.meta({ description: "The first time in that minute" }),
      }),
    ),
    names,
  })
  .meta({ id: "Reads", description: "The newest minute first; never changed and never deleted" });

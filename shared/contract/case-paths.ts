/** Paths to a case and to what belongs to it. */
import * as z from "zod";
import { caseId, documentId } from "./fields.ts";

export const onCase = z.object({ id: caseId });

export const onRevision = z.object({
  id: caseId,
  number: z.coerce.number().int().min(1).max(10_000).meta({ description: "Of the revision, from 1 on" }),
});

export const onDocument = z.object({ id: caseId, documentId });

/** A revision as callers read it. */
import * as z from "zod";
import { document, proposal, revision } from "./case-answers.ts";
import { caseFile } from "./case-file.ts";
import { caseId } from "./fields.ts";
import { finding } from "./finding-answer.ts";

export const theRevision = z
  .object({
    case: caseId,
    ...revision.shape,
    latest: z.number().int().meta({ description: "Number of the case's last revision" }),
    file: caseFile,
    documents: z.array(document),
    findings: z.array(finding).nullable().meta({ description: "Null until the rules were run" }),
    proposal: proposal.nullable(),
  })
  .meta({ id: "RevisionAnswer", description: "As it was handed in, and what was found in it" });

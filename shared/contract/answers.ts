/** Shapes of the answers, for the description of the API and for clients. */
import * as z from "zod";
import { moves } from "../domain/workflow.ts";
import { document, signOff, state, version } from "./case-answers.ts";
import { caseId, day, documentId, instant, words } from "./fields.ts";
import { finding } from "./finding-answer.ts";
import { type ProblemType, problemCatalogue, problemUrn } from "./problems.ts";

export { caseOrDraft, draft, theLetter } from "./case-answers.ts";
export { history } from "./history-answer.ts";
export { list } from "./list-answer.ts";

export const receipt = z
  .object({
    id: caseId,
    state,
    code: z.string().meta({ description: "Tracking code" }),
    revision: z.number().int(),
    dueOn: day.nullable().meta({ description: "Last day of the organization's own target" }),
    handedTo: z.string().nullable(),
    version,
    event: z.number().int().meta({ description: "Number of the event that this request appended" }),
  })
  .meta({ id: "StepReceipt" });

export const signOffReceipt = z.object({ id: caseId, version, signOff }).meta({ id: "SignOffReceipt" });

export const handOverReceipt = z
  .object({ id: caseId, version, keeper: z.string().meta({ description: "Person" }) })
  .meta({ id: "HandOverReceipt" });

export const checked = z
  .object({
    ruleset: z.string(),
    submittedOn: day,
    findings: z.array(finding),
    missing: z.array(z.object({ pointer: z.string(), message: words })),
    proposal: z.enum(["return", "question", "none"]),
    submittable: z.boolean(),
  })
  .meta({ id: "Checked" });

const upload = z
  .object({
    url: z.string(),
    method: z.literal("PUT"),
    headers: z.record(z.string(), z.string()),
    expiresAt: instant,
  })
  .meta({ id: "Upload", description: "Send the bytes there, with these headers" });
export const requestedDocument = z.object({ document, upload }).meta({ id: "RequestedDocument" });
export const completedDocument = z.object({ document, version }).meta({ id: "CompletedDocument" });
export const requestedUpload = z.object({ upload: documentId, put: upload }).meta({ id: "RequestedUpload" });
export const download = z
  .object({ url: z.string(), expiresAt: instant, sha256: z.string(), contentType: z.string(), size: z.number().int() })
  .meta({ id: "Download" });

const problemUrns = (Object.keys(problemCatalogue) as ProblemType[]).map(problemUrn);

export const problem = z
  .object({
    type: z.enum(problemUrns).meta({ description: "Stable name of the problem" }),
    title: z.string(),
    detail: z.string(),
    status: z.number().int(),
    requestId: z.string().meta({ description: "Give it to the administrator with a question" }),
    errors: z
      .array(z.object({ pointer: z.string(), detail: z.string() }))
      .optional()
      .meta({ description: "Every mistake with its place: a JSON pointer into the body, or #/query/…" }),
    possible: z.array(z.enum(moves)).optional().meta({ description: "What is possible instead" }),
    findings: z.array(finding).optional().meta({ description: "The findings that block a submission" }),
  })
  .meta({ id: "Problem", description: "RFC 9457, in Persian or English by Accept-Language" });

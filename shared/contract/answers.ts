/** Shapes of the answers, for the description of the API and for clients. */
import * as z from "zod";
import { states } from "../domain/case.ts";
import { caseTypes, documentKinds } from "../domain/case-file.ts";
import { eventTypes } from "../domain/event.ts";
import { moves } from "../domain/workflow.ts";
import { caseFile } from "./case-file.ts";
import { caseId, day, documentId, instant, words } from "./fields.ts";

export const citation = z
  .object({
    instrument: z.string(),
    article: z.string().nullable(),
    paragraph: z.string().nullable(),
    note: z.string().nullable(),
    version: z.string().nullable(),
  })
  .meta({ id: "Citation" });

export const finding = z
  .object({
    rule: z.string(),
    outcome: z.enum(["pass", "fail", "review", "not-applicable"]),
    blocking: z.boolean(),
    citation,
    saw: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
    pointer: z.string(),
    message: words,
    remedy: words.nullable(),
    verified: z.boolean().meta({ description: "false: rests on law whose text was not read; at most review" }),
  })
  .meta({ id: "Finding" });

const version = z.string().meta({ description: "The ETag without its quotes" });
const state = z.enum(states);
const allowedActions = z.array(z.enum(moves));

const document = z
  .object({
    documentId,
    kind: z.enum(documentKinds),
    issuedOn: day.nullable(),
    contentType: z.string(),
    size: z.number().int(),
    status: z.enum(["awaiting", "verified"]),
    sha256: z.string().nullable(),
  })
  .meta({ id: "Document" });

const reason = z
  .object({
    number: z.number().int(),
    rule: z.string(),
    text: z.string(),
    citation,
    pointer: z.string().nullable(),
  })
  .meta({ id: "Reason" });

const letter = z
  .object({
    number: z.string(),
    on: day,
    addressee: words,
    sender: words,
    person: z.string(),
    revision: z.number().int(),
    reasons: z.array(reason),
    note: z.string().nullable(),
    replyBy: day,
    verification: z.string(),
  })
  .meta({ id: "Letter" });

export const draft = z
  .object({
    id: caseId,
    state: z.literal("draft"),
    label: words,
    version,
    agency: z.string(),
    caseType: z.enum(caseTypes),
    file: caseFile,
    documents: z.array(document),
    createdAt: instant,
    changedAt: instant,
    allowedActions,
  })
  .meta({ id: "Draft" });

export const theCase = z
  .looseObject({
    id: caseId,
    state,
    label: words,
    version,
    code: z.string(),
    agency: z.string(),
    province: z.string(),
    caseType: z.enum(caseTypes),
    revision: z.number().int(),
    file: caseFile,
    workingCopy: caseFile.nullable(),
    documents: z.array(document),
    findings: z.array(finding).nullable(),
    proposal: z.enum(["return", "question", "none"]).nullable(),
    ruleset: z.string(),
    agreement: z.string(),
    clock: z.object({ target: z.number().int(), dueOn: day, pausedOn: day.nullable() }),
    createdAt: instant,
    since: instant,
    changedAt: instant,
    reasons: z.array(reason).optional(),
    letter: letter.nullable().optional(),
    replyBy: day.optional(),
    question: z.string().optional(),
    allowedActions,
  })
  .meta({ id: "Case", description: "Fields of the state stand beside the common ones" });

export const caseOrDraft = z.union([draft, theCase]);

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

export const listRow = z
  .looseObject({ id: caseId, state, version, agency: z.string(), caseType: z.enum(caseTypes), name: z.string() })
  .meta({ id: "ListRow" });
export const list = z.object({ items: z.array(listRow) }).meta({ id: "List" });

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

export const upload = z
  .object({
    url: z.string(),
    method: z.literal("PUT"),
    headers: z.record(z.string(), z.string()),
    expiresAt: instant,
  })
  .meta({ id: "Upload" });
export const requestedDocument = z.object({ document, upload }).meta({ id: "RequestedDocument" });
export const completedDocument = z.object({ document, version }).meta({ id: "CompletedDocument" });
export const download = z
  .object({ url: z.string(), expiresAt: instant, sha256: z.string(), contentType: z.string(), size: z.number().int() })
  .meta({ id: "Download" });

export const history = z
  .object({ case: caseId, events: z.array(z.looseObject({ seq: z.number().int(), type: z.enum(eventTypes) })) })
  .meta({ id: "History", description: "As `npm run verify` reads it" });

export const theLetter = z.object({ letter, letters: z.array(letter) }).meta({ id: "LetterAnswer" });

export const requestedUpload = z.object({ upload: documentId, put: upload }).meta({ id: "RequestedUpload" });

export const importProgress = z.looseObject({ id: caseId, status: z.string() }).meta({ id: "ImportProgress" });

export const collection = z.object({ items: z.array(z.looseObject({})) }).meta({ id: "Collection" });
export const agreement = z.looseObject({ version: z.string() }).meta({ id: "Agreement" });

export const problem = z
  .looseObject({
    type: z
      .string()
      .meta({ description: "Stable name of the problem", example: "urn:nezarat:problem:held-by-another" }),
    title: z.string(),
    detail: z.string(),
    status: z.number().int(),
    instance: z.string().optional(),
    requestId: z.string(),
    errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).optional(),
    possible: z.array(z.enum(moves)).optional(),
    findings: z.array(finding).optional(),
  })
  .meta({ id: "Problem", description: "RFC 9457" });

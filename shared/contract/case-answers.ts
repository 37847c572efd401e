/** A case, a draft, a list row and a letter as callers read them. */
import * as z from "zod";
import { states } from "../domain/case.ts";
import { caseTypes, documentKinds } from "../domain/case-file.ts";
import { moves } from "../domain/workflow.ts";
import { caseFile } from "./case-file.ts";
import { citation } from "./citation.ts";
import { clock } from "./clock-answer.ts";
import { caseId, day, documentId, instant, names, words } from "./fields.ts";
import { finding, findingChange } from "./finding-answer.ts";

export const version = z.string().meta({ description: "The ETag without its quotes" });
export const state = z.enum(states);
export const proposal = z.enum(["return", "question", "none"]);
const allowedActions = z
  .array(z.enum(moves))
  .meta({ description: "What this caller may do with the case in its present state" });

export const document = z
  .object({
    documentId,
    kind: z.enum(documentKinds),
    issuedOn: day.nullable(),
    contentType: z.string(),
    size: z.number().int().meta({ description: "Bytes" }),
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
    caseType: z.enum(caseTypes),
    reasons: z.array(reason),
    note: z.string().nullable(),
    replyBy: day,
    verification: z.string(),
  })
  .meta({ id: "Letter" });

const reasonAnswer = z.object({
  reason: z.number().int(),
  answer: z.enum(["fixed", "explained", "contested"]),
  text: z.string(),
  pointers: z.array(z.string()),
});

export const revision = z
  .object({
    number: z.number().int(),
    submittedAt: instant,
    submittedOn: day,
    ruleset: z.string().meta({ description: "Version of the law that it is judged by" }),
    rulesetHash: z.string().nullable().meta({ description: "Of all that this ruleset states; null until it was run" }),
    evaluations: z
      .array(
        z.object({ ruleset: z.string(), at: instant, findings: z.array(finding), changes: z.array(findingChange) }),
      )
      .meta({ description: "What was found before each evaluation anew, and what came out otherwise then" }),
    answers: z.array(reasonAnswer),
    outcome: z.enum(["returned", "approved"]).nullable(),
    reasons: z.array(reason),
  })
  .meta({ id: "Revision" });

const override = z.object({ rule: z.string(), justification: z.string(), outcome: z.enum(["fail", "review"]) });

export const signOff = z
  .object({
    status: z
      .enum(["asked", "taken-back", "sent-back"])
      .meta({ description: "taken-back: something was written since" }),
    at: instant,
    by: z.string().meta({ description: "Person" }),
    note: z.string().nullable().meta({ description: "Of the head, where it was sent back" }),
    answers: z.array(reasonAnswer).meta({ description: "To the reasons of a return, as they were asked to be signed" }),
  })
  .nullable()
  .meta({
    id: "SignOff",
    description: "The head's signature before submission: what was asked last; null: nothing was",
  });

/** What a state adds. To whom it does not concern (a reviewer's name to the agency) it is null or absent. */
const ofState = {
  holder: z.string().nullable().meta({ description: "Person who holds the case; the province sees it" }),
  sentBack: z.object({ by: z.enum(["authority", "confirmer", "recall"]), note: z.string() }).nullable(),
  question: z.string(),
  decidedBy: z.string().nullable().meta({ description: "Person; null where the machine returned the case" }),
  confirmedBy: z.string().nullable().meta({ description: "The second person, where one agreed" }),
  overrides: z.array(override),
  note: z.string().nullable(),
  handedTo: z.string().nullable().meta({ description: "The next authority" }),
  handOff: z.object({
    id: z.string(),
    to: z.string(),
    channel: z.enum(["here", "endpoint"]),
    receiptBy: day,
    late: z.boolean(),
  }),
  reasons: z.array(reason),
  letter: letter.nullable(),
  replyBy: day,
  reminders: z.number().int(),
  reference: z.object({ employeeNumber: z.string().nullable(), contractId: z.string().nullable() }).nullable(),
};

const attempts = z.object({
  handOff: z.string(),
  attempts: z.number().int(),
  nextAttempt: instant.nullable(),
  lastFailure: z.string().nullable(),
});

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
    keeper: z.string().meta({ description: "Person who sees to it; everybody of the agency may write in it" }),
    signOff,
    names,
    allowedActions,
  })
  .meta({ id: "Draft" });

export const theCase = z
  .object({
    id: caseId,
    state: z.enum(states).exclude(["draft"]),
    label: words,
    version,
    code: z.string().meta({ description: "Tracking code" }),
    agency: z.string(),
    province: z.string(),
    caseType: z.enum(caseTypes),
    revision: z.number().int(),
    file: caseFile,
    workingCopy: caseFile.nullable().meta({ description: "What the agency has corrected so far; to the agency only" }),
    signOff,
    documents: z.array(document),
    findings: z.array(finding).nullable().meta({ description: "Null until the rules were run" }),
    proposal: proposal.nullable(),
    ruleset: z.string(),
    newerRuleset: z
      .string()
      .nullable()
      .meta({ description: "To the reviewer: the version in force today, where it is another one" }),
    agreement: z.string(),
    clock,
    revisions: z.array(revision),
    createdAt: instant,
    since: instant,
    changedAt: instant,
    attempts: attempts.nullable(),
    names,
    notes: z
      .number()
      .int()
      .optional()
      .meta({ description: "How many notes stand in the history; to the province only" }),
    ...z.object(ofState).partial().shape,
    allowedActions,
  })
  .meta({ id: "Case", description: "Fields of the present state stand beside the common ones" });

export const caseOrDraft = z.discriminatedUnion("state", [draft, theCase]).meta({ id: "CaseOrDraft" });

export const theLetter = z.object({ letter, letters: z.array(letter) }).meta({ id: "LetterAnswer" });

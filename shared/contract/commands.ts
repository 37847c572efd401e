/** Bodies, path and query parameters of the calls. */
import * as z from "zod";
import { caseTypes, documentKinds } from "../domain/case-file.ts";
import { latinDigits } from "../domain/text.ts";
import { caseFile } from "./case-file.ts";
import {
  caseId,
  day,
  documentId,
  handOff,
  instrumentId,
  nationalId,
  numbering,
  pointer,
  prose,
  registryId,
  ruleId,
} from "./fields.ts";

/** A call that says all by its path: no body and an empty one are the same request. */
export const nothing = z.strictObject({}).default({});
export const onCase = z.object({ id: caseId });
export const onRevision = z.object({
  id: caseId,
  number: z.coerce.number().int().min(1).max(10_000).meta({ description: "Of the revision, from 1 on" }),
});
export const onRule = z.object({ id: ruleId });
export const onInstrument = z.object({ id: instrumentId });
export const onDocument = z.object({ id: caseId, documentId });

export const caseFileBody = caseFile;

export const check = z
  .strictObject({
    case: caseFile,
    caseId: caseId.optional().meta({ description: "The caller's own draft or returned case, whose documents count" }),
    asOf: day.optional().meta({ description: "Judge as if handed in on that day; today when absent" }),
  })
  .meta({ id: "Check" });

export const requestDocument = z
  .strictObject({
    kind: z.enum(documentKinds),
    contentType: z.enum(["application/pdf", "image/jpeg", "image/png"]),
    size: z
      .number()
      .int()
      .min(1)
      .max(20 * 1024 * 1024)
      .meta({ description: "Bytes; the kind's own limit may be lower" }),
    issuedOn: day.nullable().default(null),
  })
  .meta({ id: "DocumentRequest" });

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
export const assignment = z
  .strictObject({ account: z.string().min(1).max(80) })
  .meta({ id: "Assignment", description: "Account of the reviewer who takes the case over" });
export const question = z.strictObject({ question: prose(4000) }).meta({ id: "Question" });
export const extension = z
  .strictObject({
    workingDays: z.number().int().min(1).max(60).meta({
      description: "Working days past the due day, or past today where that is over already",
    }),
    reason: prose(2000),
  })
  .meta({ id: "Extension", example: { workingDays: 5, reason: "استعلام از ادارهٔ ثبت احوال بی‌پاسخ مانده است." } });
export const recall = z.strictObject({ note: prose(2000) }).meta({ id: "Recall" });

const overrides = z
  .array(z.strictObject({ rule: ruleId, justification: prose(2000) }))
  .max(60)
  .default([]);

export const decision = z
  .discriminatedUnion("outcome", [
    z.strictObject({
      outcome: z.literal("approve"),
      overrides,
      reasons: z.array(z.never()).max(0).optional(),
      note: prose(4000).nullable().default(null),
    }),
    z.strictObject({
      outcome: z.literal("return"),
      reasons: z
        .array(z.strictObject({ rule: ruleId, text: prose(2000), pointer: pointer.nullable().default(null) }))
        .min(1)
        .max(60),
      overrides,
      note: prose(4000).nullable().default(null),
    }),
  ])
  .meta({
    id: "Decision",
    example: { outcome: "return", reasons: [{ rule: "max-age-official", text: "سن از حداکثر مجاز بیشتر است." }] },
  });

export const confirmation = z
  .discriminatedUnion("agree", [
    z.strictObject({ agree: z.literal(true), note: prose(2000).nullable().default(null) }),
    z.strictObject({ agree: z.literal(false), note: prose(2000) }),
  ])
  .meta({ id: "Confirmation" });

export const receipt = z
  .strictObject({
    handOff,
    outcome: z.enum(["accepted", "refused"]),
    reference: z
      .strictObject({
        employeeNumber: numbering(20).nullable().default(null),
        contractId: numbering(40).nullable().default(null),
      })
      .nullable()
      .default(null),
    reason: prose(2000).nullable().default(null),
  })
  .meta({ id: "Receipt" });

export const search = z.strictObject({ nationalId }).meta({ id: "Search" });

const latinYear = (text: unknown) => (typeof text === "string" ? latinDigits(text.trim()) : text);
export const calendarYear = z.strictObject({
  year: z
    .preprocess(latinYear, z.coerce.number().int().min(1300).max(1499))
    .optional()
    .meta({ description: "Solar year; the present one when absent", example: 1405 }),
});

export const limit = z.coerce
  .number()
  .int()
  .min(1)
  .max(100)
  .default(25)
  .meta({ description: "Items per page, 1 to 100" });
export const cursor = z
  .string()
  .max(2000)
  .optional()
  .meta({ description: "Opaque; from the link rel=next of the page before" });
export const paging = z.strictObject({ limit, cursor });

export const requestUpload = z
  .strictObject({
    contentType: z.enum(["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "text/csv"]),
    size: z
      .number()
      .int()
      .min(1)
      .max(10 * 1024 * 1024)
      .meta({ description: "Bytes" }),
  })
  .meta({ id: "UploadRequest" });

export const importRequest = z
  .strictObject({
    caseType: z.enum(caseTypes),
    upload: documentId,
    defaults: z
      .strictObject({
        permit: numbering(40).nullable().default(null),
        post: numbering(20).nullable().default(null),
        funding: numbering(40).nullable().default(null),
      })
      .default({ permit: null, post: null, funding: null }),
    mapping: z
      .record(z.string().max(40), z.number().int().min(0).max(200))
      .nullable()
      .default(null)
      .meta({ description: "Column of the sheet (0 = the first) by field, where the recognised one is wrong" }),
  })
  .meta({ id: "ImportRequest" });
export const onImport = z.object({ id: z.string().regex(/^[0-9a-f]{32}$/) });

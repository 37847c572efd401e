/** How far an import has come, and each row's receipt. */
import * as z from "zod";
import { caseTypes } from "../domain/case-file.ts";
import { caseId, instant, words } from "./fields.ts";

const progress = {
  id: caseId.meta({ description: "Import id" }),
  status: z
    .enum(["received", "planned", "done", "failed"])
    .meta({ description: "planned: the rows are counted and worked; failed: the list cannot be read, see failure" }),
  caseType: z.enum(caseTypes),
  createdAt: instant,
  failure: words.nullable(),
  rows: z.number().int().nullable().meta({ description: "Null until they were counted" }),
  done: z.number().int(),
  accepted: z.number().int(),
  refused: z.number().int(),
  mapping: z
    .record(z.string(), z.object({ column: z.number().int(), heading: z.string() }))
    .nullable()
    .meta({ description: "By field: its column (0 = the first) and the heading it was recognised by" }),
  ignored: z
    .array(z.object({ column: z.number().int(), heading: z.string() }))
    .meta({ description: "Columns that no field was recognised in" }),
};

const rowReceipt = z
  .object({
    line: z.number().int().meta({ description: "Line in the sheet, 1 = the first" }),
    outcome: z.enum(["created", "unchanged", "updated", "kept", "refused"]),
    case: caseId.nullable(),
    note: words.nullable().meta({ description: "Why a draft whose row differs was kept as it is" }),
    errors: z.array(z.object({ field: z.string(), column: z.string().nullable(), message: words })),
  })
  .meta({ id: "RowReceipt" });

export const importAccepted = z.object(progress).meta({ id: "ImportAccepted" });

export const importProgress = z
  .object({
    ...progress,
    receipts: z.array(rowReceipt),
    badRows: z
      .string()
      .nullable()
      .meta({ description: "Address of a spreadsheet with the refused rows, to be mended and sent again" }),
  })
  .meta({ id: "ImportProgress" });

/** Lists of people. */
import * as z from "zod";
import { caseTypes } from "../domain/case-file.ts";
import { documentId, numbering } from "./fields.ts";

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

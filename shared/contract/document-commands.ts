/** A document of a case. */
import * as z from "zod";
import { documentKinds } from "../domain/case-file.ts";
import { day } from "./fields.ts";

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

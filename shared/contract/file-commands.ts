/** A case file, kept or only checked. */
import * as z from "zod";
import { caseFile } from "./case-file.ts";
import { caseId, day } from "./fields.ts";

export const caseFileBody = caseFile;

export const check = z
  .strictObject({
    case: caseFile,
    caseId: caseId.optional().meta({ description: "The caller's own draft or returned case, whose documents count" }),
    asOf: day.optional().meta({ description: "Judge as if handed in on that day; today when absent" }),
  })
  .meta({ id: "Check" });

import type { CaseFile } from "../domain/case-file.ts";
import type { Words } from "../domain/finding.ts";
import { caseTypeLaw } from "./case-types/index.ts";
import { fieldLabel, isBlank } from "./fields.ts";

/** What must still be filled in before the file can be submitted; empty when it is complete. */
export const missingFields = (file: CaseFile): { pointer: string; message: Words }[] =>
  caseTypeLaw[file.caseType].fields
    .filter((pointer) => isBlank(file, pointer))
    .map((pointer) => {
      const { fa, en } = fieldLabel(pointer);
      return { pointer, message: { fa: `«${fa}» وارد نشده است.`, en: `${en} is not filled in.` } };
    });

import type { CaseFile } from "../domain/case-file.ts";
import type { Words } from "../domain/finding.ts";
import { claimsExemption, isClaimed } from "./claims.ts";

export type Circumstance = "man" | "veteran" | "disabled" | "examined";

/** On what in the file a document depends. */
export const circumstances: Readonly<Record<Circumstance, { words: Words; holds: (file: CaseFile) => boolean }>> = {
  man: { words: { fa: "برای آقایان", en: "for men" }, holds: ({ person }) => person.sex === "male" },
  veteran: {
    words: { fa: "در صورت ادعای ایثارگری", en: "where a veteran's claim is made" },
    holds: ({ person }) => person.veteran !== null,
  },
  disabled: {
    words: { fa: "در صورت ادعای معلولیت", en: "where a disability is claimed" },
    holds: ({ person }) => person.disability !== null,
  },
  examined: {
    words: {
      fa: "مگر با ادعای معافیت قانونی از آزمون",
      en: "unless a lawful exemption from the examination is claimed",
    },
    holds: (file) => !isClaimed(file.claims.examExemption) && !claimsExemption(file),
  },
};

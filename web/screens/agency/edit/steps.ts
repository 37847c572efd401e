/** The form's pages, in the order in which an officer has the papers at hand. */
import type { CaseFile } from "../../../../shared/domain/case-file.ts";

export const steps = ["reasons", "post", "person", "grounds", "documents", "check"] as const;
export type Step = (typeof steps)[number];

/** On which page a part of the file is written, by its JSON pointer. */
export const stepOf = (pointer: string): Step => {
  const [, first, second] = pointer.split("/");
  if (first === "documents") return "documents";
  if (first === "person" && !["veteran", "disability", "retired"].includes(second ?? "")) return "person";
  if (first === "residence") return "person";
  return ["permit", "post", "employmentType", "destination", "funding"].includes(first ?? "") ? "post" : "grounds";
};

/** Parts that only some case types speak of. */
export const asksOf = ({ caseType }: Pick<CaseFile, "caseType">) => ({
  exam: caseType === "official-hire" || caseType === "contractual-hire",
  contract: ["contractual-hire", "contractual-renewal", "specific-work-hire", "specific-work-renewal"].includes(
    caseType,
  ),
  contractualSince: caseType === "contractual-to-official",
  probationSince: caseType === "probation-completion",
  destination: caseType === "transfer" || caseType === "secondment",
  certificates: caseType === "official-hire" || caseType === "contractual-hire",
  employeeNumber: !["official-hire", "contractual-hire", "specific-work-hire"].includes(caseType),
});

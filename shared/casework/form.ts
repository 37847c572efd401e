/** What an agency must still fill in or set right before a file can be submitted, whatever the law says of it. */
import type { CaseFile } from "../domain/case-file.ts";
import type { Words } from "../domain/finding.ts";
import { missingFields } from "../law/index.ts";
import type { Registry } from "../ports.ts";

interface FormError {
  pointer: string;
  message: Words;
}

/** Only another agency can answer the hand-off; one to the own agency, or to nobody, would wait for ever. */
const destinationErrors = async (
  { destination }: CaseFile,
  agency: string,
  registry: Registry,
): Promise<FormError[]> => {
  if (destination === null) return [];
  const organization = destination === agency ? null : await registry.organization(destination);
  if (organization?.kind === "agency") return [];
  const message = {
    fa: "دستگاه مقصد باید دستگاه اجرایی دیگری باشد که در سامانه ثبت است.",
    en: "The destination must be another agency that the registry knows.",
  };
  return [{ pointer: "/destination", message }];
};

export const formErrors = async (file: CaseFile, agency: string, registry: Registry): Promise<FormError[]> => [
  ...missingFields(file),
  ...(await destinationErrors(file, agency, registry)),
];

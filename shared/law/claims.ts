import type { CaseFile, VeteranGroup } from "../domain/case-file.ts";
import { isStated } from "./stated.ts";

/** Parents and siblings of martyrs are credited with years against the highest age instead of being freed from it. */
const creditedGroups: ReadonlySet<VeteranGroup> = new Set<VeteranGroup>(["martyr-parent", "martyr-sibling"]);

/** The 25 % group of the veterans' law, which it frees from the conditions of age, degree and examination. */
const exemptGroups: ReadonlySet<VeteranGroup> = new Set<VeteranGroup>([
  ...creditedGroups,
  "martyr-child",
  "martyr-spouse",
  "disabled-veteran",
  "disabled-veteran-child",
  "disabled-veteran-spouse",
  "freed-captive",
  "freed-captive-child",
  "freed-captive-spouse",
]);

const claimIn = (groups: ReadonlySet<VeteranGroup>, file: CaseFile): boolean =>
  file.person.veteran !== null && groups.has(file.person.veteran.group);

/** True where the file claims the exemption; whether the claim holds, a person judges. */
export const claimsExemption = (file: CaseFile): boolean => claimIn(exemptGroups, file);

/** True where the file claims years of credit against the age cap. */
export const claimsAgeCredit = (file: CaseFile): boolean => claimIn(creditedGroups, file);

/** True where the file claims to be free of the highest age. */
export const claimsFreedomOfAge = (file: CaseFile): boolean => claimsExemption(file) && !claimsAgeCredit(file);

/** Full months of military and of earlier full-time service that the file claims against the age cap. */
export const claimedMonths = ({ credits }: CaseFile): number => (credits?.military ?? 0) + (credits?.service ?? 0);

/** True where the agency names a law in the person's favour. */
export const isClaimed = (claim: string | null): boolean => isStated(claim);

/** Registers of other public bodies. Whatever keeps one from answering is no answer, and no answer is never a guess. */
import type { Person } from "../domain/case-file.ts";
import type { CivilRegistryReply } from "../domain/facts.ts";

export interface CivilRegistry {
  /** Whether the registry's record of that national id agrees with the file; null where it gives no answer. Never throws. */
  match(person: Person): Promise<CivilRegistryReply | null>;
}

export interface EmploymentRegister {
  /** Whether another agency than this one employs the person now; null where it gives no answer. Never throws. */
  employedElsewhere(nationalId: string, agency: string): Promise<boolean | null>;
}

/** What is asked outside about a person, by the steps that have the time for it. */
export interface OutsideRegisters {
  civilRegistry: CivilRegistry;
  employmentRegister: EmploymentRegister;
}

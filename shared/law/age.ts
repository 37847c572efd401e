import type { CaseFile } from "../domain/case-file.ts";
import { fullYears, isIsoDate } from "../domain/solar-date.ts";

/** Full solar years of the person's age on a day; null where the birth date is missing or is no day. */
export const ageOn = (file: CaseFile, day: string): number | null => {
  const born = file.person.birthDate;
  return born !== null && isIsoDate(born) && isIsoDate(day) ? fullYears(born, day) : null;
};

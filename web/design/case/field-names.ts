/** Every field of a case file has a name: most from the law's own list, the others from the words of the file. */
import { type FieldPointer, fieldPointers } from "../../../shared/law/fields.ts";

/** What the law's list calls by its whole. */
const wholes: Readonly<Record<string, FieldPointer>> = {
  "/person/degree/level": "/person/degree",
  "/person/veteran/group": "/person/veteran",
};

/** What a rule may ask for by name is in the law's list; of these there is only a word. */
export const ownNames = {
  "/caseType": "caseType",
  "/person/degree/university": "university",
  "/person/degree/grantedOn": "grantedOn",
  "/person/veteran/percentage": "percentage",
  "/person/disability/kind": "disability",
  "/person/retired": "retired",
  "/contract/specialised": "specialised",
  "/credits/military": "creditMilitary",
  "/credits/service": "creditService",
  "/residence/years": "residenceYears",
  "/claims/lowerAge": "lowerAge",
  "/claims/examExemption": "examExemption",
  "/claims/specialLaw": "specialLaw",
  "/claims/retireeExemption": "retireeExemption",
} as const;
export type OwnName = (typeof ownNames)[keyof typeof ownNames];

export type FieldName = { law: FieldPointer } | { word: OwnName };

/** Null for what is no field of a case file. */
export function nameOfField(pointer: string): FieldName | null {
  const law = wholes[pointer] ?? (fieldPointers as readonly string[]).find((each) => each === pointer);
  if (law) return { law: law as FieldPointer };
  const word = ownNames[pointer as keyof typeof ownNames];
  return word ? { word } : null;
}

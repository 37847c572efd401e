/** Case files as an agency submits them, for the type that most rules concern. */
import type { CaseFile } from "../../../../shared/domain/case-file.ts";
import type { Facts } from "../../../../shared/domain/facts.ts";
import { ordinaryFacts, ordinaryFile } from "../../../../shared/law/examples/ordinary.ts";

export interface SubmittedCase {
  text: string;
  file: CaseFile;
  facts: Facts;
}

const submitted = (index: number): SubmittedCase => {
  const file = ordinaryFile("official-hire", {
    exam: { notice: "3/1405", result: index % 5 === 0 ? "reserve" : "passed" },
    person: {
      birthDate: `${1976 + (index % 34)}-07-${10 + (index % 19)}`,
      sex: index % 2 === 0 ? "female" : "male",
      military: index % 4 === 1 ? "completed" : null,
      retired: index % 11 === 0,
    },
  });
  const documents = file.documents.map((document, place) => ({
    ...document,
    documentId: (index * 100 + place).toString(16).padStart(32, "0"),
  }));
  const whole = { ...file, documents };
  return { text: JSON.stringify(whole), file: whole, facts: ordinaryFacts(whole, { duplicate: index % 13 === 0 }) };
};

export const submittedCases: readonly SubmittedCase[] = Array.from({ length: 128 }, (_, index) => submitted(index));

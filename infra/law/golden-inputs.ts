import { type CaseFile, caseTypes, emptyFile } from "../../shared/domain/case-file.ts";
import type { Facts } from "../../shared/domain/facts.ts";
import { examplesOf } from "../../shared/law/examples/index.ts";
import { ordinaryFacts, ordinaryFile, permit, post, submissionDay } from "../../shared/law/examples/ordinary.ts";
import { rules } from "../../shared/law/index.ts";

/** A file with all that it is judged by, whole: what later becomes of the examples does not change it. */
export interface GoldenInput {
  name: string;
  file: CaseFile;
  facts: Facts;
  submittedOn: string;
}

const inOrder: GoldenInput[] = caseTypes.map((caseType) => {
  const file = ordinaryFile(caseType);
  return { name: `${caseType}, in order`, file, facts: ordinaryFacts(file), submittedOn: submissionDay };
});

const nothingKnown = {
  permit: null,
  post: null,
  civilRegistry: null,
  employedElsewhere: null,
  documents: new Map(),
} satisfies Partial<Facts>;

const empty: GoldenInput[] = caseTypes.map((caseType) => {
  const file = emptyFile(caseType);
  return { name: `${caseType}, empty`, file, facts: ordinaryFacts(file, nothingKnown), submittedOn: submissionDay };
});

/** Everything about the person and the place that can be held against a file at once. */
const amiss: GoldenInput[] = caseTypes.map((caseType) => {
  const file = ordinaryFile(caseType, {
    employmentType: "contractor",
    exam: { notice: "3/1405", result: "failed" },
    contract: { start: "2026-12-22", end: "2028-12-21", specialised: false },
    service: { contractualSince: "2026-01-01", probationSince: "2026-01-01" },
    vetting: null,
    funding: null,
    certificates: { criminalRecord: "effective", health: "restricted" },
    credits: { military: 21, service: 6 },
    residence: { place: "شیراز", years: 3 },
    person: {
      birthDate: "1955-01-01",
      birthPlace: "شیراز",
      sex: "male",
      nationality: "AF",
      military: "in-service",
      degree: { level: "diploma", field: "ادبیات", university: null, grantedOn: null },
      veteran: { group: "martyr-sibling", percentage: null },
      retired: true,
    },
  });
  const facts = ordinaryFacts(file, {
    permit: { ...permit, granted: 9, veteranPlaces: 2, disabledPlaces: 0, referenceDate: "2026-09-23" },
    permitUsed: 9,
    post: { ...post, sovereign: null, vacant: false },
    specificWorkTaken: 6,
    duplicate: true,
    civilRegistry: { matches: false, differs: ["birthDate", "fatherName"] },
    employedElsewhere: true,
  });
  return { name: `${caseType}, amiss`, file, facts, submittedOn: submissionDay };
});

/** Of each rule the first example that does not pass. */
const examples: GoldenInput[] = rules.flatMap(({ id }) => {
  const example = examplesOf(id).find(({ expect }) => expect.outcome !== "pass");
  if (example === undefined) return [];
  const { caseType, file: changes, facts, submittedOn, says } = example;
  const file = ordinaryFile(caseType, changes);
  return [{ name: `${id}: ${says.en}`, file, facts: ordinaryFacts(file, facts), submittedOn }];
});

export const goldenInputs: readonly GoldenInput[] = [...inOrder, ...empty, ...amiss, ...examples];

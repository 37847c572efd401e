/** Invented past cases for measuring and for tests: as many as wanted, of every case type, judged as they would have been. */
import { type CaseType, caseTypes } from "../../../shared/domain/case-file.ts";
import { keptFacts } from "../../../shared/domain/facts.ts";
import { addDays } from "../../../shared/domain/solar-date.ts";
import { ordinaryFacts, ordinaryFile } from "../../../shared/law/examples/ordinary.ts";
import { judge, type PastJudgement } from "../../../shared/law/index.ts";
import { inventedPerson } from "../seed/people.ts";

const agencies = 12;
const firstDay = "2026-03-21";

/** The index decides everything: the same cases come out each time. Ages lie on both sides of every limit. */
export const inventedPast = (index: number): PastJudgement => {
  const caseType: CaseType = caseTypes[index % caseTypes.length] ?? "official-hire";
  const agency = `agency-${String(index % agencies).padStart(2, "0")}`;
  const person = inventedPerson(index % 100_000);
  const birthDate = `${1958 + (Math.floor(index / 10) % 50)}-0${1 + (index % 9)}-1${index % 9}`;
  const ordinary = ordinaryFile(caseType);
  const file = { ...ordinary, person: { ...ordinary.person, ...person, birthDate } };
  const submittedOn = addDays(firstDay, index % 240);
  const facts = ordinaryFacts(file);
  const permit = facts.permit && { ...facts.permit, agency };
  const post = facts.post && { ...facts.post, agency };
  const own = { ...facts, permit, post, agency: { ...facts.agency, id: agency } };
  const { findings, hash } = judge({ file, facts: own, submittedOn });
  return {
    ...{ case: index.toString(16).padStart(32, "0"), code: `N${index}`, revision: 1, agency, submittedOn, file },
    ...{ facts: keptFacts(own), rulesetHash: hash },
    documents: file.documents.map(({ documentId, kind }) => ({ documentId, kind })),
    findings: findings.map(({ rule, answer, outcome }) => ({ rule, answer, outcome })),
  };
};

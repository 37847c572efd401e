/** Which invented cases there are, how far each has come, and what its file says. */
import { type CaseFile, type CaseType, emptyFile } from "../../../shared/domain/case-file.ts";
import { inventedPerson } from "./people.ts";

type Journey =
  | "draft"
  | "waiting"
  | "held"
  | "question"
  | "proposed"
  | "forwarded"
  | "concluded"
  | "refused"
  | "returned"
  | "withdrawn";

export interface Plan {
  journey: Journey;
  agency: "health" | "education";
  caseType: CaseType;
  /** Days before today on which it was handed in. */
  daysAgo: number;
  /** Makes the person too old, so that a rule fails. */
  tooOld?: boolean;
  /** What the registers of other bodies know of the person, where it is not what the file says. */
  registers?: "differ" | "silent" | "employed";
}

const plan = (journey: Journey, agency: Plan["agency"], daysAgo: number, rest: Partial<Plan> = {}): Plan => ({
  ...{ journey, agency, daysAgo, caseType: "official-hire" },
  ...rest,
});

export const plans: Plan[] = [
  plan("draft", "health", 1),
  plan("draft", "health", 2, { caseType: "specific-work-renewal" }),
  plan("draft", "education", 1),
  plan("waiting", "health", 13, { registers: "differ" }),
  plan("waiting", "health", 6, { tooOld: true }),
  plan("waiting", "education", 4, { registers: "silent" }),
  plan("waiting", "education", 2, { caseType: "specific-work-renewal" }),
  plan("held", "health", 9, { tooOld: true }),
  plan("held", "education", 3, { registers: "employed" }),
  plan("question", "health", 5),
  plan("question", "education", 8),
  plan("proposed", "health", 7, { tooOld: true }),
  plan("proposed", "education", 6, { tooOld: true }),
  plan("forwarded", "health", 10),
  plan("forwarded", "education", 12),
  plan("concluded", "health", 20),
  plan("concluded", "education", 22),
  plan("refused", "health", 15),
  plan("returned", "health", 9, { tooOld: true }),
  plan("returned", "education", 7, { tooOld: true }),
  plan("withdrawn", "health", 11),
];

export const fileOf = ({ agency, caseType, tooOld }: Plan, index: number): CaseFile => {
  const person = inventedPerson(index);
  return {
    ...emptyFile(caseType),
    permit: agency === "health" ? "302/1405/118" : "302/1405/204",
    post: String((agency === "health" ? 20_001 : 30_001) + index),
    employmentType: caseType === "official-hire" ? "probationary" : "specific-work",
    person: tooOld ? { ...person, birthDate: "1981-05-14" } : person,
    exam: caseType === "official-hire" ? { notice: "3/1405", result: "passed" } : null,
    contract: caseType === "official-hire" ? null : { start: "2026-12-22", end: "2027-12-20", specialised: false },
    funding: `1405/${7000 + index}`,
  };
};

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

/** What an agency says of its own people: the permit, the first of its posts, where they are, and who fits them. */
const ofAgency = {
  health: { permit: "302/1405/118", firstPost: 20_001, place: "مراغه", field: "پرستاری" },
  education: { permit: "302/1405/204", firstPost: 30_001, place: "مرند", field: "علوم تربیتی" },
} as const satisfies Record<Plan["agency"], unknown>;

export const fileOf = ({ agency, caseType, tooOld }: Plan, index: number): CaseFile => {
  const { permit, firstPost, place, field } = ofAgency[agency];
  const hired = caseType === "official-hire";
  const invented = inventedPerson(index);
  const person = { ...invented, degree: { ...invented.degree, field } };
  return {
    ...emptyFile(caseType),
    permit,
    post: String(firstPost + index),
    employmentType: hired ? "probationary" : "specific-work",
    person: tooOld ? { ...person, birthDate: "1981-05-14" } : person,
    exam: hired ? { notice: "3/1405", result: "passed" } : null,
    contract: hired ? null : { start: "2026-12-22", end: "2027-12-20", specialised: false },
    funding: `1405/${7000 + index}`,
    vetting: `1405/${2000 + index}`,
    certificates: hired ? { criminalRecord: "clear", health: "fit" } : null,
    residence: { place, years: 12 + (index % 9) },
  };
};

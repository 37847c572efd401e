/** What the stand-ins know: everybody whom the seed invents, and of some of them something that a reviewer must look at. */
import { normalise } from "../../../shared/domain/text.ts";
import { inventedIndexOf, inventedPerson } from "../seed/people.ts";
import { fileOf, plans } from "../seed/plans.ts";

const fields = ["givenName", "familyName", "fatherName", "birthDate", "sex"] as const;

type Question = Record<string, unknown>;
/** A reply; or nobody of that number is known, or the register is not to be had. */
export type Answer = object | "unknown" | "silent";

const planOf = ({ nationalId }: Question) => {
  const index = typeof nationalId === "string" ? inventedIndexOf(nationalId) : null;
  return index === null ? null : { index, plan: plans[index] };
};

const written = (value: unknown): string => normalise(String(value ?? ""));

export const civilRegistryReply = (question: Question): Answer => {
  const known = planOf(question);
  if (!known) return "unknown";
  if (known.plan?.registers === "silent") return "silent";
  const { index, plan } = known;
  const person = plan ? fileOf(plan, index).person : inventedPerson(index);
  const record = plan?.registers === "differ" ? { ...person, fatherName: "یدالله" } : person;
  const differs = fields.filter((field) => written(question[field]) !== written(record[field]));
  return { matches: differs.length === 0, differs };
};

export const employmentReply = (question: Question): Answer => {
  const known = planOf(question);
  if (!known) return "unknown";
  if (known.plan?.registers === "silent") return "silent";
  return { employedElsewhere: known.plan?.registers === "employed" };
};

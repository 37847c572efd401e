/** From what stands in the form's fields to a case file: what is empty is nothing, and a part with nothing in it is none. */
import type * as z from "zod";
import type { caseFileBody } from "../../../../shared/contract/file-commands.ts";
import { type CaseFile, emptyFile, emptyPerson } from "../../../../shared/domain/case-file.ts";

export type Values = z.input<typeof caseFileBody>;

const isNothing = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === "string" && value.trim() === "");

/** Null where all fields but the given ones are empty. */
const orNone = <Part extends object>(part: Part | null | undefined, ...aside: (keyof Part)[]): Part | null => {
  if (!part) return null;
  const entries = Object.entries(part).map(([name, value]) => [name, isNothing(value) ? null : value] as const);
  return entries.every(([name, value]) => value === null || aside.includes(name as keyof Part))
    ? null
    : (Object.fromEntries(entries) as Part);
};

/** May still lack what the schema demands, such as the level of a degree: then the schema says so. */
export const fileOf = (values: Values): CaseFile => {
  const empty = emptyFile(values.caseType);
  const person = Object.fromEntries(
    Object.entries({ ...emptyPerson, ...values.person }).map(([name, value]) => [
      name,
      isNothing(value) ? null : value,
    ]),
  ) as unknown as CaseFile["person"];
  const top = Object.fromEntries(
    Object.entries({ ...empty, ...values }).map(([name, value]) => [name, isNothing(value) ? null : value]),
  ) as unknown as CaseFile;
  const contract = orNone(top.contract, "specialised");
  return {
    ...top,
    person: {
      ...person,
      retired: values.person?.retired ?? false,
      degree: orNone(person.degree),
      veteran: orNone(person.veteran),
      disability: orNone(person.disability),
    },
    exam: orNone(top.exam),
    contract: contract && { ...contract, specialised: contract.specialised ?? false },
    service: orNone(top.service),
    certificates: orNone(top.certificates),
    credits: orNone(top.credits),
    residence: orNone(top.residence),
    claims: {
      ...empty.claims,
      ...Object.fromEntries(Object.entries(top.claims).map(([name, value]) => [name, isNothing(value) ? null : value])),
    },
    documents: top.documents ?? [],
  };
};

import fc from "fast-check";
import {
  type CaseFile,
  caseTypes,
  degreeLevels,
  documentKinds,
  employmentTypes,
  militaryStatuses,
  veteranGroups,
} from "../../shared/domain/case-file.ts";
import { addDays } from "../../shared/domain/solar-date.ts";

const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null });
const day = fc.integer({ min: 0, max: 60_000 }).map((offset) => addDays("1900-01-01", offset));
const anyText = fc.string({ unit: "binary", maxLength: 12 });
export const dayOrNonsense = maybe(fc.oneof(day, anyText));

/** A file of whatever the contract lets through, and of dates that it does not. */
export const anyFile: fc.Arbitrary<CaseFile> = fc.record({
  caseType: fc.constantFrom(...caseTypes),
  permit: maybe(anyText),
  post: maybe(anyText),
  employmentType: maybe(fc.constantFrom(...employmentTypes)),
  person: fc.record({
    nationalId: maybe(fc.oneof(anyText, fc.constant("0012345679"))),
    givenName: maybe(fc.constant("زهرا")),
    familyName: maybe(fc.constant("حسین‌زاده")),
    fatherName: maybe(fc.constant("محمد")),
    birthDate: dayOrNonsense,
    birthPlace: maybe(anyText),
    sex: maybe(fc.constantFrom("female" as const, "male" as const)),
    nationality: maybe(anyText),
    military: maybe(fc.constantFrom(...militaryStatuses)),
    degree: maybe(
      fc.record({
        level: fc.constantFrom(...degreeLevels),
        field: maybe(anyText),
        university: maybe(anyText),
        grantedOn: dayOrNonsense,
      }),
    ),
    veteran: maybe(fc.record({ group: fc.constantFrom(...veteranGroups), percentage: maybe(fc.nat(100)) })),
    disability: maybe(fc.record({ kind: anyText })),
    retired: fc.boolean(),
    employeeNumber: maybe(anyText),
  }),
  exam: maybe(
    fc.record({
      notice: maybe(anyText),
      result: maybe(fc.constantFrom("passed" as const, "failed" as const, "reserve" as const)),
    }),
  ),
  contract: maybe(fc.record({ start: dayOrNonsense, end: dayOrNonsense, specialised: fc.boolean() })),
  funding: maybe(anyText),
  service: maybe(fc.record({ contractualSince: dayOrNonsense, probationSince: dayOrNonsense })),
  vetting: maybe(anyText),
  certificates: maybe(
    fc.record({
      criminalRecord: maybe(fc.constantFrom("clear" as const, "effective" as const)),
      health: maybe(fc.constantFrom("fit" as const, "restricted" as const)),
    }),
  ),
  credits: maybe(fc.record({ military: maybe(fc.nat(720)), service: maybe(fc.nat(720)) })),
  residence: maybe(fc.record({ place: maybe(anyText), years: maybe(fc.nat(120)) })),
  claims: fc.record({
    lowerAge: fc.boolean(),
    examExemption: maybe(anyText),
    specialLaw: maybe(anyText),
    retireeExemption: maybe(anyText),
  }),
  destination: maybe(anyText),
  documents: fc.array(
    fc.record({
      kind: fc.constantFrom(...documentKinds),
      documentId: anyText,
      issuedOn: dayOrNonsense,
    }),
    { maxLength: 4 },
  ),
});

/** The case file as an agency hands it in. Everything but the case type may still be missing in a draft. */
import * as z from "zod";
import {
  type CaseFile,
  caseTypes,
  degreeLevels,
  documentKinds,
  employmentTypes,
  emptyPerson,
  militaryStatuses,
  veteranGroups,
} from "../domain/case-file.ts";
import { day, documentId, line, nationalId, numbering } from "./fields.ts";

const orNull = <T extends z.ZodType>(schema: T) => schema.nullable().default(null as never);

/** Full months. */
const months = z.number().int().min(0).max(720);

const degree = z.strictObject({
  level: z.enum(degreeLevels),
  field: orNull(line(120)),
  university: orNull(line(160)),
  grantedOn: orNull(day),
});

const person = z.strictObject({
  nationalId: orNull(nationalId),
  givenName: orNull(line(80)),
  familyName: orNull(line(80)),
  fatherName: orNull(line(80)),
  birthDate: orNull(day),
  birthPlace: orNull(line(80)),
  sex: orNull(z.enum(["female", "male"])),
  nationality: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable()
    .default("IR"),
  military: orNull(z.enum(militaryStatuses)),
  degree: orNull(degree),
  veteran: orNull(
    z.strictObject({ group: z.enum(veteranGroups), percentage: orNull(z.number().int().min(0).max(100)) }),
  ),
  disability: orNull(z.strictObject({ kind: line(120) })),
  retired: z.boolean().default(false),
  employeeNumber: orNull(numbering(20)),
});

const noClaims = { lowerAge: false, examExemption: null, specialLaw: null, retireeExemption: null };

export const caseFile = z
  .strictObject({
    caseType: z.enum(caseTypes),
    permit: orNull(numbering(40)),
    post: orNull(numbering(20)),
    employmentType: orNull(z.enum(employmentTypes)),
    person: person.default(emptyPerson),
    exam: orNull(
      z.strictObject({ notice: orNull(numbering(40)), result: orNull(z.enum(["passed", "failed", "reserve"])) }),
    ),
    contract: orNull(z.strictObject({ start: orNull(day), end: orNull(day), specialised: z.boolean().default(false) })),
    funding: orNull(numbering(40)),
    service: orNull(z.strictObject({ contractualSince: orNull(day), probationSince: orNull(day) })),
    vetting: orNull(numbering(40)),
    certificates: orNull(
      z.strictObject({
        criminalRecord: orNull(z.enum(["clear", "effective"])),
        health: orNull(z.enum(["fit", "restricted"])),
      }),
    ),
    credits: orNull(z.strictObject({ military: orNull(months), service: orNull(months) })),
    residence: orNull(z.strictObject({ place: orNull(line(80)), years: orNull(z.number().int().min(0).max(120)) })),
    claims: z
      .strictObject({
        lowerAge: z.boolean().default(false),
        examExemption: orNull(line(200)),
        specialLaw: orNull(line(200)),
        retireeExemption: orNull(line(200)),
      })
      .default(noClaims),
    destination: orNull(
      z
        .string()
        .max(60)
        .regex(/^[a-z0-9-]+$/),
    ),
    documents: z
      .array(z.strictObject({ kind: z.enum(documentKinds), documentId, issuedOn: orNull(day) }))
      .max(60)
      .default([]),
  })
  .meta({
    id: "CaseFile",
    description: "One person, one case type, one agency. In a draft everything but the case type may be missing.",
    outputId: "KeptCaseFile",
    example: {
      caseType: "official-hire",
      permit: "302/1405/118",
      post: "4808",
      employmentType: "probationary",
      person: {
        nationalId: "0012345679",
        givenName: "زهرا",
        familyName: "حسین‌زاده",
        fatherName: "محمد",
        birthDate: "2000-07-22",
        birthPlace: "تبریز",
        sex: "female",
        nationality: "IR",
        military: null,
        degree: { level: "bachelor", field: "حقوق", university: "دانشگاه تبریز", grantedOn: "2022-09-01" },
        veteran: null,
        disability: null,
        retired: false,
        employeeNumber: null,
      },
      exam: { notice: "3/1405", result: "passed" },
      contract: null,
      funding: "1405/7781",
      service: null,
      vetting: "1405/2210",
      certificates: { criminalRecord: "clear", health: "fit" },
      credits: null,
      residence: { place: "تبریز", years: 26 },
      claims: noClaims,
      destination: null,
      documents: [{ kind: "degree", documentId: "018f4a1be07d4f5c8f2b1d3e5a7c9b0f", issuedOn: "2022-09-01" }],
    },
  });

/** The schema reads exactly the domain's type; a field added to one and not to the other does not build. */
export const parsedFile = caseFile satisfies z.ZodType<CaseFile>;

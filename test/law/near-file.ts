import fc from "fast-check";
import { type CaseFile, caseTypes, degreeLevels, type FiledDocument } from "../../shared/domain/case-file.ts";
import type { Facts } from "../../shared/domain/facts.ts";
import { addDays, solarToIso } from "../../shared/domain/solar-date.ts";
import { aFile, agency, factsOf, permit, post } from "./a-file.ts";

export interface Near {
  file: CaseFile;
  facts: Facts;
}

/** A day so many full solar years and months before 1 Azar 1405, give or take a day. */
const before = (years: fc.Arbitrary<number>, months: fc.Arbitrary<number> = fc.constant(0)): fc.Arbitrary<string> =>
  fc.tuple(years, months, fc.integer({ min: -1, max: 1 })).map(([year, month, days]) => {
    const counted = (1405 - year) * 12 + 8 - month;
    return addDays(solarToIso(Math.floor(counted / 12), (counted % 12) + 1, 1) ?? "", days);
  });

const ages = fc.oneof(
  fc.integer({ min: 15, max: 25 }),
  fc.integer({ min: 35, max: 52 }),
  fc.integer({ min: 60, max: 75 }),
);
const places = fc.integer({ min: 0, max: 40 });
const months = fc.option(fc.integer({ min: 0, max: 80 }), { nil: null });

const veteran = fc.option(
  fc.record({
    group: fc.constantFrom(
      "martyr-child" as const,
      "martyr-sibling" as const,
      "disabled-veteran" as const,
      "warrior" as const,
    ),
    percentage: fc.option(fc.integer({ min: 40, max: 60 }), { nil: null }),
  }),
  { nil: null, freq: 2 },
);

const copies = fc.array(before(fc.constant(0), fc.integer({ min: 0, max: 14 })), { maxLength: 3 });

const certificates = fc
  .tuple(copies, copies, copies)
  .map((issued) =>
    (["addiction", "criminal-record", "health"] as const).flatMap((kind, index) =>
      (issued[index] ?? []).map(
        (issuedOn, number): FiledDocument => ({ kind, documentId: `${kind}-${number}`, issuedOn }),
      ),
    ),
  );

/** Files and facts that stand about the thresholds of the law, where a threshold's value decides. */
export const nearFile: fc.Arbitrary<Near> = fc
  .record({
    caseType: fc.constantFrom(...caseTypes),
    birthDate: before(ages),
    level: fc.option(fc.constantFrom(...degreeLevels), { nil: null, freq: 6 }),
    veteran,
    retired: fc.boolean(),
    credits: fc.option(fc.record({ military: months, service: months }), { nil: null }),
    certificates,
    start: before(fc.constant(0), fc.integer({ min: 0, max: 12 })),
    length: fc.integer({ min: 0, max: 1000 }),
    specialised: fc.boolean(),
    since: before(fc.integer({ min: 0, max: 8 })),
    residence: fc.integer({ min: 0, max: 20 }),
    granted: places,
    kept: places,
    staff: fc.integer({ min: 0, max: 30 }),
    maximumAge: fc.option(fc.integer({ min: 30, max: 45 }), { nil: null, freq: 3 }),
  })
  .map((near) => {
    const file = aFile(near.caseType, {
      person: {
        birthDate: near.birthDate,
        birthPlace: "تبریز",
        veteran: near.veteran,
        retired: near.retired,
        degree: near.level && { level: near.level, field: "حقوق", university: null, grantedOn: null },
      },
      credits: near.credits,
      residence: { place: "مراغه", years: near.residence },
      service: { contractualSince: near.since, probationSince: near.since },
      contract: { start: near.start, end: addDays(near.start, near.length), specialised: near.specialised },
    });
    const others = file.documents.filter(({ kind }) => !near.certificates.some((one) => one.kind === kind));
    const documents = [...others, ...near.certificates];
    const filed = { ...file, documents };
    const facts = factsOf(filed, {
      agency: { ...agency, specificWorkStaff: near.staff },
      permit: {
        ...permit,
        granted: near.granted,
        veteranPlaces: near.kept,
        disabledPlaces: near.kept,
        maximumAge: near.maximumAge,
      },
      post,
    });
    return { file: filed, facts };
  });

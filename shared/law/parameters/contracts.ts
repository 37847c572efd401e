import type { Parameter } from "./parameter.ts";

/** 8 Mehr 1386, the day the Civil Service Management Law was passed. */
const csml = "2007-09-30";
/** Only the year of the directive is known: 1 Farvardin 1391. */
const directive = "2012-03-20";

export const contracts = {
  "specific-work-share": {
    title: { fa: "سقف نیروی کار معین نسبت به پست‌های مصوب", en: "Cap of specific-work staff in approved posts" },
    unit: "per-cent",
    values: [{ from: csml, value: 10, source: "CSML 1386, art. 32 note", verified: true }],
  },
  "specific-work-term": {
    title: { fa: "حداکثر مدت قرارداد کار معین", en: "Longest term of a specific-work contract" },
    unit: "years",
    values: [{ from: csml, value: 1, source: "CSML 1386, art. 32 note", verified: true }],
  },
  "conversion-tenure-degree": {
    title: { fa: "سابقه پیمانی لازم با مدرک دانشگاهی", en: "Contractual service needed with a degree" },
    unit: "years",
    values: [{ from: directive, value: 3, source: "Directive on status conversion of 1391", verified: true }],
  },
  "conversion-tenure-diploma": {
    title: { fa: "سابقه پیمانی لازم با مدرک دیپلم", en: "Contractual service needed with a diploma" },
    unit: "years",
    values: [{ from: directive, value: 5, source: "Directive on status conversion of 1391", verified: true }],
  },
} as const satisfies Record<string, Parameter>;

import type { Parameter } from "./parameter.ts";

/** 8 Mehr 1386, the day the Civil Service Management Law was passed. */
const csml = "2007-09-30";

export const ages = {
  "minimum-age": {
    title: { fa: "حداقل سن ورود به خدمت", en: "Lowest age of entry" },
    unit: "years",
    values: [{ from: csml, value: 20, source: "CSML 1386, art. 42-a", verified: true }],
  },
  "maximum-age-official": {
    title: { fa: "حداکثر سن استخدام رسمی", en: "Highest age for official hire" },
    unit: "years",
    values: [{ from: csml, value: 40, source: "CSML 1386, art. 42-a", verified: true }],
  },
  "maximum-age-official-doctorate": {
    title: { fa: "حداکثر سن استخدام رسمی با مدرک دکتری", en: "Highest age for official hire with a doctorate" },
    unit: "years",
    values: [{ from: csml, value: 45, source: "CSML 1386, art. 42-a", verified: true }],
  },
  "contract-end-age": {
    title: { fa: "حداکثر سن در پایان قرارداد پیمانی", en: "Highest age at the end of a contract" },
    unit: "years",
    values: [{ from: csml, value: 65, source: "CSML 1386, art. 45 note 3", verified: true }],
  },
  "contract-end-age-specialised": {
    title: { fa: "حداکثر سن در پایان قرارداد پیمانی متخصصان", en: "Highest age at the end of a specialist's contract" },
    unit: "years",
    values: [{ from: csml, value: 70, source: "CSML 1386, art. 45 note 3", verified: true }],
  },
} as const satisfies Record<string, Parameter>;

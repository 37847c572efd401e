import { emptyFile } from "../../domain/case-file.ts";
import { about, type ExamplesByRule } from "./example.ts";
import { permit } from "./ordinary.ts";

const { claims } = emptyFile("official-hire");
const doctor = { level: "phd", field: "حقوق", university: null, grantedOn: null } as const;
const child = { group: "martyr-child", percentage: null } as const;
const sibling = { group: "martyr-sibling", percentage: null } as const;

/** The ages of entry and of the end of a contract. */
export const ages: ExamplesByRule = {
  "min-age": about("official-hire", [
    {
      says: { fa: "فرد در روز ثبت بیست سال تمام دارد.", en: "The person turns twenty on the day of submission." },
      file: { person: { birthDate: "2006-11-22" } },
      expect: { answer: "reached", outcome: "pass" },
    },
    {
      says: { fa: "فرد فردای روز ثبت بیست‌ساله می‌شود.", en: "The person turns twenty the day after." },
      file: { person: { birthDate: "2006-11-23" } },
      expect: { answer: "younger", outcome: "fail" },
    },
    {
      says: {
        fa: "همان فرد، با مجوزی که سن را یک روز دیرتر می‌سنجد.",
        en: "The same person, with a permit that counts ages a day later.",
      },
      file: { person: { birthDate: "2006-11-23" } },
      facts: { permit: { ...permit, referenceDate: "2026-11-23" } },
      expect: { answer: "reached", outcome: "pass" },
    },
    {
      says: {
        fa: "متولد ۳۰ اسفند سال کبیسه، در ۲۹ اسفند سالی که کبیسه نیست.",
        en: "Born on 30 Esfand of a leap year, on 29 Esfand of a common one.",
      },
      file: { person: { birthDate: "2005-03-20" } },
      submittedOn: "2025-03-19",
      expect: { answer: "younger", outcome: "fail" },
    },
    {
      says: { fa: "فرد هجده‌ساله با استناد به قانون خاص.", en: "Eighteen, with a special law claimed." },
      file: { person: { birthDate: "2008-05-16" }, claims: { ...claims, lowerAge: true } },
      expect: { answer: "special-law", outcome: "review" },
    },
    {
      says: { fa: "فرزند شهید هجده‌ساله.", en: "A martyr's child of eighteen." },
      file: { person: { birthDate: "2008-05-16", veteran: child } },
      expect: { answer: "veteran", outcome: "review" },
    },
    {
      says: { fa: "برادر شهید هجده‌ساله.", en: "A martyr's brother of eighteen." },
      file: { person: { birthDate: "2008-05-16", veteran: sibling } },
      expect: { answer: "veteran", outcome: "review" },
    },
    {
      says: { fa: "رزمنده هجده‌ساله.", en: "A warrior of eighteen." },
      file: { person: { birthDate: "2008-05-16", veteran: { group: "warrior", percentage: null } } },
      expect: { answer: "younger", outcome: "fail" },
    },
    {
      says: { fa: "فرد هجده‌ساله برای کار معین.", en: "Eighteen, for specific work." },
      caseType: "specific-work-hire",
      file: { person: { birthDate: "2008-05-16" } },
      expect: { answer: "not-recruitment", outcome: "review" },
    },
    {
      says: { fa: "تاریخ تولد اعلام نشده است.", en: "The birth date is not stated." },
      file: { person: { birthDate: null } },
      expect: { answer: "unstated", outcome: "review" },
    },
  ]),
  "max-age-official": about("official-hire", [
    {
      says: { fa: "فرد در آخرین روز چهل‌سالگی است.", en: "The person is on the last day of forty." },
      file: { person: { birthDate: "1985-11-23" } },
      expect: { answer: "within", outcome: "pass" },
    },
    {
      says: { fa: "فرد چهل‌ویک سال تمام دارد.", en: "The person is forty-one." },
      file: { person: { birthDate: "1985-11-22" } },
      expect: { answer: "older", outcome: "fail" },
    },
    {
      says: { fa: "دارنده دکتری در آخرین روز چهل‌وپنج‌سالگی.", en: "With a doctorate, on the last day of forty-five." },
      file: { person: { birthDate: "1980-11-23", degree: doctor } },
      expect: { answer: "within", outcome: "pass" },
    },
    {
      says: {
        fa: "فرد ۳۶ ساله با مجوزی که سقف آن ۳۵ سال است.",
        en: "Thirty-six, with a permit whose cap is thirty-five.",
      },
      file: { person: { birthDate: "1990-11-22" } },
      facts: { permit: { ...permit, maximumAge: 35 } },
      expect: { answer: "older", outcome: "fail" },
    },
    {
      says: {
        fa: "فرد ۴۲ ساله با ادعای ۲۱ ماه خدمت سربازی.",
        en: "Forty-two, with twenty-one months of military service claimed.",
      },
      file: { person: { birthDate: "1984-11-22", sex: "male" }, credits: { military: 21, service: null } },
      expect: { answer: "credited", outcome: "review" },
    },
    {
      says: {
        fa: "فرد ۴۳ ساله با ادعای ۲۱ ماه خدمت سربازی، که به سن او نمی‌رسد.",
        en: "Forty-three, with twenty-one months claimed, which do not reach the age.",
      },
      file: { person: { birthDate: "1983-08-23", sex: "male" }, credits: { military: 21, service: null } },
      expect: { answer: "older", outcome: "fail" },
    },
    {
      says: { fa: "فرزند شهید ۴۳ ساله.", en: "A martyr's child of forty-three." },
      file: { person: { birthDate: "1983-08-23", veteran: child } },
      expect: { answer: "veteran", outcome: "review" },
    },
    {
      says: { fa: "فرد ۴۳ ساله که مدرک تحصیلی او اعلام نشده است.", en: "Forty-three, with no degree stated." },
      file: { person: { birthDate: "1983-08-23", degree: null } },
      expect: { answer: "degree-unstated", outcome: "review" },
    },
    {
      says: { fa: "تاریخ تولد اعلام نشده است.", en: "The birth date is not stated." },
      file: { person: { birthDate: null } },
      expect: { answer: "unstated", outcome: "review" },
    },
  ]),
  "contract-end-age": about("contractual-renewal", [
    {
      says: {
        fa: "قرارداد در آخرین روز ۶۵ سالگی پایان می‌یابد.",
        en: "The contract ends on the last day of sixty-five.",
      },
      file: { person: { birthDate: "1961-12-22" } },
      expect: { answer: "within", outcome: "pass" },
    },
    {
      says: { fa: "قرارداد در روز ۶۶ سالگی پایان می‌یابد.", en: "The contract ends on the day of turning sixty-six." },
      file: { person: { birthDate: "1961-12-21" } },
      expect: { answer: "older", outcome: "fail" },
    },
    {
      says: { fa: "همان قرارداد برای شغل تخصصی.", en: "The same contract for a specialised job." },
      file: {
        person: { birthDate: "1961-12-21" },
        contract: { start: "2026-12-22", end: "2027-12-21", specialised: true },
      },
      expect: { answer: "within", outcome: "pass" },
    },
    {
      says: { fa: "پایان قرارداد اعلام نشده است.", en: "The end of the contract is not stated." },
      file: { contract: null },
      expect: { answer: "end-unstated", outcome: "review" },
    },
    {
      says: { fa: "تاریخ تولد اعلام نشده است.", en: "The birth date is not stated." },
      file: { person: { birthDate: null } },
      expect: { answer: "birth-unstated", outcome: "review" },
    },
  ]),
};

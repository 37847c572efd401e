import { about, type ExamplesByRule } from "./example.ts";

/** Years and exemptions that are claimed, with their proofs. */
export const credits: ExamplesByRule = {
  "age-credits": about("official-hire", [
    {
      says: { fa: "افزوده سنی ادعا نشده است.", en: "No credit is claimed." },
      expect: { answer: "none", outcome: "not-applicable" },
    },
    {
      says: {
        fa: "۲۱ ماه خدمت سربازی با کارت پایان خدمت ادعا شده است.",
        en: "Twenty-one months of military service are claimed, with the card.",
      },
      file: { person: { sex: "male", military: "completed" }, credits: { military: 21, service: null } },
      expect: { answer: "proved", outcome: "review" },
    },
    {
      says: { fa: "خواهر شهید با گواهی بنیاد شهید.", en: "A martyr's sister, with the foundation's certificate." },
      file: { person: { veteran: { group: "martyr-sibling", percentage: null } } },
      expect: { answer: "proved", outcome: "review" },
    },
    {
      says: {
        fa: "سه سال سابقه تمام‌وقت بدون گواهی سابقه ادعا شده است.",
        en: "Three years of full-time service are claimed without their proof.",
      },
      file: { credits: { military: null, service: 36 } },
      expect: { answer: "unproved", outcome: "review" },
    },
  ]),
  "veteran-proof": about("veteran-conversion", [
    {
      says: { fa: "فرزند شهید با گواهی بنیاد شهید.", en: "A martyr's child, with the foundation's certificate." },
      file: { person: { veteran: { group: "martyr-child", percentage: null } } },
      expect: { answer: "proved", outcome: "pass" },
    },
    {
      says: { fa: "ایثارگری بدون گواهی ادعا شده است.", en: "A claim without the certificate." },
      file: { person: { veteran: { group: "martyr-child", percentage: null } }, documents: [] },
      expect: { answer: "unproved", outcome: "review" },
    },
    {
      says: { fa: "ایثارگری ادعا نشده است.", en: "No claim is made." },
      caseType: "official-hire",
      expect: { answer: "unclaimed", outcome: "not-applicable" },
    },
  ]),
};

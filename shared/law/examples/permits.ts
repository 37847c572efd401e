import { about, type ExamplesByRule } from "./example.ts";
import { permit } from "./ordinary.ts";

/** The permit, its shares, and the money. */
export const permits: ExamplesByRule = {
  "permit-quota": about("official-hire", [
    {
      says: { fa: "یک ظرفیت باقی مانده است.", en: "One place is left." },
      facts: { permitUsed: 99 },
      expect: { answer: "available", outcome: "pass" },
    },
    {
      says: { fa: "ظرفیتی باقی نمانده است.", en: "No place is left." },
      facts: { permitUsed: 100 },
      expect: { answer: "unavailable", outcome: "fail" },
    },
    {
      says: { fa: "مجوز دیروز به پایان رسیده است.", en: "The permit ran out the day before." },
      facts: { permit: { ...permit, validUntil: "2026-11-21" } },
      expect: { answer: "unavailable", outcome: "fail" },
    },
    {
      says: { fa: "شماره مجوز اعلام نشده است.", en: "The number of the permit is not stated." },
      file: { permit: null },
      expect: { answer: "unstated", outcome: "review" },
    },
  ]),
  "veteran-quota": about("official-hire", [
    {
      says: { fa: "سی نفر از صد نفر.", en: "Thirty of a hundred places." },
      expect: { answer: "kept", outcome: "pass" },
    },
    {
      says: {
        fa: "دو نفر از نه نفر، که ۲۵ درصد آن ۲٫۲۵ و ۵ درصد آن ۰٫۴۵ است.",
        en: "Two of nine places, of which 25 per cent are 2.25 and 5 per cent 0.45.",
      },
      facts: { permit: { ...permit, granted: 9, veteranPlaces: 2 } },
      expect: { answer: "rounding", outcome: "review" },
    },
    {
      says: {
        fa: "سه نفر از ده نفر، که ۲۵ درصد آن ۲٫۵ و ۵ درصد آن ۰٫۵ است.",
        en: "Three of ten places, of which 25 per cent are 2.5 and 5 per cent 0.5.",
      },
      facts: { permit: { ...permit, granted: 10, veteranPlaces: 3 } },
      expect: { answer: "rounding", outcome: "review" },
    },
    {
      says: { fa: "بیست‌ونه نفر از صد نفر.", en: "Twenty-nine of a hundred places." },
      facts: { permit: { ...permit, veteranPlaces: 29 } },
      expect: { answer: "short", outcome: "review" },
    },
    {
      says: { fa: "سهم ایثارگران ثبت نشده است.", en: "The share is not registered." },
      facts: { permit: { ...permit, veteranPlaces: null } },
      expect: { answer: "unregistered", outcome: "review" },
    },
    {
      says: { fa: "مجوز شناخته نیست.", en: "The permit is not known." },
      facts: { permit: null },
      expect: { answer: "no-permit", outcome: "not-applicable" },
    },
  ]),
  "disabled-quota": about("contractual-hire", [
    {
      says: { fa: "سه نفر از صد نفر.", en: "Three of a hundred places." },
      expect: { answer: "kept", outcome: "pass" },
    },
    {
      says: {
        fa: "یک نفر از ۳۴ نفر، که سه درصد آن ۱٫۰۲ است.",
        en: "One of thirty-four places, three per cent of which is 1.02.",
      },
      facts: { permit: { ...permit, granted: 34, disabledPlaces: 1 } },
      expect: { answer: "rounding", outcome: "review" },
    },
    {
      says: { fa: "دو نفر از صد نفر.", en: "Two of a hundred places." },
      facts: { permit: { ...permit, disabledPlaces: 2 } },
      expect: { answer: "short", outcome: "review" },
    },
    {
      says: { fa: "سهم معلولان ثبت نشده است.", en: "The share is not registered." },
      facts: { permit: { ...permit, disabledPlaces: null } },
      expect: { answer: "unregistered", outcome: "review" },
    },
    {
      says: { fa: "مجوز شناخته نیست.", en: "The permit is not known." },
      facts: { permit: null },
      expect: { answer: "no-permit", outcome: "not-applicable" },
    },
  ]),
  funding: about("official-hire", [
    {
      says: { fa: "گواهی با شماره آن.", en: "The certificate with its number." },
      expect: { answer: "given", outcome: "pass" },
    },
    {
      says: { fa: "گواهی بارگذاری نشده است.", en: "The certificate is not uploaded." },
      file: { documents: [] },
      expect: { answer: "absent", outcome: "fail" },
    },
    {
      says: { fa: "شماره گواهی اعلام نشده است.", en: "The number of the certificate is not stated." },
      file: { funding: null },
      expect: { answer: "unnumbered", outcome: "review" },
    },
  ]),
};

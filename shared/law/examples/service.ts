import type { CaseFile } from "../../domain/case-file.ts";
import { about, type ExamplesByRule } from "./example.ts";
import { agency, post } from "./ordinary.ts";

const contract = (start: string | null, end: string | null): Pick<CaseFile, "contract"> => ({
  contract: { start, end, specialised: false },
});
const since = (contractualSince: string | null, probationSince: string | null): Pick<CaseFile, "service"> => ({
  service: { contractualSince, probationSince },
});
const staff = (specificWorkStaff: number | null) => ({ agency: { ...agency, specificWorkStaff } });

/** Specific work, and the service so far. */
export const service: ExamplesByRule = {
  "specific-work-cap": about("specific-work-hire", [
    {
      says: { fa: "نه نفر در برابر صد پست، و این فرد دهمین است.", en: "Nine for a hundred posts; this is the tenth." },
      facts: staff(9),
      expect: { answer: "within", outcome: "pass" },
    },
    {
      says: {
        fa: "ده نفر در برابر صد پست، و این فرد یازدهمین است.",
        en: "Ten for a hundred posts; this is the eleventh.",
      },
      facts: staff(10),
      expect: { answer: "exceeded", outcome: "fail" },
    },
    {
      says: {
        fa: "ده نفر در برابر صد پست، و تمدید یکی از آنان.",
        en: "Ten for a hundred posts, and a renewal of one.",
      },
      caseType: "specific-work-renewal",
      facts: staff(10),
      expect: { answer: "within", outcome: "pass" },
    },
    {
      says: { fa: "شمار نیروها ثبت نشده است.", en: "The staff is not registered." },
      facts: staff(null),
      expect: { answer: "unknown", outcome: "review" },
    },
  ]),
  "specific-work-term": about("specific-work-renewal", [
    {
      says: { fa: "از ۱ مهر تا ۳۱ شهریور سال بعد.", en: "From 1 Mehr to 31 Shahrivar of the next year." },
      file: contract("2026-09-23", "2027-09-22"),
      expect: { answer: "within", outcome: "pass" },
    },
    {
      says: { fa: "از ۱ مهر تا ۱ مهر سال بعد.", en: "From 1 Mehr to 1 Mehr of the next year." },
      file: contract("2026-09-23", "2027-09-23"),
      expect: { answer: "to-the-day", outcome: "review" },
    },
    {
      says: { fa: "از ۱ مهر تا ۲ مهر سال بعد.", en: "From 1 Mehr to 2 Mehr of the next year." },
      file: contract("2026-09-23", "2027-09-24"),
      expect: { answer: "longer", outcome: "fail" },
    },
    {
      says: { fa: "پایان پیش از شروع است.", en: "The end is before the start." },
      file: contract("2026-09-23", "2026-09-22"),
      expect: { answer: "backwards", outcome: "review" },
    },
    {
      says: { fa: "پایان قرارداد اعلام نشده است.", en: "The end is not stated." },
      file: contract("2026-09-23", null),
      expect: { answer: "unstated", outcome: "review" },
    },
  ]),
  "conversion-tenure": about("contractual-to-official", [
    {
      says: { fa: "سه سال تمام با مدرک کارشناسی.", en: "Three full years with a bachelor's degree." },
      file: since("2023-11-22", null),
      expect: { answer: "enough", outcome: "review" },
    },
    {
      says: { fa: "یک روز کمتر از سه سال.", en: "A day less than three years." },
      file: since("2023-11-23", null),
      expect: { answer: "short", outcome: "review" },
    },
    {
      says: { fa: "مدرک تحصیلی اعلام نشده است.", en: "The degree is not stated." },
      file: { person: { degree: null } },
      expect: { answer: "degree-unstated", outcome: "review" },
    },
    {
      says: { fa: "شروع خدمت پیمانی اعلام نشده است.", en: "The start is not stated." },
      file: since(null, null),
      expect: { answer: "unstated", outcome: "review" },
    },
  ]),
  probation: about("probation-completion", [
    {
      says: { fa: "سه سال تمام با ارزیابی.", en: "Three full years, with the evaluation." },
      file: since(null, "2023-11-22"),
      expect: { answer: "completed", outcome: "pass" },
    },
    {
      says: { fa: "یک روز کمتر از سه سال.", en: "A day less than three years." },
      file: since(null, "2023-11-23"),
      expect: { answer: "short", outcome: "review" },
    },
    {
      says: { fa: "سه سال تمام بدون ارزیابی.", en: "Three full years, without the evaluation." },
      file: { ...since(null, "2023-11-22"), documents: [] },
      expect: { answer: "unevaluated", outcome: "review" },
    },
    {
      says: { fa: "شروع دوره آزمایشی اعلام نشده است.", en: "The start is not stated." },
      file: since("2020-01-01", null),
      expect: { answer: "unstated", outcome: "review" },
    },
  ]),
  "renewal-conditions": about("contractual-renewal", [
    {
      says: { fa: "پست ادامه دارد و ارزیابی هست.", en: "The post continues and the evaluation is there." },
      expect: { answer: "to-be-judged", outcome: "review" },
    },
    {
      says: { fa: "پست از ساختار مصوب بیرون رفته است.", en: "The post left the approved structure." },
      facts: { post: { ...post, approved: false } },
      expect: { answer: "post-uncertain", outcome: "review" },
    },
    {
      says: { fa: "ارزیابی ارائه نشده است.", en: "No evaluation is given." },
      file: { documents: [] },
      expect: { answer: "unevaluated", outcome: "review" },
    },
    {
      says: { fa: "نه پست شناخته است و نه ارزیابی هست.", en: "Neither is the post known nor the evaluation there." },
      file: { documents: [] },
      facts: { post: null },
      expect: { answer: "neither", outcome: "review" },
    },
  ]),
};

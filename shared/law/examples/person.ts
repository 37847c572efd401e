import { emptyFile } from "../../domain/case-file.ts";
import { about, type ExamplesByRule } from "./example.ts";

const { claims } = emptyFile("official-hire");

/** The person's own standing. */
export const person: ExamplesByRule = {
  nationality: about("contractual-hire", [
    {
      says: { fa: "تابعیت ایران.", en: "An Iranian national." },
      expect: { answer: "iranian", outcome: "pass" },
    },
    {
      says: { fa: "تابعیت کشوری دیگر.", en: "A national of another country." },
      file: { person: { nationality: "AF" } },
      expect: { answer: "foreign", outcome: "review" },
    },
    {
      says: { fa: "تابعیت اعلام نشده است.", en: "The nationality is not stated." },
      file: { person: { nationality: null } },
      expect: { answer: "unstated", outcome: "review" },
    },
  ]),
  "military-status": about("official-hire", [
    {
      says: { fa: "مردی با کارت پایان خدمت.", en: "A man with the card of completed service." },
      file: { person: { sex: "male", military: "completed" } },
      expect: { answer: "settled", outcome: "pass" },
    },
    {
      says: { fa: "مردی بی کارت و بی اعلام وضعیت.", en: "A man without card or statement." },
      file: { person: { sex: "male" }, documents: [] },
      expect: { answer: "absent", outcome: "fail" },
    },
    {
      says: { fa: "مردی با کارت و بی اعلام وضعیت.", en: "A man with a card, his status not stated." },
      file: { person: { sex: "male" } },
      expect: { answer: "status-unstated", outcome: "review" },
    },
    {
      says: { fa: "مردی در حال خدمت.", en: "A man still in service." },
      file: { person: { sex: "male", military: "in-service" } },
      expect: { answer: "serving", outcome: "fail" },
    },
    {
      says: { fa: "پایان خدمت بدون کارت بارگذاری‌شده.", en: "Completed service, its card not filed." },
      file: { person: { sex: "male", military: "completed" }, documents: [] },
      expect: { answer: "absent", outcome: "fail" },
    },
    {
      says: { fa: "معافیت موقت با کارت آن.", en: "A temporary exemption, with its card." },
      file: { person: { sex: "male", military: "temporary-exemption" } },
      expect: { answer: "temporary", outcome: "review" },
    },
    {
      says: { fa: "زن.", en: "A woman." },
      expect: { answer: "woman", outcome: "not-applicable" },
    },
    {
      says: { fa: "جنسیت اعلام نشده است.", en: "The sex is not stated." },
      file: { person: { sex: null } },
      expect: { answer: "unstated", outcome: "review" },
    },
  ]),
  "selection-vetting": about("official-hire", [
    {
      says: { fa: "رأی گزینش با شماره آن.", en: "The decision with its number." },
      expect: { answer: "there", outcome: "pass" },
    },
    {
      says: { fa: "شماره رأی گزینش اعلام نشده است.", en: "The number of the decision is not stated." },
      file: { vetting: null },
      expect: { answer: "absent", outcome: "review" },
    },
    {
      says: { fa: "تمدید قرارداد بدون رأی تازه گزینش.", en: "A renewal without a new decision." },
      caseType: "contractual-renewal",
      file: { vetting: null },
      expect: { answer: "on-renewal", outcome: "review" },
    },
  ]),
  "retiree-ban": about("secondment", [
    {
      says: { fa: "فرد بازنشسته نیست.", en: "The person is not retired." },
      expect: { answer: "active", outcome: "pass" },
    },
    {
      says: { fa: "بازنشسته بدون استثنای قانونی.", en: "Retired, without a lawful exception." },
      file: { person: { retired: true } },
      expect: { answer: "retired", outcome: "fail" },
    },
    {
      says: { fa: "بازنشسته با ادعای استثنای قانونی.", en: "Retired, with a lawful exception claimed." },
      file: { person: { retired: true }, claims: { ...claims, retireeExemption: "جانباز بالای پنجاه درصد" } },
      expect: { answer: "exempt", outcome: "review" },
    },
    {
      says: { fa: "فرزند شهید بازنشسته.", en: "A retired martyr's child." },
      file: { person: { retired: true, veteran: { group: "martyr-child", percentage: null } } },
      expect: { answer: "veteran", outcome: "review" },
    },
    {
      says: { fa: "جانباز بازنشسته با ۵۱ درصد.", en: "A retired disabled veteran of 51 per cent." },
      file: { person: { retired: true, veteran: { group: "disabled-veteran", percentage: 51 } } },
      expect: { answer: "veteran", outcome: "review" },
    },
    {
      says: { fa: "جانباز بازنشسته با ۵۰ درصد.", en: "A retired disabled veteran of 50 per cent." },
      file: { person: { retired: true, veteran: { group: "disabled-veteran", percentage: 50 } } },
      expect: { answer: "retired", outcome: "fail" },
    },
  ]),
  "single-post": about("official-hire", [
    {
      says: { fa: "در دستگاه دیگری شاغل نیست.", en: "Not employed elsewhere." },
      expect: { answer: "free", outcome: "pass" },
    },
    {
      says: { fa: "در دستگاه دیگری شماره مستخدم فعال دارد.", en: "Holds an active employee number elsewhere." },
      facts: { employedElsewhere: true },
      expect: { answer: "elsewhere", outcome: "review" },
    },
    {
      says: { fa: "استعلام پاسخی نداشته است.", en: "Nobody could tell." },
      facts: { employedElsewhere: null },
      expect: { answer: "no-answer", outcome: "review" },
    },
  ]),
};

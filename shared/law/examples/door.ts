import { about, type ExamplesByRule } from "./example.ts";

/** What stops a submission at the door, and what the civil registry says. */
export const door: ExamplesByRule = {
  "national-id": about("transfer", [
    {
      says: { fa: "کد ملی با رقم کنترل درست.", en: "A national id with its right check digit." },
      expect: { answer: "valid", outcome: "pass" },
    },
    {
      says: { fa: "همان کد ملی با رقم‌های فارسی.", en: "The same national id in Persian digits." },
      file: { person: { nationalId: "۰۰۱۲۳۴۵۶۷۹" } },
      expect: { answer: "valid", outcome: "pass" },
    },
    {
      says: { fa: "رقم کنترل نادرست است.", en: "The check digit is wrong." },
      file: { person: { nationalId: "0012345678" } },
      expect: { answer: "invalid", outcome: "fail" },
    },
    {
      says: { fa: "همه رقم‌ها یکسان است.", en: "All digits are equal." },
      file: { person: { nationalId: "1111111111" } },
      expect: { answer: "invalid", outcome: "fail" },
    },
    {
      says: { fa: "کد ملی وارد نشده است.", en: "No national id is filled in." },
      file: { person: { nationalId: null } },
      expect: { answer: "missing", outcome: "fail" },
    },
  ]),
  "required-documents": about("transfer", [
    {
      says: { fa: "همه مدارک بارگذاری شده است.", en: "All documents are uploaded." },
      expect: { answer: "complete", outcome: "pass" },
    },
    {
      says: { fa: "هیچ مدرکی بارگذاری نشده است.", en: "No document is uploaded." },
      file: { documents: [] },
      expect: { answer: "incomplete", outcome: "fail" },
    },
    {
      says: { fa: "مدارک نام برده شده، ولی بارگذاری نشده است.", en: "The documents are named, but none is uploaded." },
      facts: { documents: new Map() },
      expect: { answer: "incomplete", outcome: "fail" },
    },
  ]),
  "duplicate-case": about("transfer", [
    {
      says: { fa: "پرونده باز دیگری نیست.", en: "No other case is open." },
      expect: { answer: "single", outcome: "pass" },
    },
    {
      says: { fa: "پرونده باز دیگری از همین نوع هست.", en: "Another case of the same type is open." },
      facts: { duplicate: true },
      expect: { answer: "duplicate", outcome: "fail" },
    },
  ]),
  "civil-registry-match": about("official-hire", [
    {
      says: { fa: "ثبت احوال همه مشخصات را تأیید می‌کند.", en: "The civil registry confirms every particular." },
      expect: { answer: "match", outcome: "pass" },
    },
    {
      says: { fa: "نام پدر و تاریخ تولد متفاوت است.", en: "The father's name and the birth date differ." },
      facts: { civilRegistry: { matches: false, differs: ["birthDate", "fatherName"] } },
      expect: { answer: "differs", outcome: "fail" },
    },
    {
      says: { fa: "ثبت احوال این کد ملی را نمی‌شناسد.", en: "The civil registry does not know the national id." },
      facts: { civilRegistry: { matches: false, differs: [] } },
      expect: { answer: "mismatch", outcome: "fail" },
    },
    {
      says: { fa: "پاسخی از ثبت احوال نیامده است.", en: "No answer came from the civil registry." },
      facts: { civilRegistry: null },
      expect: { answer: "no-answer", outcome: "review" },
    },
  ]),
};

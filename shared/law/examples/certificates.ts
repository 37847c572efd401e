import type { DocumentKind, FiledDocument } from "../../domain/case-file.ts";
import { about, type ExamplesByRule } from "./example.ts";

const issued = (kind: DocumentKind, issuedOn: string | null): FiledDocument[] => [
  { kind, documentId: `document-${kind}`, issuedOn },
];

/** The certificates of article 42. */
export const certificates: ExamplesByRule = {
  "addiction-certificate": about("official-hire", [
    {
      says: { fa: "گواهی یک ماه پیش صادر شده است.", en: "The certificate was issued a month ago." },
      expect: { answer: "recent", outcome: "pass" },
    },
    {
      says: { fa: "گواهی درست شش ماه پیش صادر شده است.", en: "The certificate was issued just six months ago." },
      file: { documents: issued("addiction", "2026-05-22") },
      expect: { answer: "recent", outcome: "pass" },
    },
    {
      says: {
        fa: "گواهی شش ماه و یک روز پیش صادر شده است.",
        en: "The certificate was issued six months and a day ago.",
      },
      file: { documents: issued("addiction", "2026-05-20") },
      expect: { answer: "old", outcome: "review" },
    },
    {
      says: { fa: "تاریخ صدور گواهی اعلام نشده است.", en: "The day of its issue is not stated." },
      file: { documents: issued("addiction", null) },
      expect: { answer: "undated", outcome: "review" },
    },
    {
      says: { fa: "گواهی بارگذاری نشده است.", en: "The certificate is not uploaded." },
      file: { documents: [] },
      expect: { answer: "absent", outcome: "fail" },
    },
  ]),
  "criminal-record": about("official-hire", [
    {
      says: { fa: "گواهی تازه بدون سابقه مؤثر.", en: "A recent certificate without an effective record." },
      expect: { answer: "clear", outcome: "pass" },
    },
    {
      says: { fa: "گواهی سابقه مؤثر کیفری دارد.", en: "The certificate states an effective record." },
      file: { certificates: { criminalRecord: "effective", health: "fit" } },
      expect: { answer: "effective", outcome: "review" },
    },
    {
      says: { fa: "نتیجه گواهی اعلام نشده است.", en: "What the certificate says is not stated." },
      file: { certificates: null },
      expect: { answer: "unstated", outcome: "review" },
    },
    {
      says: { fa: "گواهی هفت ماه پیش صادر شده است.", en: "The certificate was issued seven months ago." },
      file: { documents: issued("criminal-record", "2026-04-21") },
      expect: { answer: "old", outcome: "review" },
    },
    {
      says: { fa: "تاریخ صدور پس از روز ثبت است.", en: "The day of issue is after that of submission." },
      file: { documents: issued("criminal-record", "2026-11-23") },
      expect: { answer: "undated", outcome: "review" },
    },
    {
      says: { fa: "گواهی بارگذاری نشده است.", en: "The certificate is not uploaded." },
      file: { documents: [] },
      expect: { answer: "absent", outcome: "fail" },
    },
  ]),
  "health-certificate": about("contractual-hire", [
    {
      says: { fa: "گواهی تازه سلامت و توانایی.", en: "A recent certificate of fitness." },
      expect: { answer: "fit", outcome: "pass" },
    },
    {
      says: { fa: "گواهی با محدودیت پزشکی.", en: "A certificate with a restriction." },
      file: { certificates: { criminalRecord: "clear", health: "restricted" } },
      expect: { answer: "restricted", outcome: "review" },
    },
    {
      says: { fa: "نتیجه گواهی اعلام نشده است.", en: "What the certificate says is not stated." },
      file: { certificates: { criminalRecord: "clear", health: null } },
      expect: { answer: "unstated", outcome: "review" },
    },
    {
      says: { fa: "گواهی یک سال پیش صادر شده است.", en: "The certificate was issued a year ago." },
      file: { documents: issued("health", "2025-11-22") },
      expect: { answer: "old", outcome: "review" },
    },
    {
      says: { fa: "تاریخ صدور گواهی اعلام نشده است.", en: "The day of its issue is not stated." },
      file: { documents: issued("health", null) },
      expect: { answer: "undated", outcome: "review" },
    },
    {
      says: { fa: "گواهی بارگذاری نشده است.", en: "The certificate is not uploaded." },
      file: { documents: [] },
      expect: { answer: "absent", outcome: "fail" },
    },
  ]),
};

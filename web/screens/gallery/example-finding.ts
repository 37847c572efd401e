import type { Found } from "../../design/parts/finding.tsx";

const both = (fa: string, en: string) => ({ fa, en });

export const exampleFinding: Found = {
  rule: "max-age-official",
  answer: "too-old",
  question: null,
  outcome: "fail",
  blocking: false,
  citation: {
    instrument: "csml",
    title: both("قانون مدیریت خدمات کشوری", "Civil Service Management Law"),
    number: null,
    date: "1386/07/08",
    article: "42",
    paragraph: "a",
    note: null,
    version: "1386",
    text: both(
      "قانون مدیریت خدمات کشوری (1386)، ماده 42، بند الف",
      "Civil Service Management Law (1386), article 42, paragraph a",
    ),
    page: null,
  },
  saw: { age: 43, limit: 40, on: "2026-11-22" },
  pointer: "/person/birthDate",
  message: both("سن فرد 43 سال است و حداکثر 40 سال است.", "The person is 43; the limit is 40."),
  remedy: both("اگر افزودهٔ سنی دارد، مدرک آن را پیوست کنید.", "Attach the proof where years are added to the limit."),
  verified: false,
};

import type { DegreeLevel } from "../../domain/case-file.ts";
import { about, type ExamplesByRule } from "./example.ts";
import { post } from "./ordinary.ts";

const degree = (level: DegreeLevel, field: string | null = "حقوق") => ({
  level,
  field,
  university: null,
  grantedOn: null,
});

/** The approved post, and the degree that it asks. */
export const posts: ExamplesByRule = {
  "sovereign-post": about("official-hire", [
    {
      says: { fa: "پست ثابت حاکمیتی.", en: "A fixed sovereign post." },
      expect: { answer: "sovereign", outcome: "pass" },
    },
    {
      says: { fa: "پست حاکمیتی نیست.", en: "The post is not sovereign." },
      facts: { post: { ...post, sovereign: false } },
      expect: { answer: "not-sovereign", outcome: "fail" },
    },
    {
      says: { fa: "حاکمیتی بودن پست تعیین نشده است.", en: "Whether it is sovereign is not decided." },
      facts: { post: { ...post, sovereign: null } },
      expect: { answer: "unclear", outcome: "review" },
    },
    {
      says: { fa: "پست شناخته نیست.", en: "The post is not known." },
      facts: { post: null },
      expect: { answer: "unknown", outcome: "review" },
    },
  ]),
  "approved-post": about("contractual-hire", [
    {
      says: { fa: "پست مصوب و بلاتصدی.", en: "Approved and vacant." },
      expect: { answer: "vacant", outcome: "pass" },
    },
    {
      says: { fa: "پست متصدی دارد.", en: "The post is held." },
      facts: { post: { ...post, vacant: false } },
      expect: { answer: "not-given", outcome: "fail" },
    },
    {
      says: { fa: "پست در تبدیل وضعیت متصدی دارد.", en: "The post is held, in a conversion." },
      caseType: "contractual-to-official",
      facts: { post: { ...post, vacant: false } },
      expect: { answer: "held-by-whom", outcome: "review" },
    },
    {
      says: { fa: "شماره پست اعلام نشده است.", en: "The number of the post is not stated." },
      file: { post: null },
      expect: { answer: "unstated", outcome: "review" },
    },
  ]),
  "degree-match": about("official-hire", [
    {
      says: { fa: "مقطع و رشته با پست مطابق است.", en: "Level and field are as the post asks." },
      expect: { answer: "match", outcome: "pass" },
    },
    {
      says: { fa: "رشته با املای عربی نوشته شده است.", en: "The field is written with Arabic letters." },
      file: { person: { degree: degree("master", "مديريت  دولتي") } },
      expect: { answer: "match", outcome: "pass" },
    },
    {
      says: { fa: "کاردانی برای پستی که کارشناسی می‌خواهد.", en: "An associate for a post that asks a bachelor." },
      file: { person: { degree: degree("associate") } },
      facts: { post: { ...post, minimumDegree: "bachelor" } },
      expect: { answer: "below", outcome: "fail" },
    },
    {
      says: { fa: "همان مدرک با معافیت ایثارگران.", en: "The same degree, with a veteran's exemption." },
      file: {
        person: { degree: degree("associate"), veteran: { group: "disabled-veteran-child", percentage: 40 } },
      },
      facts: { post: { ...post, minimumDegree: "bachelor" } },
      expect: { answer: "veteran", outcome: "review" },
    },
    {
      says: { fa: "دیپلم برای پستی که دیپلم می‌خواهد.", en: "A diploma for a post that asks one." },
      file: { person: { degree: degree("diploma") } },
      facts: { post: { ...post, minimumDegree: "diploma" } },
      expect: { answer: "diploma", outcome: "review" },
    },
    {
      says: { fa: "رشته‌ای که در میان رشته‌های پست نیست.", en: "A field that is not among those of the post." },
      file: { person: { degree: degree("bachelor", "زیست‌شناسی") } },
      expect: { answer: "other-field", outcome: "review" },
    },
    {
      says: { fa: "رشته تحصیلی اعلام نشده است.", en: "The field is not stated." },
      file: { person: { degree: degree("bachelor", null) } },
      expect: { answer: "field-unstated", outcome: "review" },
    },
    {
      says: { fa: "مدرک تحصیلی اعلام نشده است.", en: "The degree is not stated." },
      file: { person: { degree: null } },
      expect: { answer: "degree-unstated", outcome: "review" },
    },
    {
      says: { fa: "رشته‌های پست ثبت نشده است.", en: "The fields of the post are not registered." },
      facts: { post: { ...post, fields: null } },
      expect: { answer: "post-unknown", outcome: "review" },
    },
  ]),
};

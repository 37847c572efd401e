import { emptyFile } from "../../domain/case-file.ts";
import { about, type ExamplesByRule } from "./example.ts";
import { post } from "./ordinary.ts";

const { claims } = emptyFile("official-hire");
const sibling = { group: "martyr-sibling", percentage: null } as const;

/** The examination, the priority of native candidates, and the form of employment. */
export const recruitment: ExamplesByRule = {
  "exam-passed": about("official-hire", [
    {
      says: { fa: "پذیرفته با شماره آگهی.", en: "Passed, with the notice number." },
      expect: { answer: "passed", outcome: "pass" },
    },
    {
      says: { fa: "مردود در آزمون.", en: "Not passed." },
      file: { exam: { notice: "3/1405", result: "failed" } },
      expect: { answer: "not-passed", outcome: "fail" },
    },
    {
      says: { fa: "معافیت قانونی از آزمون ادعا شده است.", en: "A lawful exemption is claimed." },
      file: { exam: null, claims: { ...claims, examExemption: "قانون خاص" } },
      expect: { answer: "exempt", outcome: "review" },
    },
    {
      says: { fa: "فرزند شهید بدون آزمون.", en: "A martyr's child without the examination." },
      file: { exam: null, person: { veteran: { group: "martyr-child", percentage: null } } },
      expect: { answer: "veteran", outcome: "review" },
    },
    {
      says: { fa: "خواهر شهید، مردود در آزمون.", en: "A martyr's sister, not passed." },
      file: { exam: { notice: "3/1405", result: "failed" }, person: { veteran: sibling } },
      expect: { answer: "veteran", outcome: "review" },
    },
    {
      says: { fa: "رزمنده، مردود در آزمون.", en: "A warrior, not passed." },
      file: {
        exam: { notice: "3/1405", result: "failed" },
        person: { veteran: { group: "warrior", percentage: null } },
      },
      expect: { answer: "not-passed", outcome: "fail" },
    },
    {
      says: { fa: "در فهرست ذخیره.", en: "On the reserve list." },
      file: { exam: { notice: "3/1405", result: "reserve" } },
      expect: { answer: "reserve", outcome: "review" },
    },
    {
      says: { fa: "پذیرفته بدون شماره آگهی.", en: "Passed, without the notice number." },
      file: { exam: { notice: null, result: "passed" } },
      expect: { answer: "notice-unstated", outcome: "review" },
    },
  ]),
  "native-priority": about("contractual-hire", [
    {
      says: { fa: "متولد شهرستان محل پست.", en: "Born in the county of the post." },
      file: { residence: null },
      expect: { answer: "born", outcome: "pass" },
    },
    {
      says: { fa: "متولد جای دیگر با ده سال سکونت.", en: "Born elsewhere, with ten years of residence." },
      file: { person: { birthPlace: "تبریز" }, residence: { place: "مراغه", years: 10 } },
      expect: { answer: "resident", outcome: "pass" },
    },
    {
      says: { fa: "متولد جای دیگر با نه سال سکونت.", en: "Born elsewhere, with nine years of residence." },
      file: { person: { birthPlace: "تبریز" }, residence: { place: "مراغه", years: 9 } },
      expect: { answer: "elsewhere", outcome: "review" },
    },
    {
      says: { fa: "محل سکونت اعلام نشده است.", en: "The residence is not stated." },
      file: { person: { birthPlace: "تبریز" }, residence: null },
      expect: { answer: "unstated", outcome: "review" },
    },
    {
      says: { fa: "محل پست ثبت نشده است.", en: "The place of the post is not registered." },
      facts: { post: { ...post, place: null } },
      expect: { answer: "place-unknown", outcome: "review" },
    },
    {
      says: { fa: "پست در مرکز استان است.", en: "The post is in the provincial centre." },
      facts: { post: { ...post, place: { name: "تبریز", provincialCentre: true } } },
      expect: { answer: "provincial-centre", outcome: "not-applicable" },
    },
  ]),
  "employment-type": about("official-hire", [
    {
      says: { fa: "استخدام رسمی آزمایشی.", en: "Probationary, in an official hire." },
      expect: { answer: "lawful", outcome: "pass" },
    },
    {
      says: { fa: "نیروی شرکتی.", en: "A contractor worker." },
      file: { employmentType: "contractor" },
      expect: { answer: "unlawful", outcome: "fail" },
    },
    {
      says: { fa: "نیروی شرکتی با استناد به قانون خاص.", en: "A contractor worker, with a special law claimed." },
      file: { employmentType: "contractor", claims: { ...claims, specialLaw: "قانون خاص" } },
      expect: { answer: "special-law", outcome: "review" },
    },
    {
      says: { fa: "رسمی بدون دوره آزمایشی.", en: "Official, without probation." },
      file: { employmentType: "official" },
      expect: { answer: "probation-first", outcome: "review" },
    },
    {
      says: { fa: "پیمانی در استخدام رسمی.", en: "Contractual, in an official hire." },
      file: { employmentType: "contractual" },
      expect: { answer: "mismatch", outcome: "review" },
    },
    {
      says: { fa: "نوع استخدام اعلام نشده است.", en: "The form is not stated." },
      file: { employmentType: null },
      expect: { answer: "unstated", outcome: "review" },
    },
  ]),
};

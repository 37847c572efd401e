/**
 * What the law asks and no rule here computes yet: a reviewer judges it from the documents, and may give it as the reason
 * of a return. Each stands with its law, as the computed rules do.
 */
import type { Words } from "../domain/finding.ts";
import { csml, ground } from "./citation.ts";
import type { Ground, RuleKind } from "./rule.ts";

export interface JudgedByPeople {
  id: string;
  title: Words;
  kind: Exclude<RuleKind, "auto">;
  grounds: readonly [Ground, ...Ground[]];
}

export const judgedByPeople: readonly JudgedByPeople[] = [
  {
    id: "civil-registry-match",
    title: { fa: "تطبیق با ثبت احوال", en: "Match with the civil registry" },
    kind: "evidence",
    grounds: [ground("civil-registry", "H")],
  },
  {
    id: "age-credits",
    title: { fa: "افزوده‌های سنی", en: "Credits to the age" },
    kind: "evidence",
    grounds: [csml("42", { paragraph: "a" }, "M")],
  },
  {
    id: "addiction-certificate",
    title: { fa: "گواهی عدم اعتیاد", en: "Addiction certificate" },
    kind: "evidence",
    grounds: [csml("42", { paragraph: "d" })],
  },
  {
    id: "criminal-record",
    title: { fa: "سوءپیشینهٔ مؤثر کیفری", en: "Criminal record" },
    kind: "evidence",
    grounds: [csml("42", { paragraph: "h" })],
  },
  {
    id: "degree-match",
    title: { fa: "تناسب مدرک تحصیلی با پست", en: "Degree as the post asks" },
    kind: "evidence",
    grounds: [csml("42", { paragraph: "v", note: "5" })],
  },
  {
    id: "health-certificate",
    title: { fa: "سلامت جسمانی و روانی", en: "Health certificate" },
    kind: "evidence",
    grounds: [csml("42", { paragraph: "z" })],
  },
  {
    id: "selection-vetting",
    title: { fa: "رأی گزینش", en: "Selection vetting" },
    kind: "human",
    grounds: [csml("42", {}, "M")],
  },
  {
    id: "native-priority",
    title: { fa: "اولویت بومی", en: "Priority of native candidates" },
    kind: "evidence",
    grounds: [csml("44")],
  },
  {
    id: "funding",
    title: { fa: "تأمین اعتبار", en: "Funding" },
    kind: "evidence",
    grounds: [csml("32", { note: "only" })],
  },
  {
    id: "single-post",
    title: { fa: "ممنوعیت تصدی بیش از یک شغل", en: "Ban on two posts" },
    kind: "evidence",
    grounds: [ground("two-posts-ban", "M")],
  },
  {
    id: "veteran-proof",
    title: { fa: "گواهی ایثارگری", en: "Proof of a veteran's claim" },
    kind: "evidence",
    grounds: [ground("veterans-law", "M")],
  },
  {
    id: "probation",
    title: { fa: "دورهٔ آزمایشی", en: "Probation" },
    kind: "evidence",
    grounds: [csml("46", { note: "1" }, "M")],
  },
  {
    id: "renewal-conditions",
    title: { fa: "شرایط تمدید قرارداد", en: "Conditions of a renewal" },
    kind: "evidence",
    grounds: [csml("49")],
  },
];

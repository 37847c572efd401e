import type { Words } from "../domain/finding.ts";

export interface Instrument {
  title: Words;
  /** Number of a directive or circular; null for a law. */
  number: string | null;
  /** Solar date of its passing, as far as it is known. */
  date: string | null;
}

/** The laws and rules that findings cite. */
export const instruments = {
  csml: {
    title: { fa: "قانون مدیریت خدمات کشوری", en: "Civil Service Management Law" },
    number: null,
    date: "1386/07/08",
  },
  "civil-registry": {
    title: { fa: "ضابطه رقم کنترل شماره ملی سازمان ثبت احوال", en: "Check digit of the civil registry's national id" },
    number: null,
    date: null,
  },
  "service-agreement": {
    title: {
      fa: "بیانیه توافق سطح خدمت نظارت بر فرآیند جذب و به‌کارگیری نیروی انسانی",
      en: "Service agreement on supervising recruitment and employment",
    },
    number: null,
    date: null,
  },
  "service-rules": {
    title: { fa: "قاعده سامانه نظارت", en: "Rule of this service" },
    number: null,
    date: null,
  },
  "retiree-ban": {
    title: { fa: "قانون ممنوعیت به‌کارگیری بازنشستگان", en: "Law against employing retirees" },
    number: null,
    date: "1395/02/20",
  },
  "veterans-law": {
    title: { fa: "قانون جامع خدمات‌رسانی به ایثارگران", en: "Comprehensive law on services to veterans" },
    number: null,
    date: "1391/10/02",
  },
  "disabled-persons-law": {
    title: { fa: "قانون حمایت از حقوق معلولان", en: "Law protecting the rights of disabled persons" },
    number: null,
    date: "1396/12/20",
  },
  "two-posts-ban": {
    title: { fa: "قانون ممنوعیت تصدی بیش از یک شغل", en: "Law against holding more than one post" },
    number: null,
    date: "1373",
  },
  "conversion-directive": {
    title: { fa: "دستورالعمل تبدیل وضعیت استخدامی", en: "Directive on status conversion" },
    number: null,
    date: "1391",
  },
} as const satisfies Record<string, Instrument>;

export type InstrumentId = keyof typeof instruments;

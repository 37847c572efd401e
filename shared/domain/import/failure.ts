/** Why a list cannot be read at all, and what the agency can do about it. */
import type { Words } from "../finding.ts";
import { type Field, fieldNames } from "./field.ts";

const sentences = {
  "no-upload": {
    fa: "فهرست بارگذاری‌شده پیدا نشد؛ آن را دوباره بارگذاری کنید.",
    en: "The uploaded list was not found; upload it again.",
  },
  "too-large": {
    fa: "فهرست از اندازهٔ مجاز (۱۰ مگابایت و ۲۰٬۰۰۰ سطر) بزرگ‌تر است؛ سطرها و ستون‌های خالی قالب‌بندی‌شده را حذف یا فهرست را چند بخش کنید.",
    en: "The list is larger than allowed (10 MB and 20,000 lines); delete empty formatted lines and columns, or split the list.",
  },
  unreadable: {
    fa: "پرونده به‌صورت ‎.xlsx یا ‎.csv خوانده نشد؛ آن را در نرم‌افزار صفحه‌گسترده باز و دوباره به‌صورت ‎.xlsx ذخیره کنید.",
    en: "The file could not be read as .xlsx or .csv; open it in a spreadsheet program and save it again as .xlsx.",
  },
  "no-header": {
    fa: "سطر سرستون پیدا نشد؛ سطری با سرستون‌هایی مانند «کد ملی»، «نام»، «نام خانوادگی» و «تاریخ تولد» بگذارید یا شمارهٔ ستون‌ها را در mapping بنویسید.",
    en: "No header line was found; add one with headings such as “National id”, “First name”, “Last name”, “Birth date”, or name the columns in mapping.",
  },
  "missing-columns": {
    fa: "این ستون‌ها پیدا نشد: {fields}؛ سرستون آن‌ها را اصلاح کنید یا شمارهٔ ستون را در mapping بنویسید.",
    en: "These columns were not found: {fields}; correct their headings, or name the columns in mapping.",
  },
  "no-such-column": {
    fa: "در mapping ستون {column} آمده که در فهرست نیست (شمارش از ۰ است).",
    en: "mapping names column {column}, which the list does not have (the first is 0).",
  },
  "no-rows": {
    fa: "زیر سرستون هیچ سطری نیست؛ فهرست خالی است.",
    en: "There is no row under the header; the list is empty.",
  },
  "too-many-rows": {
    fa: "فهرست بیش از ۲۰٬۰۰۰ سطر دارد؛ آن را چند بخش کنید.",
    en: "The list has more than 20,000 rows; split it.",
  },
} as const satisfies Record<string, Words>;

export type ListFailure = keyof typeof sentences;

export const listFailure = (
  name: ListFailure,
  { fields = [], column = 0 }: { fields?: readonly Field[]; column?: number } = {},
): Words => {
  const said = (language: keyof Words) =>
    sentences[name][language]
      .replace("{fields}", fields.map((field) => fieldNames[field][language]).join("، "))
      .replace("{column}", String(column));
  return { fa: said("fa"), en: said("en") };
};

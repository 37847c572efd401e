/** What can be wrong with a cell, and the sentence that says what to do about it. */
import type { Words } from "../finding.ts";
import { persianDigits } from "../solar-date.ts";
import { type Field, fieldNames } from "./field.ts";
import { wordsOf } from "./words.ts";

export type Fault =
  | "missing"
  | "not-ten-digits"
  | "all-equal"
  | "checksum"
  | "twin"
  | "not-a-day"
  | "unknown-word"
  | "not-a-percentage"
  | "not-a-count"
  | "bidi"
  | "control"
  | "formula"
  | "broken"
  | "too-long";

export interface RowFault {
  field: Field;
  fault: Fault;
  /** For a twin: the line that holds the same person. */
  line: number | null;
}

const sentences: Record<Fault, Words> = {
  missing: { fa: "خالی است؛ آن را بنویسید.", en: "is empty; fill it in." },
  "not-ten-digits": {
    fa: "ده رقم نیست؛ از روی کارت ملی اصلاح کنید.",
    en: "is not ten digits; correct it from the card.",
  },
  "all-equal": {
    fa: "نمی‌تواند ده رقم یکسان باشد؛ از روی کارت ملی اصلاح کنید.",
    en: "cannot be ten equal digits; correct it from the card.",
  },
  checksum: {
    fa: "معتبر نیست (رقم کنترل نمی‌خواند)؛ از روی کارت ملی اصلاح کنید.",
    en: "is not valid (its check digit differs); correct it from the card.",
  },
  twin: {
    fa: "همان است که در سطر {line} آمده؛ یکی از دو سطر را حذف کنید.",
    en: "is the same as on line {line}; delete one of the two lines.",
  },
  "not-a-day": {
    fa: "روزی از تقویم نیست؛ با سال چهاررقمی بنویسید، مانند ۱۳۷۹/۰۵/۰۱.",
    en: "is not a day of the calendar; write it with a four-digit year, like 1379/05/01.",
  },
  "unknown-word": {
    fa: "شناخته نشد؛ یکی از این‌ها را بنویسید: {words}.",
    en: "was not understood; write one of: {words}.",
  },
  "not-a-percentage": { fa: "باید عددی از ۰ تا ۱۰۰ باشد.", en: "must be a number from 0 to 100." },
  "not-a-count": {
    fa: "باید عددی درست و پذیرفتنی باشد؛ تنها عدد را بنویسید.",
    en: "must be a plausible whole number; write the number alone.",
  },
  bidi: {
    fa: "نویسه‌های پنهان تغییر جهت دارد؛ متن را دوباره تایپ کنید.",
    en: "holds hidden characters that turn its direction; type it again.",
  },
  control: { fa: "نویسه‌های پنهان دارد؛ متن را دوباره تایپ کنید.", en: "holds hidden characters; type it again." },
  formula: {
    fa: "با نشانهٔ فرمول (= + - @) آغاز می‌شود؛ خود متن را بنویسید.",
    en: "begins like a formula (= + - @); write the text itself.",
  },
  broken: { fa: "نویسه‌های ناخوانا دارد؛ متن را دوباره تایپ کنید.", en: "holds unreadable characters; type it again." },
  "too-long": { fa: "بلندتر از اندازهٔ مجاز است؛ کوتاه کنید.", en: "is longer than allowed; shorten it." },
};

/** «کد ملی معتبر نیست …»: the field's name and what to do about it. */
export const sentenceOf = ({ field, fault, line }: RowFault): Words => {
  const sentence = sentences[fault];
  const words = wordsOf(field);
  const said = (language: keyof Words, number: string) =>
    `${fieldNames[field][language]} ${sentence[language]}`
      .replace("{line}", number)
      .replace("{words}", words.join("، "));
  return { fa: said("fa", persianDigits(String(line))), en: said("en", String(line)) };
};

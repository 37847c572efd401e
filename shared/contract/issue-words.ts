/** What a schema objects to, in the words of the people who read it. */
import type * as z from "zod";
import type { Words } from "../domain/finding.ts";

const custom: Record<string, Words> = {
  "mark-bidi": {
    fa: "نویسه‌های پنهان تغییر جهت متن پذیرفته نیست؛ متن را دوباره تایپ کنید.",
    en: "Hidden marks that turn the text's direction are refused; type the text again.",
  },
  "mark-control": { fa: "نویسهٔ کنترلی پذیرفته نیست.", en: "Control characters are refused." },
  "mark-formula": {
    fa: "متن نباید با = یا + یا - یا @ آغاز شود.",
    en: "The text must not begin with =, +, - or @.",
  },
  "not-a-day": {
    fa: "تاریخ میلادی درست نیست؛ نمونه: 2000-07-22",
    en: "Not a day of the Gregorian calendar; example: 2000-07-22",
  },
  "solar-year": {
    fa: "تاریخ باید میلادی باشد و این سال شمسی می‌نماید؛ نمونه: 2000-07-22",
    en: "The date must be Gregorian, and this year looks solar; example: 2000-07-22",
  },
};

const types: Record<string, Words> = {
  string: { fa: "متن", en: "text" },
  number: { fa: "عدد", en: "number" },
  int: { fa: "عدد صحیح", en: "whole number" },
  boolean: { fa: "بله یا خیر (true یا false)", en: "true or false" },
  array: { fa: "فهرست", en: "list" },
  object: { fa: "شیء JSON", en: "JSON object" },
  record: { fa: "شیء JSON", en: "JSON object" },
};
const typeWords = (expected: string): Words => types[expected] ?? { fa: expected, en: expected };

/** What its size is counted in. */
const units: Record<string, Words> = {
  string: { fa: " نویسه", en: " characters" },
  array: { fa: " مورد", en: " items" },
};
const unitOf = (origin: string): Words => units[origin] ?? { fa: "", en: "" };

const listed = (values: readonly unknown[]): string => values.map(String).join(", ");

export const issueWords = (issue: z.core.$ZodIssue): Words => {
  switch (issue.code) {
    case "custom":
      return custom[issue.message] ?? { fa: "مقدار پذیرفته نیست.", en: "The value is not accepted." };
    case "invalid_type":
      return issue.input === undefined
        ? { fa: `لازم است: ${typeWords(issue.expected).fa}`, en: `Required: ${typeWords(issue.expected).en}.` }
        : {
            fa: `نوع مقدار نادرست است؛ نوع درست: ${typeWords(issue.expected).fa}`,
            en: `Wrong type; expected: ${typeWords(issue.expected).en}.`,
          };
    case "invalid_value":
      return { fa: `یکی از این مقدارها: ${listed(issue.values)}`, en: `One of: ${listed(issue.values)}` };
    case "too_big":
      return {
        fa: `بیش از حد؛ حداکثر ${issue.maximum}${unitOf(issue.origin).fa}`,
        en: `Too much; at most ${issue.maximum}${unitOf(issue.origin).en}.`,
      };
    case "too_small":
      if (issue.origin === "string" && issue.minimum === 1) return { fa: "نباید خالی باشد.", en: "Must not be empty." };
      return {
        fa: `کمتر از حد؛ حداقل ${issue.minimum}${unitOf(issue.origin).fa}`,
        en: `Too little; at least ${issue.minimum}${unitOf(issue.origin).en}.`,
      };
    case "unrecognized_keys":
      return { fa: "چنین فیلدی وجود ندارد.", en: "There is no such field." };
    case "invalid_union":
      return { fa: "هیچ‌یک از شکل‌های مجاز نیست.", en: "None of the accepted shapes." };
    default:
      return { fa: "شکل مقدار درست نیست.", en: "The value does not have the right form." };
  }
};

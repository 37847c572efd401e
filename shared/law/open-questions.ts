import type { Words } from "../domain/finding.ts";
import type { InstrumentId } from "./instruments/index.ts";

/** What the law leaves undefined: a rule that meets one asks the reviewer by its name, and a lawyer is asked once for all. */
export const openQuestions = {
  "quota-rounding": {
    fa: "سهم ایثارگران و معلولان در مجوزی که بخش‌پذیر نیست چگونه گرد می‌شود؟",
    en: "How is the share of veterans and disabled persons rounded where a permit's places do not divide evenly?",
    instruments: ["veterans-law", "disabled-persons-law"],
  },
  "vetting-on-renewal": {
    fa: "آیا تمدید قرارداد به رأی تازه گزینش نیاز دارد؟",
    en: "Does the renewal of a contract need a new decision of the selection authority?",
    instruments: ["csml"],
  },
  "certificate-age": {
    fa: "گواهی‌های ماده ۴۲ تا چه مدت پس از صدور اعتبار دارند؟",
    en: "For how long after their issue do the certificates of article 42 hold?",
    instruments: ["csml"],
  },
  "same-day-anniversary": {
    fa: "آیا قراردادی که تا همان روز سال بعد ادامه دارد بیش از یک سال است؟",
    en: "Does a contract that runs to the same day of the next year exceed one year?",
    instruments: ["csml"],
  },
  "age-in-specific-work": {
    fa: "آیا شرط حداقل سن ماده ۴۲ شامل قرارداد کار معین نیز می‌شود؟",
    en: "Does the lowest age of article 42 bind specific-work contracts too?",
    instruments: ["csml"],
  },
} as const satisfies Record<string, Words & { instruments: readonly [InstrumentId, ...InstrumentId[]] }>;

export type QuestionName = keyof typeof openQuestions;

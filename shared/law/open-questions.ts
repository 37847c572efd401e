import type { Words } from "../domain/finding.ts";

/** What the law leaves undefined: a rule that meets one asks the reviewer by its name, and a lawyer is asked once for all. */
export const openQuestions = {
  "quota-rounding": {
    fa: "سهم ایثارگران و معلولان در مجوزی که بخش‌پذیر نیست چگونه گرد می‌شود؟",
    en: "How is the share of veterans and disabled persons rounded where a permit's places do not divide evenly?",
  },
  "vetting-on-renewal": {
    fa: "آیا تمدید قرارداد به رأی تازهٔ گزینش نیاز دارد؟",
    en: "Does the renewal of a contract need a new decision of the selection authority?",
  },
} as const satisfies Record<string, Words>;

export type QuestionName = keyof typeof openQuestions;

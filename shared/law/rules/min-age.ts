import { ageOn } from "../age.ts";
import { csml } from "../citation.ts";
import { claimsExemption } from "../claims.ts";
import { fail, pass, review, rule, undefinedInLaw } from "../rule.ts";
import { entries } from "./families.ts";

export const minAge = rule({
  id: "min-age",
  title: { fa: "حداقل سن", en: "Lowest age" },
  kind: "auto",
  blocking: false,
  grounds: [csml("42", { paragraph: "a" }), csml("42", { note: "5" })],
  appliesTo: entries,
  from: null,
  until: null,
  parameters: ["minimum-age"],
  pointer: "/person/birthDate",
  answers: {
    reached: pass("سن فرد به {limit words} سال تمام رسیده است.", "The person has reached {limit words} full years."),
    younger: fail("سن فرد کمتر از {limit words} سال تمام است.", "The person is younger than {limit words} full years."),
    "special-law": review(
      "سن فرد کمتر از {limit words} سال تمام است و به قانون خاص استناد شده است؛ کارشناس نظر دهد.",
      "The person is younger than {limit words} full years and a special law is claimed; a reviewer must judge.",
    ),
    veteran: review(
      "سن فرد کمتر از {limit words} سال تمام است و معافیت ایثارگران ادعا شده است؛ کارشناس نظر دهد.",
      "The person is younger than {limit words} full years and a veteran's exemption is claimed; a reviewer must judge.",
    ),
    "not-recruitment": undefinedInLaw(
      "age-in-specific-work",
      "سن فرد کمتر از {limit words} سال تمام است؛ شمول شرط سن بر قرارداد کار معین را کارشناس بررسی کند.",
      "The person is younger than {limit words} full years; whether the condition binds a specific-work contract, a reviewer must judge.",
    ),
    unstated: review(
      "تاریخ تولد اعلام نشده است و سن فرد روشن نیست.",
      "The birth date is not stated, so the age is not known.",
    ),
  },
  remedy: {
    fa: "تاریخ تولد را با شناسنامه تطبیق دهید یا قانون خاصی را که اجازه می‌دهد اعلام کنید.",
    en: "Check the birth date against the birth certificate, or state the special law that permits it.",
  },
  check: ({ file, on, parameter }) => {
    const limit = parameter("minimum-age");
    const age = ageOn(file, on);
    const saw = { age, limit, on };
    if (age === null) return { answer: "unstated", saw };
    if (age >= limit) return { answer: "reached", saw };
    if (file.claims.lowerAge) return { answer: "special-law", saw, ground: 1 };
    if (claimsExemption(file)) return { answer: "veteran", saw };
    return { answer: file.caseType === "specific-work-hire" ? "not-recruitment" : "younger", saw };
  },
});

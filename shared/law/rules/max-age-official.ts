import { ageOn } from "../age.ts";
import { csml } from "../citation.ts";
import { claimsAgeCredit, claimsExemption } from "../claims.ts";
import { fail, pass, review, rule } from "../rule.ts";

export const maxAgeOfficial = rule({
  id: "max-age-official",
  title: { fa: "حداکثر سن استخدام رسمی", en: "Highest age for official hire" },
  kind: "auto",
  blocking: false,
  grounds: [csml("42", { paragraph: "a" })],
  appliesTo: ["official-hire"],
  from: null,
  until: null,
  parameters: ["maximum-age-official", "maximum-age-official-doctorate"],
  pointer: "/person/birthDate",
  answers: {
    within: pass(
      "سن فرد از حداکثر سن مجاز استخدام رسمی بیشتر نیست.",
      "The person is not above the highest age for official hire.",
    ),
    older: fail(
      "سن فرد از حداکثر سن مجاز استخدام رسمی بیشتر است.",
      "The person is above the highest age for official hire.",
    ),
    veteran: review(
      "سن فرد از حداکثر سن مجاز بیشتر است و معافیت ایثارگران ادعا شده است؛ کارشناس نظر دهد.",
      "The person is above the highest age and a veteran's exemption is claimed; a reviewer must judge.",
    ),
    credited: review(
      "سن فرد از حداکثر سن مجاز بیشتر است و برای والدین، خواهر یا برادر شهید افزایش سقف سن ادعا شده است؛ کارشناس نظر دهد.",
      "The person is above the highest age and claims the credit of a martyr's parent or sibling; a reviewer must judge.",
    ),
    "degree-unstated": review(
      "سقف سن به مدرک تحصیلی بستگی دارد و مدرک اعلام نشده است.",
      "The highest age depends on the degree, and no degree is stated.",
    ),
    unstated: review(
      "تاریخ تولد اعلام نشده است و سن فرد روشن نیست.",
      "The birth date is not stated, so the age is not known.",
    ),
  },
  remedy: {
    fa: "اگر خدمت سربازی یا سابقه خدمت تمام‌وقت سقف سن را بالا می‌برد، گواهی آن را پیوست کنید.",
    en: "Where military or earlier full-time service raises the limit, file its proof.",
  },
  check: ({ file, facts, on, parameter }) => {
    const degree = file.person.degree?.level ?? null;
    const capped = (limit: number) => Math.min(limit, facts.permit?.maximumAge ?? limit);
    const general = capped(parameter("maximum-age-official"));
    const doctorate = capped(parameter("maximum-age-official-doctorate"));
    const limit = degree === "phd" ? doctorate : general;
    const age = ageOn(file, on);
    const saw = { age, limit, on, degree };
    if (age === null) return { answer: "unstated", saw };
    if (age <= limit) return { answer: "within", saw };
    if (claimsExemption(file)) return { answer: "veteran", saw };
    if (claimsAgeCredit(file)) return { answer: "credited", saw };
    return { answer: degree === null && age <= doctorate ? "degree-unstated" : "older", saw };
  },
});

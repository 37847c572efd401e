import { ageOn } from "../age.ts";
import { csml } from "../citation.ts";
import { claimedMonths, claimsAgeCredit, claimsFreedomOfAge } from "../claims.ts";
import { duration, fullMonths } from "../months.ts";
import { fail, pass, review, rule } from "../rule.ts";

/** A credit never passes by itself: it turns a refusal into a question as far as it reaches, and no further. */
export const maxAgeOfficial = rule({
  id: "max-age-official",
  title: { fa: "حداکثر سن استخدام رسمی", en: "Highest age for official hire" },
  kind: "auto",
  blocking: false,
  grounds: [csml("42", { paragraph: "a" })],
  appliesTo: ["official-hire"],
  from: null,
  until: null,
  parameters: ["maximum-age-official", "maximum-age-official-doctorate", "age-credit-of-kin"],
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
      "سن فرد از حداکثر سن مجاز بیشتر است و با افزوده سنی ادعاشده ({credit}) از آن نمی‌گذرد؛ کارشناس نظر دهد.",
      "The person is above the highest age, but not with the credit claimed ({credit}); a reviewer must judge.",
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
    const { birthDate } = file.person;
    const saw = { age, limit, on, degree, credit: claimedMonths(file) };
    if (age === null || birthDate === null) return { answer: "unstated", saw };
    if (age <= limit) return { answer: "within", saw };
    if (claimsFreedomOfAge(file)) return { answer: "veteran", saw };
    const credit = saw.credit + (claimsAgeCredit(file) ? parameter("age-credit-of-kin") * 12 : 0);
    const lived = fullMonths(birthDate, on);
    const reaches = (cap: number) => lived < (cap + 1) * 12 + credit;
    if (reaches(limit)) return { answer: "credited", saw: { ...saw, credit }, named: { credit: duration(credit) } };
    return { answer: degree === null && reaches(doctorate) ? "degree-unstated" : "older", saw: { ...saw, credit } };
  },
});

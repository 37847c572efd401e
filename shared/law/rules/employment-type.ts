import { employmentTypeLabels } from "../../domain/labels.ts";
import { caseTypeLaw } from "../case-types/index.ts";
import { csml } from "../citation.ts";
import { isClaimed } from "../claims.ts";
import { fail, pass, review, rule } from "../rule.ts";

/** Ground 0 knows the official and contractual forms, 1 the ban on other forms, 2 specific and hourly work. */
export const employmentType = rule({
  id: "employment-type",
  title: { fa: "نوع استخدام", en: "Form of employment" },
  kind: "auto",
  blocking: false,
  grounds: [csml("45"), csml("52", {}, "M"), csml("32", { note: "only" })],
  appliesTo: "all",
  from: null,
  until: null,
  parameters: [],
  pointer: "/employmentType",
  answers: {
    lawful: pass(
      "نوع استخدام قانونی و با این فرایند سازگار است.",
      "The form of employment is lawful and fits this process.",
    ),
    unlawful: fail(
      "نوع استخدام اعلام‌شده ({form}) در قانون پیش‌بینی نشده است.",
      "The form of employment stated ({form}) is not one that the law knows.",
    ),
    "special-law": review(
      "نوع استخدام اعلام‌شده ({form}) به قانون خاص مستند شده است؛ کارشناس نظر دهد.",
      "A special law is claimed for the form of employment stated ({form}); a reviewer must judge.",
    ),
    "probation-first": review(
      "استخدام رسمی با دوره آزمایشی آغاز می‌شود؛ نوع استخدام باید رسمی آزمایشی باشد.",
      "Official employment begins with probation; the form should be probationary.",
    ),
    mismatch: review(
      "نوع استخدام اعلام‌شده ({form}) با این فرایند سازگار نیست؛ کارشناس بررسی کند.",
      "The form of employment stated ({form}) does not fit this process; a reviewer must judge.",
    ),
    unstated: review("نوع استخدام اعلام نشده است.", "The form of employment is not stated."),
  },
  remedy: {
    fa: "نوع استخدام را مطابق مجوز و فرایند انتخاب کنید یا قانون خاص را نام ببرید.",
    en: "Choose the form that the permit and the process allow, or name the special law.",
  },
  check: ({ file }) => {
    const form = file.employmentType;
    const specialLaw = isClaimed(file.claims.specialLaw);
    const saw = { employmentType: form, specialLaw };
    if (form === null) return { answer: "unstated", saw };
    const named = { form: employmentTypeLabels[form] };
    if (form === "contractor" || form === "other")
      return { answer: specialLaw ? "special-law" : "unlawful", saw, named };
    const ground = form === "specific-work" || form === "hourly" ? 2 : 0;
    if (caseTypeLaw[file.caseType].employmentTypes.includes(form)) return { answer: "lawful", saw, named, ground };
    if (file.caseType === "official-hire" && form === "official") return { answer: "probation-first", saw, named };
    return { answer: "mismatch", saw, named, ground };
  },
});

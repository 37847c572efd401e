import { type DegreeLevel, degreeLevels } from "../../domain/case-file.ts";
import { degreeLabels } from "../../domain/labels.ts";
import { csml } from "../citation.ts";
import { claimsExemption } from "../claims.ts";
import { fail, pass, review, rule } from "../rule.ts";
import { isStated, sameText } from "../stated.ts";
import { conversions, recruitments } from "./families.ts";

const levelOf = (text: string | null): DegreeLevel | null => degreeLevels.find((level) => level === text) ?? null;
const rank = (level: DegreeLevel): number => degreeLevels.indexOf(level);

/** The level is compared here; whether a field of another name serves the post, a person judges. */
export const degreeMatch = rule({
  id: "degree-match",
  title: { fa: "تناسب مدرک تحصیلی با پست", en: "Degree as the post asks" },
  kind: "evidence",
  blocking: false,
  grounds: [csml("42", { paragraph: "v" }), csml("42", { note: "5" })],
  appliesTo: [...recruitments, ...conversions],
  from: null,
  until: null,
  parameters: [],
  pointer: "/person/degree",
  answers: {
    match: pass("مدرک و رشته تحصیلی با شرایط احراز پست مطابق است.", "The degree and its field are as the post asks."),
    below: fail(
      "مقطع تحصیلی فرد ({level}) از مقطع لازم برای پست ({least}) پایین‌تر است.",
      "The person's degree ({level}) is below the one that the post asks ({least}).",
    ),
    veteran: review(
      "مقطع تحصیلی فرد ({level}) از مقطع لازم برای پست ({least}) پایین‌تر است و معافیت ایثارگران ادعا شده است؛ کارشناس نظر دهد.",
      "The person's degree ({level}) is below the one that the post asks ({least}) and a veteran's exemption is claimed; a reviewer must judge.",
    ),
    diploma: review(
      "پست با مدرک دیپلم احراز می‌شود و به‌کارگیری با دیپلم تابع تبصره ۵ است؛ کارشناس نظر دهد.",
      "The post is open to a diploma, which the law admits by note 5 only; a reviewer must judge.",
    ),
    "other-field": review(
      "رشته تحصیلی فرد در میان رشته‌های پست نیست؛ کارشناس تناسب آن را بررسی کند.",
      "The field of study is not among those of the post; a reviewer must judge whether it fits.",
    ),
    "field-unstated": review("رشته تحصیلی فرد اعلام نشده است.", "The field of study is not stated."),
    "degree-unstated": review("مدرک تحصیلی فرد اعلام نشده است.", "The degree is not stated."),
    "post-unknown": review(
      "مقطع یا رشته‌های لازم برای پست ثبت نشده است؛ کارشناس شرایط احراز را بررسی کند.",
      "The degree or the fields that the post asks are not registered; a reviewer must look at its conditions.",
    ),
  },
  remedy: {
    fa: "مدرک تحصیلی را با شرایط احراز پست تطبیق دهید یا مستند تناسب رشته را پیوست کنید.",
    en: "Hold the degree against the conditions of the post, or file what shows that the field fits.",
  },
  check: ({ file, facts: { post } }) => {
    const { degree } = file.person;
    const least = levelOf(post?.minimumDegree ?? null);
    const fields = post?.fields ?? null;
    const field = degree?.field;
    const level = degree?.level ?? null;
    const fieldFits = fields && isStated(field) ? fields.some((accepted) => sameText(accepted, field)) : null;
    const saw = { level, least, fieldFits };
    if (level === null) return { answer: "degree-unstated", saw };
    if (least === null) return { answer: "post-unknown", saw, pointer: "/post" };
    if (rank(level) < rank(least)) {
      const named = { level: degreeLabels[level], least: degreeLabels[least] };
      return { answer: claimsExemption(file) ? "veteran" : "below", saw, named };
    }
    if (level === "diploma") return { answer: "diploma", saw, ground: 1 };
    if (fields === null) return { answer: "post-unknown", saw, pointer: "/post" };
    if (fieldFits === null) return { answer: "field-unstated", saw, pointer: "/person/degree/field" };
    return fieldFits ? { answer: "match", saw } : { answer: "other-field", saw, pointer: "/person/degree/field" };
  },
});

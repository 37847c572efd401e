import { csml } from "../citation.ts";
import { claimsExemption, isClaimed } from "../claims.ts";
import { fail, pass, review, rule } from "../rule.ts";
import { recruitments } from "./families.ts";

export const examPassed = rule({
  id: "exam-passed",
  title: { fa: "قبولی در آزمون", en: "Examination passed" },
  kind: "auto",
  blocking: false,
  grounds: [csml("44")],
  appliesTo: recruitments,
  from: null,
  until: null,
  parameters: [],
  pointer: "/exam/result",
  answers: {
    passed: pass("فرد در آزمون استخدامی پذیرفته شده است.", "The person has passed the recruitment examination."),
    "not-passed": fail(
      "قبولی در آزمون استخدامی احراز نشده است.",
      "It is not shown that the recruitment examination was passed.",
    ),
    exempt: review(
      "قبولی در آزمون احراز نشده و معافیت قانونی از آزمون ادعا شده است؛ کارشناس نظر دهد.",
      "The examination is not shown to be passed and a lawful exemption is claimed; a reviewer must judge.",
    ),
    veteran: review(
      "قبولی در آزمون احراز نشده و معافیت ایثارگران ادعا شده است؛ کارشناس نظر دهد.",
      "The examination is not shown to be passed and a veteran's exemption is claimed; a reviewer must judge.",
    ),
    reserve: review(
      "فرد در فهرست ذخیره آزمون است؛ کارشناس نوبت و ظرفیت را بررسی کند.",
      "The person is on the reserve list; a reviewer must judge whether their turn has come.",
    ),
    "notice-unstated": review(
      "قبولی اعلام شده، ولی شماره آگهی آزمون اعلام نشده است.",
      "A pass is stated, but not the number of the examination notice.",
    ),
  },
  remedy: {
    fa: "شماره آگهی و نتیجه آزمون را اعلام کنید یا قانونی را که از آزمون معاف می‌کند نام ببرید.",
    en: "State the notice number and the result, or name the law that grants an exemption.",
  },
  check: ({ file }) => {
    const result = file.exam?.result ?? null;
    const notice = Boolean(file.exam?.notice?.trim());
    const exemption = isClaimed(file.claims.examExemption);
    const saw = { result, notice, exemption };
    if (result === "passed" && notice) return { answer: "passed", saw };
    if (exemption) return { answer: "exempt", saw };
    if (claimsExemption(file)) return { answer: "veteran", saw };
    if (result === "passed") return { answer: "notice-unstated", saw, pointer: "/exam/notice" };
    return { answer: result === "reserve" ? "reserve" : "not-passed", saw };
  },
});

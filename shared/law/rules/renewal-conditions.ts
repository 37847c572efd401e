import { csml } from "../citation.ts";
import { review, rule } from "../rule.ts";

/** Of the four conditions the program sees two; whether the person satisfies and is skilled, a person always judges. */
export const renewalConditions = rule({
  id: "renewal-conditions",
  title: { fa: "شرایط تمدید قرارداد", en: "Conditions of a renewal" },
  kind: "evidence",
  blocking: false,
  grounds: [csml("49")],
  appliesTo: ["contractual-renewal"],
  from: null,
  until: null,
  parameters: [],
  pointer: "/post",
  answers: {
    "to-be-judged": review(
      "پست ادامه دارد و ارزیابی ارائه شده است؛ کارشناس نتیجه ارزیابی، رضایت از خدمت و مهارت را بررسی کند.",
      "The post continues and the evaluation is given; a reviewer must judge its result, the satisfaction with the service and the skills.",
    ),
    "post-uncertain": review(
      "ارزیابی ارائه شده است، ولی ادامه پست در ساختار مصوب دیده نمی‌شود؛ کارشناس نظر دهد.",
      "The evaluation is given, but the post is not seen to continue in the approved structure; a reviewer must judge.",
    ),
    unevaluated: review(
      "پست ادامه دارد، ولی ارزیابی ارائه نشده است؛ کارشناس نظر دهد.",
      "The post continues, but no evaluation is given; a reviewer must judge.",
    ),
    neither: review(
      "ادامه پست دیده نمی‌شود و ارزیابی ارائه نشده است؛ کارشناس نظر دهد.",
      "The post is not seen to continue and no evaluation is given; a reviewer must judge.",
    ),
  },
  remedy: {
    fa: "شماره پست را با ساختار مصوب تطبیق دهید و ارزیابی عملکرد را بارگذاری کنید.",
    en: "Hold the post against the approved structure and upload the evaluation.",
  },
  check: ({ facts, filed }) => {
    const postContinues = facts.post?.approved ?? false;
    const evaluated = filed.has("evaluation");
    const saw = { postContinues, evaluated };
    if (postContinues) return { answer: evaluated ? "to-be-judged" : "unevaluated", saw };
    return { answer: evaluated ? "post-uncertain" : "neither", saw };
  },
});

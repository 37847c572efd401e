import { csml } from "../citation.ts";
import { fail, pass, review, rule } from "../rule.ts";

export const sovereignPost = rule({
  id: "sovereign-post",
  title: { fa: "پست حاکمیتی ثابت", en: "Fixed sovereign post" },
  kind: "auto",
  blocking: false,
  grounds: [csml("45", { paragraph: "a" })],
  appliesTo: ["official-hire", "contractual-to-official"],
  from: null,
  until: null,
  parameters: [],
  pointer: "/post",
  answers: {
    sovereign: pass("پست موردنظر از مشاغل حاکمیتی ثابت است.", "The post is a fixed post of a sovereign job."),
    "not-sovereign": fail(
      "پست موردنظر از مشاغل حاکمیتی ثابت نیست.",
      "The post is not a fixed post of a sovereign job.",
    ),
    unclear: review(
      "حاکمیتی یا ثابت بودن پست در ساختار مصوب روشن نیست؛ کارشناس بررسی کند.",
      "The registry does not say whether the post is fixed and sovereign; a reviewer must judge.",
    ),
    unknown: review("پست سازمانی اعلام نشده یا شناخته نیست.", "The post is not stated or not known."),
  },
  remedy: {
    fa: "پست ثابت حاکمیتی معرفی کنید یا گواهی حاکمیتی بودن شغل را پیوست کنید.",
    en: "Name a fixed post of a sovereign job, or file the proof that the job is one.",
  },
  check: ({ facts: { post } }) => {
    const fixed = post?.fixed ?? null;
    const sovereign = post?.sovereign ?? null;
    const saw = { fixed, sovereign };
    if (post === null) return { answer: "unknown", saw };
    if (fixed === false || sovereign === false) return { answer: "not-sovereign", saw };
    return { answer: fixed === null || sovereign === null ? "unclear" : "sovereign", saw };
  },
});

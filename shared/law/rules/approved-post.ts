import type { CaseType } from "../../domain/case-file.ts";
import { csml } from "../citation.ts";
import { fail, pass, review, rule } from "../rule.ts";
import { recruitments } from "./families.ts";

/** Their person may be the one who holds the post already, which the registry does not tell. */
const serving: readonly CaseType[] = [
  "contractual-renewal",
  "contractual-to-official",
  "probation-completion",
  "veteran-conversion",
];

/** Transfers and secondments are left out: their post is the destination's, and the registry is asked for the sender's. */
export const approvedPost = rule({
  id: "approved-post",
  title: { fa: "پست سازمانی مصوب و بلاتصدی", en: "Approved and vacant post" },
  kind: "auto",
  blocking: false,
  grounds: [csml("32")],
  appliesTo: [...recruitments, ...serving],
  from: null,
  until: null,
  parameters: [],
  pointer: "/post",
  answers: {
    vacant: pass("پست سازمانی مصوب و بلاتصدی است.", "The post is approved and vacant."),
    "not-given": fail("پست سازمانی مصوب و بلاتصدی معرفی نشده است.", "No approved and vacant post is named."),
    "held-by-whom": review(
      "پست مصوب متصدی دارد؛ کارشناس بررسی کند که متصدی همین فرد است.",
      "The approved post is held; a reviewer must judge whether by this person.",
    ),
    unstated: review("شماره پست سازمانی اعلام نشده است.", "The number of the post is not stated."),
  },
  remedy: {
    fa: "شماره پستی را وارد کنید که در ساختار مصوب دستگاه هست و متصدی ندارد؛ اگر متصدی آن همین فرد است، حکم او را پیوست کنید.",
    en: "Enter the number of a post that stands in the agency's approved structure and is vacant; where this person holds it, file their order.",
  },
  check: ({ file, facts }) => {
    const { post } = facts;
    const vacant = post === null ? null : post.vacant && !facts.postTaken;
    const saw = { known: post !== null, approved: post?.approved ?? null, vacant };
    if (!file.post?.trim()) return { answer: "unstated", saw };
    if (post === null || !post.approved) return { answer: "not-given", saw };
    if (vacant) return { answer: "vacant", saw };
    return { answer: serving.includes(file.caseType) ? "held-by-whom" : "not-given", saw };
  },
});

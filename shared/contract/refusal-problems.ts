/** What the domain refuses, as problems of the API. */
import type { Words } from "../domain/finding.ts";
import type { RefusalCode } from "../domain/refusal.ts";

export interface ProblemRow {
  status: number;
  title: Words;
  detail: Words;
}

export const refusalProblems = {
  "not-in-this-state": {
    status: 409,
    title: { fa: "این اقدام در وضعیت کنونی ممکن نیست", en: "Not possible in the present state" },
    detail: {
      fa: "پرونده در وضعیت «{about}» است؛ اقدام‌های ممکن در همین پاسخ آمده است.",
      en: "The case is in state “{about}”; what is possible stands in this answer.",
    },
  },
  "already-decided": {
    status: 409,
    title: { fa: "دربارهٔ این پرونده تصمیم گرفته شده است", en: "Already decided" },
    detail: {
      fa: "پرونده اکنون در وضعیت «{about}» است؛ آن را دوباره بخوانید.",
      en: "The case now stands at “{about}”; read it again.",
    },
  },
  "not-decided": {
    status: 409,
    title: { fa: "تصمیمی برای بازخوانی نیست", en: "There is no decision to recall" },
    detail: {
      fa: "سامانه پرونده را به سبب سند ناخوانا عودت داده است؛ منتظر ارسال دوبارهٔ دستگاه بمانید.",
      en: "The machine returned the case for an unreadable document; wait for the agency to submit again.",
    },
  },
  "held-by-another": {
    status: 409,
    title: { fa: "پرونده در دست کارشناس دیگری است", en: "Held by another reviewer" },
    detail: {
      fa: "از رئیس بررسی بخواهید پرونده را به شما ارجاع دهد.",
      en: "Ask the chief reviewer to assign the case to you.",
    },
  },
  "not-held": {
    status: 409,
    title: { fa: "پرونده در دست کسی نیست", en: "Nobody holds the case" },
    detail: { fa: "نخست پرونده را برای خود بردارید.", en: "Claim the case first." },
  },
  "already-held": {
    status: 409,
    title: { fa: "پرونده هم‌اکنون در دست همین شخص است", en: "Already held by this person" },
    detail: { fa: "نیازی به اقدام نیست.", en: "Nothing needs to be done." },
  },
  "hand-off-started": {
    status: 409,
    title: { fa: "ارسال به مرجع بعدی آغاز شده است", en: "The hand-off has started" },
    detail: {
      fa: "پس از آغاز ارسال، بازخوانی ممکن نیست؛ منتظر پاسخ مرجع بعدی بمانید.",
      en: "Once sending has started a recall is not possible; wait for the next authority's answer.",
    },
  },
  "correction-started": {
    status: 409,
    title: { fa: "دستگاه اصلاح پرونده را آغاز کرده است", en: "The agency has begun to correct" },
    detail: { fa: "منتظر ارسال دوبارهٔ دستگاه بمانید.", en: "Wait for the agency to submit again." },
  },
  "hand-off-unknown": {
    status: 409,
    title: { fa: "این شناسهٔ ارسال برای این پرونده جاری نیست", en: "Not this case's present hand-off" },
    detail: {
      fa: "شناسهٔ ارسال را از آخرین فایل دریافتی بردارید.",
      en: "Take the hand-off id from the file that you received last.",
    },
  },
  "receipt-differs": {
    status: 409,
    title: { fa: "رسید دیگری برای این ارسال ثبت شده است", en: "Another receipt is recorded" },
    detail: { fa: "رسید پیشین معتبر است و تغییر نمی‌کند.", en: "The earlier receipt stands and does not change." },
  },
  "same-ruleset": {
    status: 409,
    title: { fa: "قاعدهٔ تازه‌تری برای این پرونده نیست", en: "There is no newer ruleset" },
    detail: {
      fa: "پرونده با نسخهٔ {about} سنجیده شده است که همچنان جاری است؛ نیازی به سنجش دوباره نیست.",
      en: "The case was judged by version {about}, which is still in force; there is nothing to judge anew.",
    },
  },
  "sign-off-required": {
    status: 403,
    title: { fa: "این دستگاه امضای رئیس را پیش از ارسال لازم می‌داند", en: "The agency's head signs before submission" },
    detail: {
      fa: "با POST /v1/cases/{id}/sign-off-request درخواست امضا کنید؛ رئیس دستگاه امضا می‌کند و پرونده با امضای او ارسال می‌شود.",
      en: "Ask for the signature by POST /v1/cases/{id}/sign-off-request; the head signs, and by that submits.",
    },
  },
  "sign-off-not-wanted": {
    status: 409,
    title: { fa: "این دستگاه امضای پیش از ارسال نمی‌خواهد", en: "This agency wants no signature before submission" },
    detail: {
      fa: "پرونده را خودتان ارسال کنید؛ رئیس دستگاه یا مدیر سامانه می‌تواند امضا را لازم کند.",
      en: "Submit the case yourself; the head or the administrator can make the signature needed.",
    },
  },
  "sign-off-waits": {
    status: 409,
    title: { fa: "پرونده هم‌اکنون در انتظار امضای رئیس دستگاه است", en: "The head's signature is waited for already" },
    detail: {
      fa: "منتظر امضا بمانید؛ اگر پرونده را ویرایش کنید درخواست پس گرفته می‌شود و باید دوباره درخواست کنید.",
      en: "Wait for it; an edit takes the request back, and it must be asked for again.",
    },
  },
  "sign-off-not-asked": {
    status: 409,
    title: { fa: "درخواست امضایی در جریان نیست", en: "No signature is asked for" },
    detail: {
      fa: "درخواست پس گرفته، برگردانده یا امضا شده است؛ پرونده را دوباره بخوانید.",
      en: "The request was taken back, sent back or signed; read the case again.",
    },
  },
  "same-person": {
    status: 403,
    title: { fa: "همان شخص نمی‌تواند این گام را انجام دهد", en: "The same person may not do this step" },
    detail: {
      fa: "تهیه‌کننده، تصمیم‌گیرنده و تأییدکننده باید اشخاص متفاوتی باشند.",
      en: "Who prepared, who decided and who confirms must be different persons.",
    },
  },
  "own-agency": {
    status: 403,
    title: { fa: "شما در این دستگاه نیز حساب دارید", en: "You also hold an account in this agency" },
    detail: {
      fa: "رسیدگی به پروندهٔ دستگاه خودتان ممکن نیست؛ کارشناس دیگری باید رسیدگی کند.",
      en: "You may not judge a case of your own agency; another reviewer must.",
    },
  },
  "unanswered-findings": {
    status: 422,
    title: { fa: "یافته‌هایی بی‌پاسخ مانده است", en: "Findings are left unanswered" },
    detail: {
      fa: "برای هر یک توجیه بنویسید یا پرونده را عودت دهید: {about}",
      en: "Justify each of them or return the case: {about}",
    },
  },
  "override-without-finding": {
    status: 422,
    title: { fa: "توجیه برای قاعده‌ای که ایرادی نگرفته است", en: "A justification without a finding" },
    detail: { fa: "این قاعده‌ها ایرادی ندارند: {about}", en: "These rules found nothing to set aside: {about}" },
  },
  "unknown-rule": {
    status: 422,
    title: { fa: "چنین قاعده‌ای وجود ندارد", en: "No such rule" },
    detail: { fa: "فهرست قاعده‌ها در /v1/rules است: {about}", en: "The rules are listed at /v1/rules: {about}" },
  },
  "unanswered-reasons": {
    status: 422,
    title: { fa: "به همهٔ دلایل عودت پاسخ داده نشده است", en: "Reasons are left unanswered" },
    detail: { fa: "شمارهٔ دلایل بی‌پاسخ: {about}", en: "Numbers of the unanswered reasons: {about}" },
  },
  "answer-without-reason": {
    status: 422,
    title: { fa: "پاسخ به دلیلی که وجود ندارد", en: "An answer without a reason" },
    detail: {
      fa: "به هر دلیل درست یک بار پاسخ دهید؛ نادرست: {about}",
      en: "Answer each reason exactly once; wrong: {about}",
    },
  },
  "reference-missing": {
    status: 422,
    title: { fa: "شمارهٔ مستخدم یا شناسهٔ قرارداد نیامده است", en: "Employee number or contract id is missing" },
    detail: { fa: "رسید پذیرش باید یکی از آن دو را داشته باشد.", en: "A receipt that accepts carries one of the two." },
  },
  "reason-missing": {
    status: 422,
    title: { fa: "دلیل نیامده است", en: "The reason is missing" },
    detail: { fa: "دست‌کم یک دلیل بنویسید.", en: "State at least one reason." },
  },
  "assignee-not-reviewer": {
    status: 422,
    title: { fa: "این حساب کارشناس بررسی نیست", en: "The account is no reviewer's" },
    detail: { fa: "حساب یک کارشناس همین سازمان را بدهید.", en: "Name an account of a reviewer of this organization." },
  },
} as const satisfies Record<RefusalCode, ProblemRow>;

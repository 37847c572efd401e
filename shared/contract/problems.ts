/** Every problem the API can answer with (RFC 9457): its status and its sentences. `{about}` is filled from the problem. */
import type { Finding, Words } from "../domain/finding.ts";
import type { RefusalCode } from "../domain/refusal.ts";
import type { Move } from "../domain/workflow.ts";

interface ProblemRow {
  status: number;
  title: Words;
  detail: Words;
}

const refusals = {
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

export const problemCatalogue = {
  ...refusals,
  "invalid-request": {
    status: 400,
    title: { fa: "درخواست درست نیست", en: "The request is not valid" },
    detail: { fa: "جای هر خطا در errors آمده است.", en: "Each mistake's place stands in errors." },
  },
  "invalid-json": {
    status: 400,
    title: { fa: "بدنهٔ درخواست JSON معتبر نیست", en: "The body is not valid JSON" },
    detail: { fa: "بدنه را با UTF-8 و به شکل JSON بفرستید.", en: "Send the body as JSON in UTF-8." },
  },
  "idempotency-key-missing": {
    status: 400,
    title: { fa: "سرآیند Idempotency-Key نیامده است", en: "The header Idempotency-Key is missing" },
    detail: {
      fa: "برای هر درخواست تازه یک مقدار یکتا (۱ تا ۲۰۰ نویسه) و برای تکرار همان مقدار را بفرستید.",
      en: "Send a unique value (1 to 200 characters) for each new request and the same value for its repeats.",
    },
  },
  unauthorized: {
    status: 401,
    title: { fa: "نشست شما پایان یافته است", en: "Your session has ended" },
    detail: { fa: "دوباره وارد شوید.", en: "Sign in again." },
  },
  "signature-invalid": {
    status: 401,
    title: { fa: "امضای پیام پذیرفته نشد", en: "The message's signature was not accepted" },
    detail: {
      fa: "پیام را طبق RFC 9421 با کلید ثبت‌شده امضا کنید: {about}",
      en: "Sign the message as of RFC 9421 with your registered key: {about}",
    },
  },
  forbidden: {
    status: 403,
    title: { fa: "نقش شما این اقدام را ندارد", en: "Your role may not do this" },
    detail: {
      fa: "شخصی با نقش مناسب باید این کار را انجام دهد؛ اقدام‌های ممکن شما در همین پاسخ آمده است.",
      en: "Somebody with the right role must do it; what you may do stands in this answer.",
    },
  },
  "not-found": {
    status: 404,
    title: { fa: "پیدا نشد", en: "Not found" },
    detail: { fa: "چنین چیزی نیست یا در دسترس شما نیست.", en: "There is no such thing, or it is not yours to see." },
  },
  "version-conflict": {
    status: 409,
    title: { fa: "هم‌زمان تغییر دیگری ثبت شد", en: "Something else happened at the same time" },
    detail: { fa: "دوباره بخوانید و از نو اقدام کنید.", en: "Read it again and try anew." },
  },
  "no-place-left": {
    status: 409,
    title: { fa: "ظرفیتی باقی نمانده است", en: "No place is left" },
    detail: {
      fa: "ظرفیت مجوز، پست یا سقف ده درصد پر شده است: {about}",
      en: "The permit's places, the post or the ten-per-cent cap are used up: {about}",
    },
  },
  "upload-missing": {
    status: 409,
    title: { fa: "فایل هنوز بارگذاری نشده است", en: "The file was not uploaded yet" },
    detail: {
      fa: "فایل را به نشانی داده‌شده بفرستید و دوباره «تکمیل» کنید.",
      en: "Send the file to the address you were given, then complete again.",
    },
  },
  "upload-changed": {
    status: 409,
    title: { fa: "فایل هنگام بررسی عوض شد", en: "The file changed while it was checked" },
    detail: { fa: "فایل را دوباره بارگذاری کنید.", en: "Upload the file again." },
  },
  "upload-size": {
    status: 422,
    title: { fa: "اندازهٔ فایل پذیرفته نیست", en: "The file's size is not accepted" },
    detail: { fa: "{about}", en: "{about}" },
  },
  "upload-type": {
    status: 422,
    title: { fa: "نوع فایل با محتوای آن یکی نیست", en: "The file is not what it says" },
    detail: {
      fa: "فقط PDF، JPEG یا PNG سالم پذیرفته است.",
      en: "Only sound PDF, JPEG or PNG files are accepted.",
    },
  },
  "precondition-failed": {
    status: 412,
    title: { fa: "نسخه‌ای که دیده‌اید دیگر تازه نیست", en: "What you saw is no longer current" },
    detail: {
      fa: "کس دیگری پیش از شما ذخیره کرده است؛ دوباره بخوانید و تغییر خود را روی نسخهٔ تازه بگذارید.",
      en: "Somebody saved before you; read it again and put your change on the new version.",
    },
  },
  "too-large": {
    status: 413,
    title: { fa: "درخواست بزرگ‌تر از حد است", en: "The request is too large" },
    detail: { fa: "بدنه باید کمتر از {about} باشد.", en: "The body must be smaller than {about}." },
  },
  "unsupported-media-type": {
    status: 415,
    title: { fa: "نوع محتوا پذیرفته نیست", en: "Unsupported media type" },
    detail: { fa: "بدنه را با application/json بفرستید.", en: "Send the body as application/json." },
  },
  blocked: {
    status: 422,
    title: { fa: "پرونده پذیرفته نشد", en: "The case cannot be submitted" },
    detail: {
      fa: "همهٔ ایرادهای زیر را برطرف کنید و دوباره ارسال کنید.",
      en: "Mend everything listed here and submit again.",
    },
  },
  "idempotency-key-reused": {
    status: 422,
    title: {
      fa: "این Idempotency-Key برای درخواست دیگری به کار رفته است",
      en: "Idempotency-Key used for another request",
    },
    detail: { fa: "برای درخواست تازه مقدار تازه بفرستید.", en: "Send a new value for a new request." },
  },
  "permit-unknown": {
    status: 422,
    title: { fa: "مجوز یا مسیر این پرونده تعریف نشده است", en: "The permit or route of this case is not defined" },
    detail: {
      fa: "از مدیر سامانه بخواهید آن را تعریف کند: {about}",
      en: "Ask the administrator to define it: {about}",
    },
  },
  "precondition-required": {
    status: 428,
    title: { fa: "سرآیند If-Match نیامده است", en: "The header If-Match is missing" },
    detail: {
      fa: "ETag نسخه‌ای را که دیده‌اید در If-Match بفرستید.",
      en: "Send the ETag of the version you saw in If-Match.",
    },
  },
  internal: {
    status: 500,
    title: { fa: "خطایی در سامانه رخ داد", en: "Something failed on our side" },
    detail: { fa: "شمارهٔ درخواست را به مدیر سامانه بدهید.", en: "Give the request id to the administrator." },
  },
  unavailable: {
    status: 503,
    title: { fa: "سامانه موقتاً در دسترس نیست", en: "Temporarily unavailable" },
    detail: {
      fa: "چند لحظه دیگر همان درخواست را با همان Idempotency-Key تکرار کنید.",
      en: "Repeat the same request with the same Idempotency-Key in a moment.",
    },
  },
  "not-ready": {
    status: 503,
    title: { fa: "سامانه آمادهٔ کار نیست", en: "Not ready" },
    detail: { fa: "در دسترس نیست: {about}", en: "Out of reach: {about}" },
  },
} as const satisfies Record<string, ProblemRow>;

export type ProblemType = keyof typeof problemCatalogue;

/** A problem before it is put into a language. */
export interface Problem {
  problem: ProblemType;
  about?: string | Words;
  errors?: { pointer: string; detail: Words }[];
  /** What is possible instead. */
  possible?: readonly Move[];
  /** The findings that block a submission. */
  findings?: readonly Finding[];
}

export const problemUrn = (type: ProblemType): string => `urn:nezarat:problem:${type}`;

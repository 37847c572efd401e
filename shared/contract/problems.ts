/** Every problem the API can answer with (RFC 9457): its status and its sentences. `{about}` is filled from the problem. */
import type { Words } from "../domain/finding.ts";
import type { Move } from "../domain/workflow.ts";
import type { FindingView } from "./law-views.ts";
import { type ProblemRow, refusalProblems } from "./refusal-problems.ts";

export const problemCatalogue = {
  ...refusalProblems,
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
  "own-account": {
    status: 403,
    title: { fa: "هیچ‌کس اختیارات خود را تغییر نمی‌دهد", en: "Nobody changes what they may do themselves" },
    detail: {
      fa: "شخص دیگری که این اختیار را دارد باید این کار را انجام دهد.",
      en: "Another person who may do this must do it.",
    },
  },
  "not-found": {
    status: 404,
    title: { fa: "پیدا نشد", en: "Not found" },
    detail: { fa: "چنین چیزی نیست یا در دسترس شما نیست.", en: "There is no such thing, or it is not yours to see." },
  },
  "already-exists": {
    status: 409,
    title: { fa: "چنین نامی پیش‌تر ثبت شده است", en: "There is one of that name already" },
    detail: { fa: "نام دیگری برگزینید: {about}", en: "Choose another name: {about}" },
  },
  "already-judged": {
    status: 409,
    title: { fa: "دربارهٔ این تصمیم نظر داده شده است", en: "Something was said of this decision already" },
    detail: { fa: "نمونه را دوباره بخوانید.", en: "Read the sample again." },
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
  "places-taken": {
    status: 409,
    title: { fa: "از این مجوز بیش از این استفاده شده است", en: "More of the permit's places are taken" },
    detail: {
      fa: "نمی‌توان کمتر از ظرفیت استفاده‌شده داد؛ استفاده‌شده: {about}",
      en: "It cannot grant fewer than are taken already: {about}",
    },
  },
  "rehearsal-not-done": {
    status: 409,
    title: { fa: "تمرین هنوز به پایان نرسیده است", en: "The rehearsal is not done" },
    detail: {
      fa: "تا پایان تمرین صبر کنید؛ اگر ناتمام مانده است، علت در خود آن آمده است.",
      en: "Wait until it is done; if it failed, it says where.",
    },
  },
  "rehearsal-outdated": {
    status: 409,
    title: { fa: "قاعده‌ها پس از این تمرین تغییر کرده‌اند", en: "The law has changed since the rehearsal" },
    detail: { fa: "پیش‌نویس را دوباره تمرین کنید.", en: "Rehearse the draft again." },
  },
  "already-activated": {
    status: 409,
    title: { fa: "این پیش‌نویس پیش‌تر جاری شده است", en: "This draft was activated already" },
    detail: { fa: "تاریخ آن در /v1/rulesets آمده است.", en: "Its day stands in /v1/rulesets." },
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
  "document-differs": {
    status: 409,
    title: { fa: "این سند با فایل دیگری ثبت شده است", en: "The document was kept with another file" },
    detail: {
      fa: "آنچه پیش‌تر ثبت شده است می‌ماند؛ برای فایل دیگر سندی تازه بخواهید.",
      en: "What was kept before stays; ask for a new document for another file.",
    },
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
  findings?: readonly FindingView[];
}

export const problemUrn = (type: ProblemType): string => `urn:nezarat:problem:${type}`;

/** The words of a notice. No personal data goes by mail: the tracking code leads to the case. */
import type { Words } from "./finding.ts";
import type { Notice, NoticeKind } from "./notice.ts";
import { formatSolar } from "./solar-date.ts";

const sentences: Record<NoticeKind, Words> = {
  submitted: { fa: "پرونده ثبت شد و در نوبت بررسی است.", en: "The case was submitted and waits for review." },
  asked: {
    fa: "کارشناس پرسشی دارد؛ تا پاسخ شما مهلت بررسی متوقف است.",
    en: "The reviewer has a question; the clock stands still until you answer.",
  },
  returned: {
    fa: "پرونده عودت شد؛ دلایل در نامه آمده است. هر دلیل را پاسخ دهید و دوباره ارسال کنید.",
    en: "The case was returned; the letter gives the reasons. Answer each of them and submit again.",
  },
  reminded: {
    fa: "پروندهٔ عودت‌شده هنوز پاسخ نگرفته است.",
    en: "The returned case has not been answered yet.",
  },
  lapsed: {
    fa: "مهلت پاسخ پایان یافت و پرونده منقضی شد؛ برای پیگیری پروندهٔ تازه بسازید.",
    en: "The time for a reply has passed and the case has lapsed; make a new case to go on.",
  },
  approved: { fa: "پرونده تأیید شد.", en: "The case was approved." },
  "handed-over": { fa: "پرونده به مرجع بعدی ارسال شد.", en: "The case was forwarded to the next authority." },
  "handed-to-you": {
    fa: "پرونده‌ای برای شما ارسال شد؛ آن را بپذیرید یا با دلیل رد کنید.",
    en: "A case was forwarded to you; accept it, or refuse it with the reason.",
  },
  "hand-off-late": {
    fa: "مهلت پاسخ مرجع بعدی گذشته است.",
    en: "The next authority's time for an answer has passed.",
  },
  refused: {
    fa: "مرجع بعدی پرونده را نپذیرفت؛ پرونده به کارشناس بازگشت.",
    en: "The next authority refused the case; it is back with its reviewer.",
  },
  "sent-back": {
    fa: "تصمیم بازخوانی شد؛ پرونده دوباره در دست بررسی است.",
    en: "The decision was recalled; the case is under review again.",
  },
  concluded: { fa: "پرونده خاتمه یافت.", en: "The case is concluded." },
  "near-due": {
    fa: "مهلت بررسی پرونده نزدیک است؛ تصمیم بگیرید، از دستگاه بپرسید، یا رئیس بررسی مهلت را با ذکر دلیل تمدید کند.",
    en: "The target for an answer to the case is near: decide, ask the agency, or let the chief extend it with the reason.",
  },
  overdue: {
    fa: "مهلت بررسی پرونده گذشته است؛ بی‌درنگ تصمیم بگیرید، یا رئیس بررسی آن را ارجاع دهد یا مهلت را با ذکر دلیل تمدید کند.",
    en: "The target for an answer to the case has passed: decide now, or let the chief assign it or extend it with the reason.",
  },
  extended: {
    fa: "مهلت بررسی پرونده تمدید شد؛ دلیل آن در تاریخچهٔ پرونده آمده است.",
    en: "More time was given to review the case; the reason stands in its history.",
  },
  withdrawn: { fa: "دستگاه از پرونده انصراف داد.", en: "The agency withdrew the case." },
};

/** Persian first, English below it. */
export const noticeMail = ({ kind, says }: Pick<Notice, "kind" | "says">): { subject: string; text: string } => {
  const sentence = sentences[kind];
  const { code, letter, deadline } = says;
  const persian = [
    sentence.fa,
    `کد رهگیری: ${code}`,
    ...(letter ? [`شمارهٔ نامه: ${letter}`] : []),
    ...(deadline ? [`مهلت: ${formatSolar(deadline, "fa")}`] : []),
  ];
  const english = [
    sentence.en,
    `Tracking code: ${code}`,
    ...(letter ? [`Letter: ${letter}`] : []),
    ...(deadline ? [`Deadline: ${deadline}`] : []),
  ];
  return { subject: `نظارت — ${sentence.fa}`, text: [...persian, "", ...english, ""].join("\n") };
};

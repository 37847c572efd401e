import { fullYears, isIsoDate } from "../../domain/solar-date.ts";
import { ground } from "../citation.ts";
import { review, rule } from "../rule.ts";

/** The directive gives the years; whether they count, a person always judges. */
export const conversionTenure = rule({
  id: "conversion-tenure",
  title: { fa: "سابقه لازم برای تبدیل وضعیت", en: "Service needed for a conversion" },
  kind: "auto",
  blocking: false,
  grounds: [ground("conversion-directive", "H", { version: "1391" })],
  appliesTo: ["contractual-to-official"],
  from: null,
  until: null,
  parameters: ["conversion-tenure-degree", "conversion-tenure-diploma"],
  pointer: "/service/contractualSince",
  answers: {
    enough: review(
      "سابقه پیمانی اعلام‌شده ({years years}) به حد لازم ({limit years}) می‌رسد؛ کارشناس آن را تأیید کند.",
      "The contractual service stated ({years years}) reaches what is needed ({limit years}); a reviewer must confirm it.",
    ),
    short: review(
      "سابقه پیمانی اعلام‌شده ({years years}) از حد لازم ({limit years}) کمتر است؛ کارشناس نظر دهد.",
      "The contractual service stated ({years years}) is less than what is needed ({limit years}); a reviewer must judge.",
    ),
    "degree-unstated": review(
      "سابقه لازم به مدرک تحصیلی بستگی دارد و مدرک اعلام نشده است.",
      "The service needed depends on the degree, and no degree is stated.",
    ),
    unstated: review("شروع خدمت پیمانی اعلام نشده است.", "The start of the contractual service is not stated."),
  },
  remedy: {
    fa: "گواهی سابقه پیمانی را با تاریخ شروع و احکام آن پیوست کنید.",
    en: "File the proof of contractual service with its start and its orders.",
  },
  check: ({ file, on, parameter }) => {
    const since = file.service?.contractualSince ?? null;
    const degree = file.person.degree?.level ?? null;
    const limit =
      degree === null
        ? null
        : parameter(degree === "diploma" ? "conversion-tenure-diploma" : "conversion-tenure-degree");
    if (since === null || !isIsoDate(since)) return { answer: "unstated", saw: { years: null, limit, on, degree } };
    const years = fullYears(since, on);
    const saw = { years, limit, on, degree };
    if (limit === null) return { answer: "degree-unstated", saw, pointer: "/person/degree" };
    return { answer: years >= limit ? "enough" : "short", saw };
  },
});

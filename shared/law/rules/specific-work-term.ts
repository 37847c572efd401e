import { addDays, fullYears, isIsoDate } from "../../domain/solar-date.ts";
import { csml } from "../citation.ts";
import { fail, pass, review, rule, undefinedInLaw } from "../rule.ts";
import { specificWorkTypes } from "./families.ts";

const stated = (date: string | null | undefined): date is string => date != null && isIsoDate(date);

export const specificWorkTerm = rule({
  id: "specific-work-term",
  title: { fa: "مدت قرارداد کار معین", en: "Term of a specific-work contract" },
  kind: "auto",
  blocking: false,
  grounds: [csml("32", { note: "only" })],
  appliesTo: specificWorkTypes,
  from: null,
  until: null,
  parameters: ["specific-work-term"],
  pointer: "/contract/end",
  answers: {
    within: pass(
      "مدت قرارداد کار معین بیش از {limit years} نیست.",
      "The specific-work contract does not run longer than {limit years}.",
    ),
    longer: fail(
      "مدت قرارداد کار معین بیش از {limit years} است.",
      "The specific-work contract runs longer than {limit years}.",
    ),
    "to-the-day": undefinedInLaw(
      "same-day-anniversary",
      "قرارداد تا همان روز پس از {limit years} ادامه دارد؛ کارشناس نظر دهد که از مدت قانونی بیشتر است یا نه.",
      "The contract runs to the same day after {limit years}; whether that exceeds the term, a reviewer must judge.",
    ),
    backwards: review(
      "پایان قرارداد پیش از شروع آن است؛ تاریخ‌ها را بررسی کنید.",
      "The contract ends before it begins; check the dates.",
    ),
    unstated: review("شروع یا پایان قرارداد اعلام نشده است.", "The start or the end of the contract is not stated."),
  },
  remedy: {
    fa: "شروع و پایان قرارداد را وارد کنید و مدت آن را از سقف قانونی بیشتر نگذارید.",
    en: "Enter the start and the end of the contract, and let it run no longer than the law allows.",
  },
  check: ({ file, parameter }) => {
    const limit = parameter("specific-work-term");
    const start = file.contract?.start;
    const end = file.contract?.end;
    if (!stated(start) || !stated(end)) return { answer: "unstated", saw: { start: null, end: null, limit } };
    const saw = { start, end, limit };
    if (end < start) return { answer: "backwards", saw };
    if (fullYears(start, end) < limit) return { answer: "within", saw };
    // Agencies write the last day either as the eve of the anniversary or as the anniversary itself.
    return { answer: fullYears(start, addDays(end, -1)) < limit ? "to-the-day" : "longer", saw };
  },
});

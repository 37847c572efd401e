import { fullYears, isIsoDate } from "../../domain/solar-date.ts";
import { csml } from "../citation.ts";
import { pass, review, rule } from "../rule.ts";

/** Ground 0 gives the term; note 1 says what becomes of whoever has not fulfilled it. */
export const probation = rule({
  id: "probation",
  title: { fa: "دوره آزمایشی", en: "Probation" },
  kind: "evidence",
  blocking: false,
  grounds: [csml("46", {}, "M"), csml("46", { note: "1" })],
  appliesTo: ["probation-completion"],
  from: null,
  until: null,
  parameters: ["probation-term"],
  pointer: "/service/probationSince",
  answers: {
    completed: pass(
      "دوره آزمایشی {limit words}‌ساله به پایان رسیده و ارزیابی آن ارائه شده است.",
      "The probation of {limit years} is over and its evaluation is given.",
    ),
    short: review(
      "دوره آزمایشی ({years years}) هنوز به {limit years} نرسیده است؛ کارشناس نظر دهد.",
      "The probation ({years years}) has not reached {limit years}; a reviewer must judge.",
    ),
    unevaluated: review(
      "دوره آزمایشی به پایان رسیده، ولی ارزیابی آن ارائه نشده است.",
      "The probation is over, but its evaluation is not given.",
    ),
    unstated: review("شروع دوره آزمایشی اعلام نشده است.", "The start of the probation is not stated."),
  },
  remedy: {
    fa: "تاریخ شروع دوره آزمایشی را اعلام و ارزیابی آن را بارگذاری کنید.",
    en: "State the start of the probation and upload its evaluation.",
  },
  check: ({ file, filed, on, parameter }) => {
    const since = file.service?.probationSince ?? null;
    const evaluated = filed.has("evaluation");
    const limit = parameter("probation-term");
    if (since === null || !isIsoDate(since)) return { answer: "unstated", saw: { years: null, limit, on, evaluated } };
    const years = fullYears(since, on);
    const saw = { years, limit, on, evaluated };
    if (years < limit) return { answer: "short", saw, ground: 1 };
    return evaluated ? { answer: "completed", saw } : { answer: "unevaluated", saw, pointer: "/documents", ground: 1 };
  },
});

import { csml } from "../citation.ts";
import { fail, notApplicable, pass, review, rule } from "../rule.ts";
import { recruitments } from "./families.ts";

export const militaryStatus = rule({
  id: "military-status",
  title: { fa: "وضعیت نظام وظیفه", en: "Military service" },
  kind: "evidence",
  blocking: false,
  grounds: [csml("42", { paragraph: "j" })],
  appliesTo: recruitments,
  from: null,
  until: null,
  parameters: [],
  pointer: "/person/military",
  answers: {
    settled: pass(
      "پایان خدمت یا معافیت دائم اعلام و کارت آن بارگذاری شده است.",
      "Completed service or permanent exemption is stated, and its card is filed.",
    ),
    "card-awaited": review(
      "پایان خدمت یا معافیت اعلام شده، ولی کارت آن هنوز بارگذاری نشده است.",
      "Completed service or exemption is stated, but its card is not filed yet.",
    ),
    temporary: review(
      "معافیت موقت است؛ کارشناس اعتبار آن را بررسی کند.",
      "The exemption is temporary; a reviewer must judge whether it holds.",
    ),
    absent: fail(
      "کارت پایان خدمت یا معافیت قانونی ارائه نشده است.",
      "No card of completed service or lawful exemption is given.",
    ),
    serving: fail(
      "فرد در حال خدمت است و کارت پایان خدمت یا معافیت قانونی ارائه نشده است.",
      "The person is still in service; no card of completed service or lawful exemption is given.",
    ),
    woman: notApplicable("خدمت وظیفه عمومی شامل خانم‌ها نیست.", "Military service does not concern women."),
    unstated: review("جنسیت فرد اعلام نشده است.", "The sex of the person is not stated."),
  },
  remedy: {
    fa: "وضعیت نظام وظیفه را اعلام و کارت پایان خدمت یا معافیت را بارگذاری کنید.",
    en: "State the military status and upload the card of completed service or exemption.",
  },
  check: ({ file, filed }) => {
    const { sex, military } = file.person;
    const card = filed.has("military");
    const saw = { sex, military, card };
    if (sex === "female") return { answer: "woman", saw };
    if (sex === null) return { answer: "unstated", saw, pointer: "/person/sex" };
    if (military === null) return { answer: "absent", saw };
    if (military === "in-service") return { answer: "serving", saw };
    if (military === "temporary-exemption") return { answer: "temporary", saw };
    return { answer: card ? "settled" : "card-awaited", saw };
  },
});

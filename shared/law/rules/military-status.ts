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
    "status-unstated": review(
      "کارت نظام وظیفه بارگذاری شده، ولی وضعیت فرد اعلام نشده است؛ کارشناس آن را از کارت بخواند.",
      "A military card is filed, but the status is not stated; a reviewer must read it there.",
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
      "فرد در حال خدمت اعلام شده است و پایان خدمت یا معافیت قانونی او احراز نمی‌شود.",
      "The person is stated to be still in service, so neither completed service nor lawful exemption is shown.",
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
    if (military === "in-service") return { answer: "serving", saw };
    if (!card) return { answer: "absent", saw, pointer: military === null ? "/person/military" : "/documents" };
    if (military === null) return { answer: "status-unstated", saw };
    return { answer: military === "temporary-exemption" ? "temporary" : "settled", saw };
  },
});

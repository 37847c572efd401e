import { csml } from "../citation.ts";
import { pass, review, rule } from "../rule.ts";
import { entries } from "./families.ts";

export const nationality = rule({
  id: "nationality",
  title: { fa: "تابعیت", en: "Nationality" },
  kind: "auto",
  blocking: false,
  grounds: [csml("42", { paragraph: "b" }), csml("42", { note: "1" })],
  appliesTo: entries,
  from: null,
  until: null,
  parameters: [],
  pointer: "/person/nationality",
  answers: {
    iranian: pass("فرد تابعیت جمهوری اسلامی ایران را دارد.", "The person is an Iranian national."),
    foreign: review(
      "فرد تابعیت ایران را ندارد؛ به‌کارگیری او تابع قانون خاص است و کارشناس نظر دهد.",
      "The person is not an Iranian national; a law of its own governs this, and a reviewer must judge.",
    ),
    unstated: review("تابعیت فرد اعلام نشده است.", "The nationality is not stated."),
  },
  remedy: {
    fa: "تابعیت را اعلام کنید و برای اتباع خارجی مستند قانونی به‌کارگیری را پیوست کنید.",
    en: "State the nationality, and for a foreign national file the law that permits the employment.",
  },
  check: ({ file }) => {
    const stated = file.person.nationality?.trim().toUpperCase() || null;
    // Only a country's code is repeated: free text could be anything about the person.
    const saw = { nationality: stated === null || /^[A-Z]{2}$/u.test(stated) ? stated : "other" };
    if (stated === null) return { answer: "unstated", saw };
    return stated === "IR" ? { answer: "iranian", saw } : { answer: "foreign", saw, ground: 1 };
  },
});

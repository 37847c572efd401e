import { certificateOf } from "../certificate.ts";
import { csml } from "../citation.ts";
import { fail, pass, review, rule, undefinedInLaw } from "../rule.ts";
import { recruitments } from "./families.ts";

export const criminalRecord = rule({
  id: "criminal-record",
  title: { fa: "سوءپیشینه مؤثر کیفری", en: "Criminal record" },
  kind: "evidence",
  blocking: false,
  grounds: [csml("42", { paragraph: "h" })],
  appliesTo: recruitments,
  from: null,
  until: null,
  parameters: ["certificate-age"],
  pointer: "/certificates/criminalRecord",
  answers: {
    clear: pass(
      "گواهی عدم سوءپیشینه مؤثر کیفری با تاریخ معتبر ارائه شده است.",
      "A recent certificate without an effective criminal record is given.",
    ),
    absent: fail("گواهی سوءپیشینه کیفری ارائه نشده است.", "No criminal record certificate is given."),
    effective: review(
      "در گواهی ارائه‌شده سابقه مؤثر کیفری اعلام شده است؛ کارشناس نظر دهد.",
      "The certificate states an effective criminal record; a reviewer must judge.",
    ),
    unstated: review(
      "نتیجه گواهی سوءپیشینه اعلام نشده است؛ کارشناس آن را از گواهی بخواند.",
      "What the criminal record certificate says is not stated; a reviewer must read it there.",
    ),
    undated: review(
      "تاریخ صدور گواهی سوءپیشینه روشن نیست؛ کارشناس آن را بررسی کند.",
      "The day on which the criminal record certificate was issued is not clear; a reviewer must judge.",
    ),
    old: undefinedInLaw(
      "certificate-age",
      "از صدور گواهی سوءپیشینه بیش از {limit months} گذشته است؛ کارشناس نظر دهد.",
      "The criminal record certificate was issued more than {limit months} ago; a reviewer must judge.",
    ),
  },
  remedy: {
    fa: "گواهی تازه سوءپیشینه را با تاریخ صدور و نتیجه آن ارائه کنید.",
    en: "Give a recent criminal record certificate with the day of its issue and its result.",
  },
  check: (question) => {
    const { standing, ...certificate } = certificateOf(question, "criminal-record");
    const record = question.file.certificates?.criminalRecord ?? null;
    const saw = { ...certificate, record };
    if (standing === "absent") return { answer: "absent", saw, pointer: "/documents" };
    if (record === "effective") return { answer: "effective", saw };
    if (record === null) return { answer: "unstated", saw };
    return standing === "recent" ? { answer: "clear", saw } : { answer: standing, saw, pointer: "/documents" };
  },
});

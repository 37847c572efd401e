import { certificateOf } from "../certificate.ts";
import { csml } from "../citation.ts";
import { fail, pass, review, rule, undefinedInLaw } from "../rule.ts";
import { recruitments } from "./families.ts";

export const healthCertificate = rule({
  id: "health-certificate",
  title: { fa: "سلامت جسمانی و روانی", en: "Health certificate" },
  kind: "evidence",
  blocking: false,
  grounds: [csml("42", { paragraph: "z" })],
  appliesTo: recruitments,
  from: null,
  until: null,
  parameters: ["certificate-age"],
  pointer: "/certificates/health",
  answers: {
    fit: pass(
      "گواهی سلامت و توانایی انجام کار با تاریخ معتبر ارائه شده است.",
      "A recent certificate of health and fitness for the work is given.",
    ),
    absent: fail("گواهی سلامت ارائه نشده است.", "No health certificate is given."),
    restricted: review(
      "در گواهی سلامت برای انجام کار محدودیت اعلام شده است؛ کارشناس تناسب آن با شغل را بررسی کند.",
      "The health certificate states a restriction; a reviewer must judge whether it fits the job.",
    ),
    unstated: review(
      "نتیجه گواهی سلامت اعلام نشده است؛ کارشناس آن را از گواهی بخواند.",
      "What the health certificate says is not stated; a reviewer must read it there.",
    ),
    undated: review(
      "تاریخ صدور گواهی سلامت روشن نیست؛ کارشناس آن را بررسی کند.",
      "The day on which the health certificate was issued is not clear; a reviewer must judge.",
    ),
    old: undefinedInLaw(
      "certificate-age",
      "از صدور گواهی سلامت بیش از {limit months} گذشته است؛ کارشناس نظر دهد.",
      "The health certificate was issued more than {limit months} ago; a reviewer must judge.",
    ),
  },
  remedy: {
    fa: "گواهی تازه سلامت را با تاریخ صدور و نتیجه آن ارائه کنید.",
    en: "Give a recent health certificate with the day of its issue and its result.",
  },
  check: (question) => {
    const { standing, ...certificate } = certificateOf(question, "health");
    const health = question.file.certificates?.health ?? null;
    const saw = { ...certificate, health };
    if (standing === "absent") return { answer: "absent", saw, pointer: "/documents" };
    if (health === "restricted") return { answer: "restricted", saw };
    if (health === null) return { answer: "unstated", saw };
    return standing === "recent" ? { answer: "fit", saw } : { answer: standing, saw, pointer: "/documents" };
  },
});

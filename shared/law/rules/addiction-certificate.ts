import { certificateOf } from "../certificate.ts";
import { csml } from "../citation.ts";
import { fail, pass, review, rule, undefinedInLaw } from "../rule.ts";
import { recruitments } from "./families.ts";

export const addictionCertificate = rule({
  id: "addiction-certificate",
  title: { fa: "گواهی عدم اعتیاد", en: "Addiction certificate" },
  kind: "evidence",
  blocking: false,
  grounds: [csml("42", { paragraph: "d" })],
  appliesTo: recruitments,
  from: null,
  until: null,
  parameters: ["certificate-age"],
  pointer: "/documents",
  answers: {
    recent: pass("گواهی عدم اعتیاد با تاریخ معتبر ارائه شده است.", "A recent addiction certificate is given."),
    absent: fail("گواهی عدم اعتیاد ارائه نشده است.", "No addiction certificate is given."),
    undated: review(
      "تاریخ صدور گواهی عدم اعتیاد روشن نیست؛ کارشناس آن را بررسی کند.",
      "The day on which the addiction certificate was issued is not clear; a reviewer must judge.",
    ),
    old: undefinedInLaw(
      "certificate-age",
      "از صدور گواهی عدم اعتیاد بیش از {limit months} گذشته است؛ کارشناس نظر دهد.",
      "The addiction certificate was issued more than {limit months} ago; a reviewer must judge.",
    ),
  },
  remedy: {
    fa: "گواهی تازه عدم اعتیاد را با تاریخ صدور آن بارگذاری کنید.",
    en: "Upload a recent addiction certificate with the day of its issue.",
  },
  check: (question) => {
    const { standing, ...saw } = certificateOf(question, "addiction");
    return { answer: standing, saw };
  },
});

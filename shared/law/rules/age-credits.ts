import { csml } from "../citation.ts";
import { claimsAgeCredit } from "../claims.ts";
import { duration } from "../months.ts";
import { fail, notApplicable, review, rule } from "../rule.ts";

/** Says what is claimed and whether its proof is there; how long it truly was, a person judges. */
export const ageCredits = rule({
  id: "age-credits",
  title: { fa: "افزوده‌های سنی", en: "Credits to the age" },
  kind: "evidence",
  blocking: false,
  grounds: [csml("42", { paragraph: "a" }, "M")],
  appliesTo: ["official-hire"],
  from: null,
  until: null,
  parameters: ["age-credit-of-kin"],
  pointer: "/credits",
  answers: {
    none: notApplicable("افزوده سنی ادعا نشده است.", "No credit to the age is claimed."),
    proved: review(
      "افزوده سنی ادعاشده {credit} است و مدرک آن بارگذاری شده است؛ کارشناس مدت آن را تأیید کند.",
      "The credit claimed is {credit} and its proof is filed; a reviewer must confirm its length.",
    ),
    unproved: fail(
      "مدرک افزوده سنی ادعاشده ارائه نشده است.",
      "The proof of the credit claimed to the age is not given.",
    ),
  },
  remedy: {
    fa: "کارت پایان خدمت، گواهی سابقه تمام‌وقت یا گواهی بنیاد شهید و امور ایثارگران را پیوست کنید.",
    en: "File the military card, the proof of full-time service or the certificate of the veterans' foundation.",
  },
  check: ({ file, filed, parameter }) => {
    const military = file.credits?.military ?? 0;
    const service = file.credits?.service ?? 0;
    const kin = claimsAgeCredit(file);
    if (military + service === 0 && !kin) return { answer: "none", saw: { military, service, kin: 0, proved: null } };
    const wanting = [
      military > 0 && !filed.has("military") && "/credits/military",
      service > 0 && !filed.has("tenure") && "/credits/service",
      kin && !filed.has("veteran-certificate") && "/person/veteran",
    ].find((pointer) => pointer !== false);
    const ofKin = kin ? parameter("age-credit-of-kin") * 12 : 0;
    const saw = { military, service, kin: ofKin, proved: wanting === undefined };
    if (wanting !== undefined) return { answer: "unproved", saw, pointer: wanting };
    return { answer: "proved", saw, named: { credit: duration(military + service + ofKin) } };
  },
});

import { isIsoDate } from "../../domain/solar-date.ts";
import { ageOn } from "../age.ts";
import { csml } from "../citation.ts";
import { fail, pass, review, rule } from "../rule.ts";
import { contractualTypes } from "./families.ts";

export const contractEndAge = rule({
  id: "contract-end-age",
  title: { fa: "سن در پایان قرارداد", en: "Age at the end of the contract" },
  kind: "auto",
  blocking: false,
  grounds: [csml("45", { note: "3" })],
  appliesTo: contractualTypes,
  from: null,
  until: null,
  parameters: ["contract-end-age", "contract-end-age-specialised"],
  pointer: "/contract/end",
  answers: {
    within: pass(
      "سن فرد در پایان قرارداد از {limit words} سال بیشتر نیست.",
      "The person is not above {limit words} at the end of the contract.",
    ),
    older: fail(
      "سن فرد در پایان قرارداد از {limit words} سال بیشتر است.",
      "The person is above {limit words} at the end of the contract.",
    ),
    "end-unstated": review("تاریخ پایان قرارداد اعلام نشده است.", "The end of the contract is not stated."),
    "birth-unstated": review(
      "تاریخ تولد اعلام نشده است و سن فرد در پایان قرارداد روشن نیست.",
      "The birth date is not stated, so the age at the end of the contract is not known.",
    ),
  },
  remedy: {
    fa: "پایان قرارداد را پیش از گذشتن فرد از سقف سن بگذارید یا اگر شغل تخصصی است، آن را اعلام کنید.",
    en: "End the contract before the person passes the limit, or state that the job is specialised where it is.",
  },
  check: ({ file, parameter }) => {
    const end = file.contract?.end ?? null;
    const specialised = file.contract?.specialised ?? false;
    const limit = parameter(specialised ? "contract-end-age-specialised" : "contract-end-age");
    if (end === null || !isIsoDate(end))
      return { answer: "end-unstated", saw: { age: null, limit, end: null, specialised } };
    const age = ageOn(file, end);
    const saw = { age, limit, end, specialised };
    if (age === null) return { answer: "birth-unstated", saw, pointer: "/person/birthDate" };
    return { answer: age <= limit ? "within" : "older", saw };
  },
});

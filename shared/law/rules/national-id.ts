import { nationalIdFault, readNationalId } from "../../domain/national-id.ts";
import { ground } from "../citation.ts";
import { fail, pass, rule } from "../rule.ts";

export const nationalId = rule({
  id: "national-id",
  title: { fa: "کد ملی", en: "National id" },
  kind: "auto",
  blocking: true,
  grounds: [ground("civil-registry", "H")],
  appliesTo: "all",
  from: null,
  until: null,
  parameters: [],
  pointer: "/person/nationalId",
  answers: {
    valid: pass("کد ملی درج‌شده معتبر است.", "The national id is valid."),
    invalid: fail(
      "کد ملی درج‌شده معتبر نیست؛ لطفاً آن را اصلاح کنید.",
      "The national id given is not valid; please correct it.",
    ),
    missing: fail("کد ملی وارد نشده است.", "The national id is not filled in."),
  },
  remedy: {
    fa: "کد ملی ده‌رقمی را از روی کارت ملی وارد کنید.",
    en: "Enter the ten digits of the national id from the national card.",
  },
  check: ({ file: { person } }) => {
    if (!person.nationalId?.trim()) return { answer: "missing", saw: { fault: "missing" } };
    const read = readNationalId(person.nationalId);
    const fault = read === null ? "length" : nationalIdFault(read);
    return { answer: fault === null ? "valid" : "invalid", saw: { fault } };
  },
});

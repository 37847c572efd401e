import { ground } from "../citation.ts";
import { fail, pass, rule } from "../rule.ts";

/** Says that there is another case, never whose: that would tell one agency about another's people. */
export const duplicateCase = rule({
  id: "duplicate-case",
  title: { fa: "پرونده تکراری", en: "Duplicate case" },
  kind: "auto",
  blocking: true,
  grounds: [ground("service-rules", "H")],
  appliesTo: "all",
  from: null,
  until: null,
  parameters: [],
  pointer: "/person/nationalId",
  answers: {
    single: pass(
      "پرونده باز دیگری از این نوع برای این فرد نیست.",
      "There is no other open case of this kind for this person.",
    ),
    duplicate: fail("برای این فرد پرونده باز مشابه وجود دارد.", "A similar case of this person is already open."),
  },
  remedy: {
    fa: "پرونده باز را به پایان برسانید یا از آن انصراف دهید؛ اگر پرونده متعلق به دستگاه شما نیست، با مدیر سامانه تماس بگیرید.",
    en: "Finish or withdraw the open case; where it is not your agency's, ask the administrator.",
  },
  check: ({ facts }) => ({ answer: facts.duplicate ? "duplicate" : "single", saw: { openCase: facts.duplicate } }),
});

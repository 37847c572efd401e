import type { CivilRegistryReply } from "../../domain/facts.ts";
import { ground } from "../citation.ts";
import { fieldLabel } from "../fields.ts";
import { fail, pass, review, rule } from "../rule.ts";

/** The order in which differing fields are named, whatever the registry's own. */
const compared: readonly CivilRegistryReply["differs"][number][] = [
  "givenName",
  "familyName",
  "fatherName",
  "birthDate",
  "sex",
];

/** Names the fields that differ, never what stands in them: the registry's own values are not the agency's to learn. */
export const civilRegistryMatch = rule({
  id: "civil-registry-match",
  title: { fa: "تطبیق با ثبت احوال", en: "Match with the civil registry" },
  kind: "evidence",
  blocking: false,
  grounds: [ground("service-rules", "H")],
  appliesTo: "all",
  from: null,
  until: null,
  parameters: [],
  pointer: "/person/nationalId",
  answers: {
    match: pass("مشخصات فرد با ثبت احوال مطابق است.", "The person's particulars match the civil registry."),
    differs: fail(
      "مشخصات فرد با ثبت احوال مطابق نیست: {fields}.",
      "The person's particulars do not match the civil registry: {fields}.",
    ),
    mismatch: fail(
      "ثبت احوال این کد ملی را با مشخصات درج‌شده تأیید نکرد.",
      "The civil registry did not confirm this national id with the particulars given.",
    ),
    "no-answer": review(
      "پاسخی از ثبت احوال دریافت نشده است؛ کارشناس مشخصات را با شناسنامه تطبیق دهد.",
      "No answer came from the civil registry; a reviewer must compare the birth certificate.",
    ),
  },
  remedy: {
    fa: "مشخصات فرد را مطابق شناسنامه و کارت ملی اصلاح کنید.",
    en: "Correct the particulars as the birth certificate and the national card give them.",
  },
  check: ({ facts: { civilRegistry } }) => {
    if (civilRegistry === null) return { answer: "no-answer", saw: { answered: false, differs: null } };
    const differing = compared.filter((field) => civilRegistry.differs.includes(field));
    const saw = { answered: true, differs: differing.join(" ") };
    const [first] = differing;
    if (first === undefined) return { answer: civilRegistry.matches ? "match" : "mismatch", saw };
    const labels = differing.map((field) => fieldLabel(`/person/${field}`));
    return {
      answer: "differs",
      saw,
      named: { fields: { fa: labels.map(({ fa }) => fa).join("، "), en: labels.map(({ en }) => en).join(", ") } },
      pointer: `/person/${first}`,
    };
  },
});

import { ground } from "../citation.ts";
import { fail, notApplicable, pass, rule } from "../rule.ts";

export const veteranProof = rule({
  id: "veteran-proof",
  title: { fa: "گواهی ایثارگری", en: "Proof of a veteran's claim" },
  kind: "evidence",
  blocking: false,
  grounds: [ground("veterans-law", "M", { version: "1391" })],
  appliesTo: "all",
  from: null,
  until: null,
  parameters: [],
  pointer: "/person/veteran",
  answers: {
    unclaimed: notApplicable("ایثارگری ادعا نشده است.", "No veteran's claim is made."),
    proved: pass(
      "گواهی بنیاد شهید و امور ایثارگران ارائه شده است.",
      "The certificate of the veterans' foundation is given.",
    ),
    unproved: fail(
      "ایثارگری ادعا شده و گواهی بنیاد شهید و امور ایثارگران ارائه نشده است.",
      "A veteran's claim is made without the certificate of the veterans' foundation.",
    ),
  },
  remedy: {
    fa: "گواهی بنیاد شهید و امور ایثارگران را بارگذاری کنید یا ادعا را بردارید.",
    en: "Upload the certificate of the veterans' foundation, or withdraw the claim.",
  },
  check: ({ file, filed }) => {
    const group = file.person.veteran?.group ?? null;
    if (group === null) return { answer: "unclaimed", saw: { group, document: null } };
    const document = filed.has("veteran-certificate");
    return { answer: document ? "proved" : "unproved", saw: { group, document } };
  },
});

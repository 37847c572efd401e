import { csml } from "../citation.ts";
import { fail, pass, review, rule } from "../rule.ts";
import { isStated } from "../stated.ts";

export const funding = rule({
  id: "funding",
  title: { fa: "تأمین اعتبار", en: "Funding" },
  kind: "evidence",
  blocking: false,
  grounds: [csml("32", { note: "only" })],
  appliesTo: "all",
  from: null,
  until: null,
  parameters: [],
  pointer: "/funding",
  answers: {
    given: pass("گواهی تأمین اعتبار با شماره آن ارائه شده است.", "The funding certificate is given with its number."),
    absent: fail("گواهی تأمین اعتبار ارائه نشده است.", "No funding certificate is given."),
    unnumbered: review(
      "گواهی تأمین اعتبار بارگذاری شده، ولی شماره آن اعلام نشده است.",
      "The funding certificate is filed, but its number is not stated.",
    ),
  },
  remedy: {
    fa: "شماره گواهی تأمین اعتبار را وارد و تصویر آن را بارگذاری کنید.",
    en: "Enter the number of the funding certificate and upload it.",
  },
  check: ({ file, filed }) => {
    const numbered = isStated(file.funding);
    const document = filed.has("funding");
    const saw = { numbered, document };
    if (!document) return { answer: "absent", saw, pointer: "/documents" };
    return { answer: numbered ? "given" : "unnumbered", saw };
  },
});

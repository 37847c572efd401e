import { csml, ground } from "../citation.ts";
import { fail, pass, rule, undefinedInLaw } from "../rule.ts";
import { isStated } from "../stated.ts";
import { renewals } from "./families.ts";

/** Looks only for the decision's number and paper. What it says is not asked, not read and not kept. */
export const selectionVetting = rule({
  id: "selection-vetting",
  title: { fa: "رأی گزینش", en: "Selection vetting" },
  kind: "human",
  blocking: false,
  grounds: [
    csml("42", {}, "M"),
    ground("selection-vetting-law", "M", { version: "1374" }),
    ground("selection-vetting-extension", "M", { version: "1375" }),
  ],
  appliesTo: "all",
  from: null,
  until: null,
  parameters: [],
  pointer: "/vetting",
  answers: {
    there: pass("رأی گزینش با شماره آن ارائه شده است.", "The decision of the selection authority is there."),
    absent: fail(
      "رأی گزینش یا شماره آن ارائه نشده است.",
      "The decision of the selection authority or its number is not given.",
    ),
    "on-renewal": undefinedInLaw(
      "vetting-on-renewal",
      "رأی گزینش یا شماره آن ارائه نشده است و قانون لزوم آن را در تمدید روشن نکرده است؛ کارشناس نظر دهد.",
      "The decision of the selection authority or its number is not given, and whether a renewal needs one is open in law; a reviewer must judge.",
    ),
  },
  remedy: {
    fa: "شماره رأی گزینش را وارد و تصویر آن را بارگذاری کنید.",
    en: "Enter the number of the decision and upload it.",
  },
  check: ({ file, filed }) => {
    const reference = isStated(file.vetting);
    const document = filed.has("selection-vetting");
    const saw = { reference, document };
    if (reference && document) return { answer: "there", saw };
    const pointer = reference ? "/documents" : "/vetting";
    return { answer: renewals.includes(file.caseType) ? "on-renewal" : "absent", saw, pointer };
  },
});

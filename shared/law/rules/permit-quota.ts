import { csml } from "../citation.ts";
import { fail, pass, review, rule } from "../rule.ts";

/** The taking itself is guarded where an approval is written; this says beforehand whether there is anything to take. */
export const permitQuota = rule({
  id: "permit-quota",
  title: { fa: "مجوز استخدام و ظرفیت آن", en: "Hiring permit and its places" },
  kind: "auto",
  blocking: false,
  grounds: [csml("51", { note: "only" })],
  appliesTo: "all",
  from: null,
  until: null,
  parameters: [],
  pointer: "/permit",
  answers: {
    available: pass("مجوز استخدام معتبر است و ظرفیت دارد.", "The hiring permit is valid and has places left."),
    unavailable: fail(
      "مجوز استخدام معتبر یا ظرفیت باقی‌مانده وجود ندارد.",
      "There is no valid hiring permit, or no place is left on it.",
    ),
    unstated: review("شماره مجوز استخدام اعلام نشده است.", "The number of the hiring permit is not stated."),
  },
  remedy: {
    fa: "شماره مجوز معتبری را وارد کنید که برای دستگاه شما و همین فرایند صادر شده و ظرفیت دارد.",
    en: "Enter a valid permit issued to your agency for this process, with a place left.",
  },
  check: ({ file, facts, submittedOn }) => {
    const { permit } = facts;
    const known = permit !== null;
    const forThisProcess = permit?.caseTypes.includes(file.caseType) ?? null;
    const validUntil = permit?.validUntil ?? null;
    const saw = {
      known,
      forThisProcess,
      validUntil,
      granted: permit?.granted ?? null,
      used: permit === null ? null : facts.permitUsed,
    };
    if (!file.permit?.trim()) return { answer: "unstated", saw };
    const usable =
      permit?.caseTypes.includes(file.caseType) &&
      (permit.validUntil === null || submittedOn <= permit.validUntil) &&
      facts.permitUsed < permit.granted;
    return { answer: usable ? "available" : "unavailable", saw };
  },
});

import { csml } from "../citation.ts";
import { fail, pass, review, rule } from "../rule.ts";
import { specificWorkTypes } from "./families.ts";

export const specificWorkCap = rule({
  id: "specific-work-cap",
  title: { fa: "سقف نیروی کار معین", en: "Cap of specific-work staff" },
  kind: "auto",
  blocking: false,
  grounds: [csml("32", { note: "only" })],
  appliesTo: specificWorkTypes,
  from: null,
  until: null,
  parameters: ["specific-work-share"],
  pointer: "/caseType",
  answers: {
    within: pass(
      "تعداد نیروهای کار معین و ساعتی از {share words} درصد پست‌های مصوب بیشتر نیست.",
      "Specific-work and hourly staff do not exceed {share words} per cent of the approved posts.",
    ),
    exceeded: fail(
      "تعداد نیروهای کار معین و ساعتی از {share words} درصد پست‌های مصوب بیشتر است.",
      "Specific-work and hourly staff exceed {share words} per cent of the approved posts.",
    ),
    unknown: review(
      "تعداد پست‌های مصوب یا نیروهای کار معین دستگاه ثبت نشده است.",
      "The agency's approved posts or specific-work staff are not registered.",
    ),
  },
  remedy: {
    fa: "تا باز شدن ظرفیت صبر کنید یا آمار پست‌ها و نیروها را با مدیر سامانه اصلاح کنید.",
    en: "Wait until a place is free, or have the administrator correct the registered counts.",
  },
  check: ({ file, facts, parameter }) => {
    const share = parameter("specific-work-share");
    const { approvedPosts, specificWorkStaff } = facts.agency;
    const current = specificWorkStaff === null ? null : specificWorkStaff + facts.specificWorkTaken;
    // A renewal keeps somebody who is counted already.
    const requested = file.caseType === "specific-work-renewal" ? 0 : 1;
    const saw = { approvedPosts, current, requested, share };
    if (approvedPosts === null || current === null) return { answer: "unknown", saw };
    return { answer: (current + requested) * 100 <= approvedPosts * share ? "within" : "exceeded", saw };
  },
});

import type { Permit } from "../../domain/registry.ts";
import { ground } from "../citation.ts";
import { notApplicable, pass, review, rule, type Saw, undefinedInLaw } from "../rule.ts";
import { entries } from "./families.ts";

/** Both laws leave rounding open: between each share rounded down and each rounded up stands a question, and nothing is refused. */
const answers = {
  kept: pass("سهم {share} درصدی در ظرفیت مجوز رعایت شده است.", "The permit keeps the share of {share} per cent."),
  short: review(
    "سهم {share} درصدی در ظرفیت مجوز دیده نمی‌شود؛ کارشناس نظر دهد.",
    "The permit does not keep the share of {share} per cent; a reviewer must judge.",
  ),
  rounding: undefinedInLaw(
    "quota-rounding",
    "سهم {share} درصدی از {granted} نفر به گرد کردن بستگی دارد و شیوه آن در قانون نیامده است؛ کارشناس نظر دهد.",
    "How many of {granted} places {share} per cent come to depends on rounding, and the law does not say how to round; a reviewer must judge.",
  ),
  unregistered: review(
    "سهم این گروه در مجوز ثبت نشده است؛ کارشناس بررسی کند.",
    "The share of this group is not registered with the permit; a reviewer must judge.",
  ),
  "no-permit": notApplicable(
    "مجوزی برای سنجش سهمیه شناخته نیست.",
    "No permit is known whose shares could be looked at.",
  ),
};

/** The shares of a law are rounded each by itself, up at the most; together they never exceed the permit. */
const compare = (permit: Permit | null, places: number | null, ...shares: readonly number[]) => {
  const share = shares.reduce((sum, one) => sum + one, 0);
  const saw: Saw = { granted: permit?.granted ?? null, places, share };
  if (permit === null) return { answer: "no-permit" as const, saw };
  if (places === null) return { answer: "unregistered" as const, saw };
  const rounded = (round: (exact: number) => number) =>
    shares.reduce((sum, one) => sum + round((permit.granted * one) / 100), 0);
  if (places >= Math.min(rounded(Math.ceil), permit.granted)) return { answer: "kept" as const, saw };
  return { answer: places >= rounded(Math.floor) ? ("rounding" as const) : ("short" as const), saw };
};

export const veteranQuota = rule({
  id: "veteran-quota",
  title: { fa: "سهمیه ایثارگران در مجوز", en: "Veterans' share of the permit" },
  kind: "auto",
  blocking: false,
  grounds: [ground("veterans-law", "M", { article: "21", version: "1391" })],
  appliesTo: entries,
  from: null,
  until: null,
  parameters: ["veteran-share", "veteran-further-share"],
  pointer: "/permit",
  answers,
  remedy: {
    fa: "جدول تقسیم ظرفیت مجوز میان ایثارگران و دیگران را به سازمان اعلام کنید.",
    en: "Tell the organization how the permit's places are shared between veterans and others.",
  },
  check: ({ facts: { permit }, parameter }) =>
    compare(permit, permit?.veteranPlaces ?? null, parameter("veteran-share"), parameter("veteran-further-share")),
});

export const disabledQuota = rule({
  id: "disabled-quota",
  title: { fa: "سهمیه معلولان در مجوز", en: "Disabled persons' share of the permit" },
  kind: "auto",
  blocking: false,
  grounds: [ground("disabled-persons-law", "M", { article: "15", version: "1396" })],
  appliesTo: entries,
  from: null,
  until: null,
  parameters: ["disabled-share"],
  pointer: "/permit",
  answers,
  remedy: {
    fa: "تعداد ظرفیت ویژه افراد دارای معلولیت در مجوز را به سازمان اعلام کنید.",
    en: "Tell the organization how many of the permit's places are kept for disabled persons.",
  },
  check: ({ facts: { permit }, parameter }) =>
    compare(permit, permit?.disabledPlaces ?? null, parameter("disabled-share")),
});

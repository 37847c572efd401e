/** What routes, the calendar's settings and agreements say, in words. */
import { useTranslation } from "react-i18next";
import { caseTypeLabels } from "../../../../shared/domain/labels.ts";
import { useOrganizationNames } from "../../../app/organizations.ts";
import { useShow } from "../../../app/show.ts";
import { type Fact, makeFacts } from "../kept/fact.ts";
import type { Agreement } from "./agreements.tsx";
import type { Settings } from "./calendar.tsx";
import type { NextRoute } from "./routes.tsx";

export function useRouteFacts(): Fact<NextRoute>[] {
  const { t } = useTranslation("administrator");
  const show = useShow();
  const organization = useOrganizationNames();
  return makeFacts<NextRoute>(
    {
      target: (target) =>
        "organization" in target ? organization(target.organization) : t(`routes.${target.kind as "none"}`),
      receiptWithin: show.number,
    },
    (name) => t(`routes.${name as "target"}`),
    () => t("routes.unsaid"),
  );
}

export function useCalendarFacts(): Fact<Settings>[] {
  const { t } = useTranslation("administrator");
  const show = useShow();
  const none = t("calendar.nothing");
  return makeFacts<Settings>(
    {
      closures: (days) => days.map(({ on, why }) => `${show.day(on)}: ${why}`).join(t("kept.comma")) || none,
      thursdays: (rules) =>
        rules
          .map(({ from, open }) => t(open ? "calendar.openFrom" : "calendar.closedFrom", { day: show.day(from) }))
          .join(t("kept.comma")) || none,
    },
    (name) => t(`calendar.fact.${name as "closures"}`),
    () => none,
  );
}

export function useAgreementFacts(): Fact<Agreement>[] {
  const { t } = useTranslation("administrator");
  const show = useShow();
  const days = (count: number) => t("agreements.days", { count, days: show.number(count) });
  return makeFacts<Agreement>(
    {
      answerWithin: days,
      warnBefore: (count) => t("agreements.daysBefore", { days: show.number(count) }),
      replyWithin: days,
      remindAfter: (after) =>
        after.length === 0
          ? t("agreements.never")
          : t("agreements.daysAfter", { days: after.map(show.number).join(t("kept.comma")) }),
      confirmedCaseTypes: (types) =>
        types.map((type) => show.words(caseTypeLabels[type])).join(t("kept.comma")) || t("agreements.onlyOverrides"),
    },
    (name) => t(`agreements.field.${name as "answerWithin"}`),
    () => t("kept.absent"),
  );
}

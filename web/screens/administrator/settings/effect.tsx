/** What a change of the calendar does to the deadline of a case that is handed in today, said plainly. */
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { CalendarSettings } from "../../../../shared/domain/registry.ts";
import { tehranDate } from "../../../../shared/domain/solar-date.ts";
import { ask } from "../../../api/ask.ts";
import { useShow } from "../../../app/show.ts";
import { dueDays } from "./counting.ts";

export function Effect({ before, after }: { before: CalendarSettings; after: CalendarSettings | null }) {
  const { t } = useTranslation("administrator");
  const show = useShow();
  const agreement = useQuery(ask("readAgreement"));
  const days = agreement.data?.body.answerWithin;
  const due = after && days !== undefined ? dueDays(tehranDate(new Date()), days, before, after) : null;
  return (
    <div className="stack-close" role="status">
      {due && days !== undefined && (
        <p>
          {due.before === due.after
            ? t("calendar.sameDue", { count: days, days: show.number(days), day: show.day(due.before) })
            : t("calendar.otherDue", {
                ...{ count: days, days: show.number(days), before: show.day(due.before), after: show.day(due.after) },
              })}
        </p>
      )}
      <p className="quiet small">{t("calendar.told")}</p>
    </div>
  );
}

import { useTranslation } from "react-i18next";
import { useShow } from "../../app/show.ts";
import { UrgencyMark } from "../../design/parts/label.tsx";
import type { Subject } from "./subject.ts";

/** The working-day clock of a case: until when, whose time runs, and what each has used. */
export function Clock({
  subject: { clock, holder, names },
}: {
  subject: Subject & { names?: Readonly<Record<string, string>> };
}) {
  const { t } = useTranslation("reviewer");
  const show = useShow();
  return (
    <dl className="facts clock">
      <div>
        <dt>{t("clock.due")}</dt>
        <dd>
          <UrgencyMark urgency={clock.overdue ? "overdue" : clock.near ? "near" : "calm"}>
            {show.day(clock.dueOn)}
          </UrgencyMark>{" "}
          <span className="quiet">
            {t(clock.workingDaysLeft < 0 ? "clock.over" : "clock.left", {
              number: show.number(Math.abs(clock.workingDaysLeft)),
            })}
          </span>
        </dd>
      </div>
      <div>
        <dt>{t("clock.turn")}</dt>
        <dd>{show.words(clock.label)}</dd>
      </div>
      <div>
        <dt>{t("clock.used")}</dt>
        <dd>
          {t("clock.usedWords", {
            organization: show.number(clock.used.organization),
            agency: show.number(clock.used.agency),
          })}
        </dd>
      </div>
      {holder && (
        <div>
          <dt>{t("clock.holder")}</dt>
          <dd>{names?.[holder] ?? holder}</dd>
        </div>
      )}
    </dl>
  );
}

/** Whether Thursdays are worked, from which day on; a rule that does not count yet can be taken back. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { tehranDate } from "../../../../shared/domain/solar-date.ts";
import { useShow } from "../../../app/show.ts";
import { Button } from "../../../design/parts/button.tsx";
import { Tag } from "../../../design/parts/label.tsx";
import type { Settings } from "./calendar.tsx";
import { ThursdayDialog } from "./thursday-dialog.tsx";

type Rule = Settings["thursdays"][number];

export function Thursdays({ settings }: { settings: Settings }) {
  const { t } = useTranslation("administrator");
  const show = useShow();
  const [open, setOpen] = useState<Rule | "new" | null>(null);
  const today = tehranDate(new Date());
  const inForce = settings.thursdays.findLast(({ from }) => from <= today);
  return (
    <section className="sheet stack-close">
      <h2>{t("calendar.thursdays")}</h2>
      <p>{t(inForce?.open ? "calendar.thursdaysOpen" : "calendar.thursdaysClosed")}</p>
      <ul className="stack-close">
        {settings.thursdays.map((rule) => (
          <li key={rule.from} className="row">
            <span>{t(rule.open ? "calendar.openFrom" : "calendar.closedFrom", { day: show.day(rule.from) })}</span>
            {rule === inForce && <Tag tone="leaf">{t("calendar.inForce")}</Tag>}
            {rule.from >= today && (
              <Button
                quiet
                aria-label={t("calendar.removeOne", { day: show.day(rule.from) })}
                onPress={() => setOpen(rule)}
              >
                {t("calendar.remove")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <div className="row">
        <Button onPress={() => setOpen("new")}>{t("calendar.changeThursdays")}</Button>
      </div>
      {open !== null && (
        <ThursdayDialog
          settings={settings}
          rule={open === "new" ? null : open}
          isOpenNow={inForce?.open ?? false}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  );
}

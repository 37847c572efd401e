/** The working days of a solar year: what was published, what the organization decided besides, and what follows from it. */
import { useQuery } from "@tanstack/react-query";
import { createLazyRoute, Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { calendarSubject } from "../../../../shared/domain/registry-change.ts";
import { isoToSolar, tehranDate } from "../../../../shared/domain/solar-date.ts";
import { ask } from "../../../api/ask.ts";
import type { BodyOf } from "../../../api/types.ts";
import { useShow } from "../../../app/show.ts";
import { Asked } from "../../../design/parts/asked.tsx";
import { Banner } from "../../../design/parts/banner.tsx";
import { Button } from "../../../design/parts/button.tsx";
import { ChangesOf } from "../kept/changes-of.tsx";
import { ClosedDays } from "./closed-days.tsx";
import { ClosureDialog } from "./closure-dialog.tsx";
import { yearUnder } from "./counting.ts";
import { useCalendarFacts } from "./facts.ts";
import { Month } from "./month.tsx";
import { SettingsTabs } from "./tabs.tsx";
import { Thursdays } from "./thursdays.tsx";

export const Route = createLazyRoute("/registry/settings/calendar")({ component: CalendarScreen });

const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

export type Settings = BodyOf<"readCalendarSettings">;

function CalendarScreen() {
  const { t } = useTranslation("administrator");
  const facts = useCalendarFacts();
  const settings = useQuery(ask("readCalendarSettings"));
  const [isNew, setNew] = useState(false);
  return (
    <div className="stack">
      <div className="head">
        <div>
          <h1>{t("calendar.title")}</h1>
          <p className="quiet">{t("calendar.text")}</p>
        </div>
        <Button primary isDisabled={!settings.data} onPress={() => setNew(true)}>
          {t("calendar.new")}
        </Button>
      </div>
      <SettingsTabs />
      <Asked of={settings} lines={8}>
        {({ body }) => (
          <>
            <Year settings={body} />
            <ChangesOf kind="calendar" subject={calendarSubject} facts={facts} />
            {isNew && <ClosureDialog settings={body} closure={null} onClose={() => setNew(false)} />}
          </>
        )}
      </Asked>
    </div>
  );
}

function Year({ settings }: { settings: Settings }) {
  const { t } = useTranslation("administrator");
  const show = useShow();
  const today = tehranDate(new Date());
  const { year: number = isoToSolar(today).year } = Route.useSearch();
  const year = yearUnder(number, settings);
  return (
    <>
      <div className="row">
        <h2>{t("calendar.year", { year: show.digits(number) })}</h2>
        <Link to="/registry/settings/calendar" search={{ year: number - 1 }}>
          {t("calendar.before", { year: show.digits(number - 1) })}
        </Link>
        <Link to="/registry/settings/calendar" search={{ year: number + 1 }}>
          {t("calendar.after", { year: show.digits(number + 1) })}
        </Link>
        <span className="quiet">{t("calendar.workingDays", { days: show.number(year.workingDays) })}</span>
      </div>
      {year.provisional && <Banner kind="warning">{t("calendar.provisional")}</Banner>}
      <ul className="legend small" aria-label={t("calendar.legend")}>
        <li>
          <span className="holiday">{show.digits(1)}</span> {t("calendar.kind.holiday")}
        </li>
        <li>
          <span className="closure">
            {show.digits(1)}
            <span aria-hidden="true">•</span>
          </span>{" "}
          {t("calendar.kind.closure")}
        </li>
        <li>
          <span className="weekend">{show.digits(1)}</span> {t("calendar.kind.weekend")}
        </li>
        <li>
          <span>
            {show.digits(1)}
            <span aria-hidden="true">?</span>
          </span>{" "}
          {t("calendar.unverified")}
        </li>
        <li>
          <span className="today">{show.digits(1)}</span> {t("calendar.today")}
        </li>
      </ul>
      <div className="sheet year">
        {months.map((month) => (
          <Month key={month} month={month} year={year} today={today} />
        ))}
      </div>
      <Thursdays settings={settings} />
      <ClosedDays year={year} settings={settings} />
    </>
  );
}

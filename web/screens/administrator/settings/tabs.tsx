/** What every case goes by: who is next, which days are worked, what was agreed. */
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { TabLinks, tabLink } from "../../../design/parts/tab-links.tsx";

export function SettingsTabs() {
  const { t } = useTranslation("administrator");
  const link = { ...tabLink, activeOptions: { exact: true } };
  return (
    <TabLinks label={t("settings.title")}>
      <li>
        <Link {...link} to="/registry/settings">
          {t("routes.title")}
        </Link>
      </li>
      <li>
        <Link {...link} to="/registry/settings/calendar">
          {t("calendar.title")}
        </Link>
      </li>
      <li>
        <Link {...link} to="/registry/settings/agreements">
          {t("agreements.title")}
        </Link>
      </li>
    </TabLinks>
  );
}

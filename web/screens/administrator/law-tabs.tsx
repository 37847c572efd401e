/** The law as it stands, and the rehearsals of another one. */
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { TabLinks, tabLink } from "../../design/parts/tab-links.tsx";

export function LawTabs() {
  const { t } = useTranslation("administrator");
  const link = { ...tabLink, activeOptions: { exact: true } };
  return (
    <TabLinks label={t("law.title")}>
      <li>
        <Link {...link} to="/registry/law">
          {t("law.versions")}
        </Link>
      </li>
      <li>
        <Link {...link} to="/registry/law/rehearsals">
          {t("rehearsals.title")}
        </Link>
      </li>
    </TabLinks>
  );
}

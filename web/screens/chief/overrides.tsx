/** Where the rules and the practice disagree, for the chief who can talk to both. */
import { createLazyRoute } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Overrides } from "../../design/oversight/overrides.tsx";

export const Route = createLazyRoute("/overrides")({ component: OverridesScreen });

function OverridesScreen() {
  const { t } = useTranslation("chief");
  return (
    <div className="stack">
      <div className="head">
        <div className="stack-close">
          <h1>{t("overrides.title")}</h1>
          <p className="quiet">{t("overrides.about")}</p>
        </div>
      </div>
      <Overrides level={2} />
    </div>
  );
}

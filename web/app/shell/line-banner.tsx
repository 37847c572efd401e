/** Says when the API is out of reach: what is on the screen stays, and nothing looks empty that is not. */
import { useEffect, useRef, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { queryClient } from "../../api/ask.ts";
import { lineState, onLine } from "../../api/line.ts";
import { Banner } from "../../design/parts/banner.tsx";
import { tell } from "../../design/parts/toast.tsx";

export function LineBanner() {
  const { t } = useTranslation("shell");
  const line = useSyncExternalStore(onLine, lineState);
  const before = useRef(line);
  useEffect(() => {
    if (before.current === "down" && line === "up") {
      tell(t("line.upAgain"));
      void queryClient.invalidateQueries();
    }
    before.current = line;
  }, [line, t]);
  return line === "down" ? <Banner kind="warning">{t("line.down")}</Banner> : null;
}

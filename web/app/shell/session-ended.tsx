/** Over whatever is on the screen, which stays: sign in again beside it, and what waited goes on. */
import { useState, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../design/parts/button.tsx";
import { Dialog } from "../../design/parts/dialog.tsx";
import { onSession, sessionState, signOut, takeUp } from "../session/session.ts";

export function SessionEnded() {
  const { t } = useTranslation("shell");
  const state = useSyncExternalStore(onSession, sessionState);
  const [isBlocked, setBlocked] = useState(false);
  const again = async () => setBlocked(!(await takeUp()));
  return (
    <Dialog title={t("ended.title")} isOpen={state === "ended"} isAlert>
      <p>{t("ended.text")}</p>
      {isBlocked && <p role="alert">{t("ended.blocked")}</p>}
      <div className="actions">
        <Button primary autoFocus onPress={() => void again()}>
          {t("ended.again")}
        </Button>
        <Button onPress={() => void signOut()}>{t("signOut")}</Button>
      </div>
    </Dialog>
  );
}

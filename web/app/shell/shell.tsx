/** What surrounds every screen. */
import { Outlet } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Toasts } from "../../design/parts/toast.tsx";
import { Announcer } from "./announcer.tsx";
import { Header } from "./header.tsx";
import { LineBanner } from "./line-banner.tsx";
import { SessionEnded } from "./session-ended.tsx";

export function Shell() {
  const { t } = useTranslation("shell");
  return (
    <>
      <a className="skip" href="#main">
        {t("skip")}
      </a>
      <Header />
      <LineBanner />
      <main id="main" className="page" tabIndex={-1}>
        <Outlet />
      </main>
      <Announcer />
      <SessionEnded />
      <Toasts />
    </>
  );
}

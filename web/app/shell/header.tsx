/** Product, organization, the roles' sections; account, language, keys and the way out. */
import { Link, rootRouteId, useRouteContext } from "@tanstack/react-router";
import type { ParseKeys } from "i18next";
import { useTranslation } from "react-i18next";
import { Button } from "../../design/parts/button.tsx";
import { Seal } from "../../design/parts/seal.tsx";
import { KeyboardSheet } from "../keys/keyboard-sheet.tsx";
import { language, speak } from "../language.ts";
import { signOut } from "../session/session.ts";
import { useShow } from "../show.ts";
import "./shell.css";

export function Header() {
  const { me, areas } = useRouteContext({ from: rootRouteId });
  const { t } = useTranslation();
  const show = useShow();
  return (
    <header className="top">
      <div className="top-line">
        <Link to="/" className="product">
          <Seal />
          <strong>{t("product")}</strong>
        </Link>
        <span className="organization">{show.words(me.organization.name)}</span>
        <div className="account">
          <span>
            <span className="visually-hidden">{t("account")}: </span>
            {me.person.name}
            <span className="quiet"> · {show.list(me.roles.map((role) => t(`roles.${role}`)))}</span>
          </span>
          <KeyboardSheet />
          <Button
            quiet
            lang={language() === "fa" ? "en" : "fa"}
            onPress={() => void speak(language() === "fa" ? "en" : "fa")}
          >
            {t("switchLanguage")}
          </Button>
          <Button quiet onPress={() => void signOut()}>
            {t("signOut")}
          </Button>
        </div>
      </div>
      <nav aria-label={t("navigation")}>
        <ul>
          {areas.flatMap(({ name, navigation }) =>
            navigation.map(({ to, label }) => (
              <li key={`${name}${to}`}>
                <Link
                  to={to}
                  activeProps={{ "aria-current": "page" }}
                  // An address that others stand under is meant by itself alone.
                  activeOptions={{ exact: navigation.some((other) => other.to.startsWith(`${to}/`)) }}
                >
                  {t(`${name}:${label}` as ParseKeys)}
                </Link>
              </li>
            )),
          )}
        </ul>
      </nav>
    </header>
  );
}

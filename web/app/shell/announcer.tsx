/**
 * After a change of screen the keyboard stands at its heading, and the heading is read out; the title of the page is the
 * heading too. A change of filters within a screen leaves the keyboard where it is.
 */
import { useRouterState } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";

export function Announcer() {
  const { t } = useTranslation("shell");
  const path = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.pathname });
  const [said, say] = useState("");
  /** Where the keyboard was set down last; null before the first screen, which the browser announces itself. */
  const arrived = useRef<{ path: string | undefined; heading: HTMLElement } | null>(null);
  useEffect(() => {
    // The heading may come with the data, later than the screen; the one of the screen before may still be there.
    const look = () => {
      const heading = document.querySelector<HTMLElement>("main h1");
      if (!heading?.textContent) return;
      document.title = `${heading.textContent} · ${t("product")}`;
      const last = arrived.current;
      if (last?.path === path || (last !== null && last.heading === heading)) return;
      arrived.current = { path, heading };
      if (last === null) return;
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
      say(heading.textContent);
    };
    look();
    const watch = new MutationObserver(look);
    const main = document.getElementById("main");
    if (main) watch.observe(main, { childList: true, subtree: true, characterData: true });
    return () => watch.disconnect();
  }, [path, t]);
  return (
    <div className="visually-hidden" role="status" aria-live="polite">
      {said}
    </div>
  );
}

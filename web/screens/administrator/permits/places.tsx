/** How many places a permit grants, and how many of them are free: as a bar and in words. */
import { useTranslation } from "react-i18next";
import { useShow } from "../../../app/show.ts";
import type { Permit } from "./facts.ts";
import "./places.css";

export function Places({ permit: { granted, used, left } }: { permit: Permit }) {
  const { t } = useTranslation("administrator");
  const show = useShow();
  const words = t("permits.free", { left: show.number(left), granted: show.number(granted) });
  return (
    <span className="places">
      <meter
        aria-label={t("permits.used", { used: show.number(used) })}
        min={0}
        max={Math.max(granted, 1)}
        value={used}
      />
      {left > 0 ? <span>{words}</span> : <strong className="error">{words}</strong>}
    </span>
  );
}

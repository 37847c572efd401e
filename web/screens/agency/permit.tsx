/** What a permit leaves: places as a bar and in words. */
import { useTranslation } from "react-i18next";
import type { BodyOf } from "../../api/types.ts";
import { useShow } from "../../app/show.ts";
import "./permit.css";

type Granted = BodyOf<"listPermits">["items"][number];

export function Permit({ permit }: { permit: Granted }) {
  const { t } = useTranslation("agency");
  const show = useShow();
  const places = t("permit.left", { left: show.number(permit.left), granted: show.number(permit.granted) });
  return (
    <div className="permit small">
      <meter aria-label={t("permit.places")} min={0} max={permit.granted} value={permit.used} />
      {permit.left > 0 ? <span>{places}</span> : <strong className="error">{places}</strong>}
      {permit.validUntil && <span className="quiet">{t("permit.until", { day: show.day(permit.validUntil) })}</span>}
      {permit.referenceDate && (
        <span className="quiet">{t("permit.reference", { day: show.day(permit.referenceDate) })}</span>
      )}
    </div>
  );
}

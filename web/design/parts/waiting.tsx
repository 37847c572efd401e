import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import "./waiting.css";

/** Milliseconds before it shows: what is quick shall not flicker. */
const patience = 250;

/** Something is being fetched: grey lines of the shape of what comes, and the word for those who do not see them. */
export function Waiting({ lines = 5 }: { lines?: number }) {
  const { t } = useTranslation("parts");
  const [shows, setShows] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShows(true), patience);
    return () => clearTimeout(timer);
  }, []);
  if (!shows) return null;
  return (
    <div className="waiting" role="status">
      <span className="visually-hidden">{t("loading")}</span>
      {Array.from({ length: lines }, (_, place) => (
        <span key={String(place)} className="waiting-line" />
      ))}
    </div>
  );
}

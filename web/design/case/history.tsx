/** The history of a case: every event in words, and as it was written for who wants to check. */
import { useTranslation } from "react-i18next";
import type { BodyOf } from "../../api/types.ts";
import { useOrganizationNames } from "../../app/organizations.ts";
import { useShow } from "../../app/show.ts";
import { Timeline } from "../parts/timeline.tsx";
import { EventDetail, type ShownEvent } from "./event-detail.tsx";
import "./history.css";

type Body = BodyOf<"readHistory">;

interface Props {
  history: Body;
  /** With each event as it was written: numbers, hashes and all. */
  asWritten?: boolean;
}

export function History({ history: { events, names }, asWritten = false }: Props) {
  const { t } = useTranslation("history");
  const show = useShow();
  const organization = useOrganizationNames();
  const by = ({ actor }: Body["events"][number]): string => {
    if ("machine" in actor) return t("machine");
    const person = names[actor.person];
    return person ? `${person}، ${organization(actor.organization)}` : organization(actor.organization);
  };
  return (
    <Timeline
      moments={events.map((event) => ({
        key: event.seq,
        at: event.at,
        title: (
          <>
            <span className="event-number">{show.number(event.seq)}</span> {t(`event.${event.type}`)}
          </>
        ),
        by: show.language === "en" ? by(event).replace("،", ",") : by(event),
        children: (
          <>
            <EventDetail event={event as ShownEvent} names={names} />
            {asWritten && (
              <details className="small">
                <summary>{t("asWritten")}</summary>
                {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
                <section className="as-written" tabIndex={0} aria-label={t("asWritten")}>
                  <pre>{JSON.stringify(event, null, 2)}</pre>
                </section>
              </details>
            )}
          </>
        ),
      }))}
    />
  );
}

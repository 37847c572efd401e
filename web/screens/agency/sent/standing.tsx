import { useTranslation } from "react-i18next";
import { useShow } from "../../../app/show.ts";
import { UrgencyMark } from "../../../design/parts/label.tsx";
import type { Sent } from "./sent-case.tsx";

/** Whose turn it is, until when, and how long each has had it. */
export function Standing({ subject }: { subject: Sent }) {
  const { t } = useTranslation("agency");
  const show = useShow();
  const { clock, reference } = subject;
  const isOpen = clock.state !== "stopped";
  return (
    <section className="sheet stack-close" aria-labelledby="standing">
      <h2 id="standing">{t("sent.standing")}</h2>
      <dl className="facts">
        <div>
          <dt>{t("sent.turn")}</dt>
          <dd>{show.words(clock.label)}</dd>
        </div>
        {isOpen && (
          <div>
            <dt>{t("home.answerBy")}</dt>
            <dd>
              <UrgencyMark urgency={clock.overdue ? "overdue" : clock.near ? "near" : "calm"}>
                {show.day(clock.dueOn)}
              </UrgencyMark>{" "}
              <span className="quiet small">{t("sent.target")}</span>
            </dd>
          </div>
        )}
        <div>
          <dt>{t("sent.revision")}</dt>
          <dd>{show.number(subject.revision)}</dd>
        </div>
        <div>
          <dt>{t("sent.used")}</dt>
          <dd>
            {t("sent.usedWords", {
              organization: show.number(clock.used.organization),
              agency: show.number(clock.used.agency),
            })}
          </dd>
        </div>
        {reference && (reference.employeeNumber ?? reference.contractId) && (
          <div>
            <dt>{t(reference.employeeNumber ? "sent.employeeNumber" : "sent.contractId")}</dt>
            <dd>
              <strong className="code">{show.digits(reference.employeeNumber ?? reference.contractId ?? "")}</strong>
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}

/** What a resubmission answers: each reason of the return before, with what the agency said to it. */
import { useTranslation } from "react-i18next";
import { useShow } from "../../app/show.ts";
import { Tag } from "../../design/parts/label.tsx";
import type { Subject } from "./subject.ts";

export function Before({ subject }: { subject: Subject }) {
  const { t } = useTranslation("reviewer");
  const show = useShow();
  const latest = subject.revisions.at(-1);
  const before = subject.revisions.at(-2);
  if (!latest || !before || latest.answers.length === 0) return null;
  return (
    <details className="sheet" open>
      <summary>{t("before.title", { number: show.number(before.number) })}</summary>
      <ol className="stack-close">
        {before.reasons.map(({ number, text }) => {
          const answered = latest.answers.find(({ reason }) => reason === number);
          return (
            <li key={number} className="stack-close">
              <p>{show.digits(text)}</p>
              {answered && (
                <p>
                  <Tag tone={answered.answer === "contested" ? "saffron" : "leaf"}>
                    {t(`before.${answered.answer}`)}
                  </Tag>{" "}
                  {show.digits(answered.text)}
                </p>
              )}
            </li>
          );
        })}
      </ol>
    </details>
  );
}

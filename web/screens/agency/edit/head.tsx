import { useTranslation } from "react-i18next";
import { caseTypeLabels } from "../../../../shared/domain/labels.ts";
import { useShow } from "../../../app/show.ts";
import { StateLabel, UrgencyMark } from "../../../design/parts/label.tsx";
import { returnedOf, type Subject } from "./autosave.ts";

/** Whose file it is, and where it stands. */
export function Head({ subject }: { subject: Subject }) {
  const { t } = useTranslation("agency");
  const show = useShow();
  const returned = returnedOf(subject);
  const { person } = subject.file;
  const name = [person.givenName, person.familyName].filter(Boolean).join(" ");
  return (
    <div className="head">
      <div>
        <h1>{name || t("home.nameless")}</h1>
        <p className="row">
          <StateLabel state={subject.state} />
          <span>{show.words(caseTypeLabels[subject.caseType])}</span>
          {returned && (
            <>
              <span className="code">{show.digits(returned.code)}</span>
              {returned.replyBy && (
                <span>
                  {t("home.replyBy")}{" "}
                  <UrgencyMark urgency={returned.clock.overdue ? "overdue" : "near"}>
                    {show.day(returned.replyBy)}
                  </UrgencyMark>
                </span>
              )}
            </>
          )}
        </p>
      </div>
    </div>
  );
}

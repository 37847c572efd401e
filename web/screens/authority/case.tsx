/** A case as it was handed over: the file and its documents, and the receipt that is asked for. */
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ask } from "../../api/ask.ts";
import { useShow } from "../../app/show.ts";
import { CaseHead, type HandedIn } from "../../design/case/case-head.tsx";
import { Documents } from "../../design/case/documents.tsx";
import { FileSummary } from "../../design/case/file-summary.tsx";
import { FindingsList } from "../../design/case/findings-list.tsx";
import { Asked } from "../../design/parts/asked.tsx";
import { Banner } from "../../design/parts/banner.tsx";
import { UrgencyMark } from "../../design/parts/label.tsx";
import { Receipt } from "./receipt.tsx";

export default function HandedOverCase({ caseId }: { caseId: string }) {
  const found = useQuery(ask("readCase", { params: { id: caseId } }));
  return <Asked of={found}>{({ body }) => (body.state === "draft" ? null : <TheCase subject={body} />)}</Asked>;
}

function TheCase({ subject }: { subject: HandedIn }) {
  const { t } = useTranslation("authority");
  const show = useShow();
  const { handOff } = subject;
  return (
    <div className="stack">
      <p>
        <Link to="/inbox">{t("case.back")}</Link>
      </p>
      <CaseHead subject={subject} />
      {subject.state === "concluded" && <Recorded subject={subject} />}
      {handOff && (
        <section className="sheet stack-close" aria-labelledby="receipt-title">
          <h2 id="receipt-title">{t("case.yourAnswer")}</h2>
          <dl className="facts">
            <div>
              <dt>{t("case.receiptBy")}</dt>
              <dd>
                <UrgencyMark urgency={handOff.late ? "overdue" : "calm"}>{show.day(handOff.receiptBy)}</UrgencyMark>
              </dd>
            </div>
            <div>
              <dt>{t("case.handedOn")}</dt>
              <dd>{show.time(subject.since)}</dd>
            </div>
            <div>
              <dt>{t("case.handOff")}</dt>
              <dd>
                <code className="latin">{handOff.id}</code>
              </dd>
            </div>
          </dl>
          <Receipt subject={subject} handOff={handOff.id} />
        </section>
      )}
      <div className="beside">
        <section className="stack-close" aria-labelledby="documents-title">
          <h2 id="documents-title">{t("case.documents")}</h2>
          <Documents caseId={subject.id} documents={subject.documents} />
        </section>
        <div className="stack">
          <section className="stack-close" aria-labelledby="file-title">
            <h2 id="file-title">{t("case.file")}</h2>
            <FileSummary file={subject.file} level={3} />
          </section>
          <section className="stack-close" aria-labelledby="findings-title">
            <h2 id="findings-title">{t("case.findings")}</h2>
            <p className="quiet">{t("case.findingsAbout")}</p>
            <FindingsList findings={subject.findings} />
          </section>
        </div>
      </div>
    </div>
  );
}

function Recorded({ subject: { reference } }: { subject: HandedIn }) {
  const { t } = useTranslation("authority");
  const show = useShow();
  return (
    <Banner kind="good">
      <strong>{t("done.accepted")}</strong>
      {reference?.employeeNumber && (
        <p>{t("done.employeeNumber", { number: show.digits(reference.employeeNumber) })}</p>
      )}
      {reference?.contractId && <p>{t("done.contractId", { number: show.digits(reference.contractId) })}</p>}
    </Banner>
  );
}

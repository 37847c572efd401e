/** One decision of a sample: what was decided, and the case beside it; the answer is one key away, and the next follows. */
import { useQuery } from "@tanstack/react-query";
import { createLazyRoute, Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ask } from "../../../api/ask.ts";
import { useShow } from "../../../app/show.ts";
import { CaseHead, type HandedIn } from "../../../design/case/case-head.tsx";
import { Documents } from "../../../design/case/documents.tsx";
import { FileSummary } from "../../../design/case/file-summary.tsx";
import { FindingsList } from "../../../design/case/findings-list.tsx";
import { History } from "../../../design/case/history.tsx";
import { Asked } from "../../../design/parts/asked.tsx";
import { Banner } from "../../../design/parts/banner.tsx";
import { Tabs } from "../../../design/parts/tabs.tsx";
import { nextPick, type Pick, type Sample } from "./question.ts";
import { VerdictBar } from "./verdict-bar.tsx";

export const Route = createLazyRoute("/samples/$sampleId/$caseId/$seq")({ component: PickScreen });

function PickScreen() {
  const { sampleId, caseId, seq } = Route.useParams();
  const { t } = useTranslation("chief");
  const sample = useQuery(ask("readSample", { params: { id: sampleId } }));
  const found = useQuery(ask("readCase", { params: { id: caseId } }));
  return (
    <div className="stack">
      <p>
        <Link to="/samples/$sampleId" params={{ sampleId }}>
          {t("samples.back")}
        </Link>
      </p>
      <Asked of={sample} lines={3}>
        {({ body }) => {
          const pick = body.picks.find((each) => each.case === caseId && String(each.seq) === seq);
          if (!pick) return <h1>{t("samples.notDrawn")}</h1>;
          return (
            <Asked of={found} lines={8}>
              {({ body: subject }) =>
                subject.state === "draft" ? null : (
                  <ThePick key={`${caseId}${seq}`} sample={body} pick={pick} subject={subject} />
                )
              }
            </Asked>
          );
        }}
      </Asked>
    </div>
  );
}

const views = ["findings", "documents", "file"] as const;

function ThePick({ sample, pick, subject }: { sample: Sample; pick: Pick; subject: HandedIn }) {
  const { t } = useTranslation("chief");
  const show = useShow();
  const navigate = useNavigate();
  const [view, setView] = useState<(typeof views)[number]>("findings");
  const { id: sampleId } = sample;
  const goTo = (next: Pick | undefined) =>
    void (next
      ? navigate({
          to: "/samples/$sampleId/$caseId/$seq",
          params: { sampleId, caseId: next.case, seq: String(next.seq) },
        })
      : navigate({ to: "/samples/$sampleId", params: { sampleId } }));
  return (
    <>
      <CaseHead subject={subject} />
      <section className="sheet stack-close" aria-labelledby="decision">
        <h2 id="decision">{t("samples.theDecision")}</h2>
        <Decision pick={pick} />
        <VerdictBar sample={sample} pick={pick} onNext={(judged) => goTo(nextPick(judged, pick))} />
      </section>
      {subject.revision !== pick.revision && (
        <Banner kind="information">
          {t("samples.movedOn", { earlier: show.number(pick.revision), now: show.number(subject.revision) })}
        </Banner>
      )}
      <Tabs
        label={t("samples.material")}
        selected={view}
        onSelect={setView}
        tabs={[
          { id: "findings", label: t("samples.findings"), content: <FindingsList findings={subject.findings} /> },
          {
            id: "documents",
            label: t("samples.documents"),
            content: <Documents caseId={subject.id} documents={subject.documents} />,
          },
          { id: "file", label: t("samples.file"), content: <FileSummary file={subject.file} level={3} /> },
        ]}
      />
    </>
  );
}

/** As it stands in the history: whose it was, what was set aside, which reasons were given. */
function Decision({ pick }: { pick: Pick }) {
  const history = useQuery(ask("readHistory", { params: { id: pick.case } }));
  return (
    <Asked of={history} lines={3}>
      {({ body }) => <History history={{ ...body, events: body.events.filter(({ seq }) => seq === pick.seq) }} />}
    </Asked>
  );
}

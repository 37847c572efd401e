/** One sample: what came of it by reviewer, and every decision that was drawn. */
import { useQuery } from "@tanstack/react-query";
import { createLazyRoute, Link, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { tehranDate } from "../../../../shared/domain/solar-date.ts";
import { ask } from "../../../api/ask.ts";
import { useKey } from "../../../app/keys/keys.ts";
import { useRowKeys } from "../../../app/keys/row-keys.ts";
import { useShow } from "../../../app/show.ts";
import { Asked } from "../../../design/parts/asked.tsx";
import { StateLabel, Tag } from "../../../design/parts/label.tsx";
import { LinkButton } from "../../../design/parts/link.tsx";
import { type Column, Table } from "../../../design/parts/table.tsx";
import { ByReviewer } from "./by-reviewer.tsx";
import { nextPick, type Pick, type Sample } from "./question.ts";

export const Route = createLazyRoute("/samples/$sampleId")({ component: SampleScreen });

function SampleScreen() {
  const { sampleId } = Route.useParams();
  const found = useQuery(ask("readSample", { params: { id: sampleId } }));
  return (
    <Asked of={found} lines={8}>
      {({ body }) => <TheSample sample={body} />}
    </Asked>
  );
}

function TheSample({ sample }: { sample: Sample }) {
  const { t } = useTranslation("chief");
  const show = useShow();
  const navigate = useNavigate();
  const { id: sampleId, from, until, at, by, names, drawn, judged, otherwise, seed } = sample;
  const next = nextPick(sample);
  const place = next && { sampleId, caseId: next.case, seq: String(next.seq) };
  useRowKeys({ next: t("keys.nextRow"), before: t("keys.rowBefore") });
  useKey(
    "KeyN",
    t("keys.nextPick"),
    () => place && void navigate({ to: "/samples/$sampleId/$caseId/$seq", params: place }),
    {
      when: place !== undefined,
    },
  );
  return (
    <div className="stack">
      <p>
        <Link to="/samples">{t("samples.all")}</Link>
      </p>
      <div className="head">
        <div className="stack-close">
          <h1>{t("samples.of", { from: show.day(from), until: show.day(until) })}</h1>
          <p>
            {t("samples.standing", {
              drawn: show.number(drawn),
              judged: show.number(judged),
              otherwise: show.number(otherwise),
            })}
          </p>
          <p className="quiet small">
            {t("samples.drawnBy", { name: names[by] ?? by, time: show.time(at) })}{" "}
            {"percent" in sample.size
              ? t("samples.asPercent", { number: show.number(sample.size.percent) })
              : t("samples.asCases", { number: show.number(sample.size.cases) })}
          </p>
        </div>
        {place && (
          <LinkButton primary to="/samples/$sampleId/$caseId/$seq" params={place}>
            {t("samples.next")}
          </LinkButton>
        )}
      </div>
      <section className="stack-close" aria-labelledby="by-reviewer">
        <h2 id="by-reviewer">{t("samples.byReviewer")}</h2>
        <ByReviewer sample={sample} />
      </section>
      <section className="stack-close" aria-labelledby="picks">
        <h2 id="picks">{t("samples.picks")}</h2>
        <Picks sample={sample} />
      </section>
      <details className="small">
        <summary>{t("samples.seed")}</summary>
        <p>{t("samples.seedAbout")}</p>
        <p className="latin">{seed}</p>
      </details>
    </div>
  );
}

function Picks({ sample }: { sample: Sample }) {
  const { t } = useTranslation("chief");
  const show = useShow();
  const { id: sampleId, names, picks } = sample;
  const columns: Column<Pick>[] = [
    {
      id: "code",
      header: t("column.code"),
      width: 1.8,
      cell: (pick) => (
        <Link
          to="/samples/$sampleId/$caseId/$seq"
          params={{ sampleId, caseId: pick.case, seq: String(pick.seq) }}
          className="code"
        >
          {show.digits(pick.code)}
        </Link>
      ),
    },
    { id: "outcome", header: t("samples.outcome"), cell: ({ outcome }) => <StateLabel state={outcome} /> },
    { id: "at", header: t("samples.decidedOn"), cell: ({ at }) => show.shortDay(tehranDate(new Date(at))) },
    { id: "reviewer", header: t("workload.reviewer"), cell: ({ reviewer }) => names[reviewer] ?? reviewer },
    {
      id: "verdict",
      header: t("samples.verdict"),
      width: 2.2,
      cell: ({ verdict, mayJudge }) => {
        if (verdict === null)
          return <span className="quiet">{t(mayJudge ? "samples.open" : "samples.openForOthers")}</span>;
        return (
          <span className="row">
            <Tag tone={verdict.agrees ? "leaf" : "madder"}>
              {t(verdict.agrees ? "samples.agreed" : "samples.disagreed")}
            </Tag>
            {verdict.text && <span dir="auto">{verdict.text}</span>}
          </span>
        );
      },
    },
  ];
  return (
    <div className="sheet table-sheet">
      <Table
        caption={t("samples.picks")}
        columns={columns}
        groups={[{ id: "all", rows: picks }]}
        rowId={({ case: id, seq }) => `${id}${seq}`}
      />
    </div>
  );
}

/** How far a list has come, which rows did not become drafts and why, and the columns that were recognised. */
import { useQuery } from "@tanstack/react-query";
import { createLazyRoute, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { caseTypeLabels } from "../../../../shared/domain/labels.ts";
import { ask } from "../../../api/ask.ts";
import { useShow } from "../../../app/show.ts";
import { Asked } from "../../../design/parts/asked.tsx";
import { Banner } from "../../../design/parts/banner.tsx";
import { LinkButton } from "../../../design/parts/link.tsx";
import { Progress } from "../../../design/parts/progress.tsx";
import { Columns } from "./columns.tsx";
import { Receipts } from "./receipts.tsx";

export const Route = createLazyRoute("/agency/import/$importId")({ component: Imported });

/** Milliseconds between two looks while it goes on. */
const pause = 1_000;

function Imported() {
  const { t } = useTranslation("agency");
  const show = useShow();
  const { importId } = Route.useParams();
  const { upload } = Route.useSearch();
  const progress = useQuery({
    ...ask("readImport", { params: { id: importId }, query: { limit: 1 } }),
    refetchInterval: ({ state: { data } }) =>
      data && (data.body.status === "done" || data.body.status === "failed") ? false : pause,
  });
  return (
    <div className="stack">
      <Asked of={progress} lines={6}>
        {({ body }) => (
          <>
            <div className="head">
              <div>
                <h1>{t("imported.title")}</h1>
                <p className="row">
                  <span>{show.words(caseTypeLabels[body.caseType])}</span>
                  <span className="quiet">{show.time(body.createdAt)}</span>
                </p>
              </div>
              {body.status === "done" && (
                <LinkButton to="/agency" search={{ list: "drafts" }} primary>
                  {t("imported.drafts")}
                </LinkButton>
              )}
            </div>
            {body.status === "failed" && (
              <Banner kind="wrong">
                <strong>{t("imported.failed")}</strong>
                <p>{body.failure && show.words(body.failure)}</p>
                <Link to="/agency/import">{t("imported.again")}</Link>
              </Banner>
            )}
            {(body.status === "received" || body.status === "planned") && (
              <Progress
                label={t("imported.working", { done: show.number(body.done), rows: show.number(body.rows ?? 0) })}
                value={body.rows ? body.done / body.rows : null}
              />
            )}
            {body.status === "done" && (
              <Banner kind={body.refused > 0 ? "information" : "good"}>
                {t("imported.done", { accepted: show.number(body.accepted), refused: show.number(body.refused) })}
              </Banner>
            )}
            {body.mapping && <Columns progress={body} upload={upload} />}
            {body.status === "done" && body.refused > 0 && <Receipts importId={importId} />}
          </>
        )}
      </Asked>
    </div>
  );
}

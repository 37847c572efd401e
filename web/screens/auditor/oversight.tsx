/** What was added up at night: places beside the histories, and what reviewers set aside. Nothing to change. */
import { useQuery } from "@tanstack/react-query";
import { createLazyRoute, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { trackingCode } from "../../../shared/domain/tracking-code.ts";
import { ask } from "../../api/ask.ts";
import type { BodyOf } from "../../api/types.ts";
import { useShow } from "../../app/show.ts";
import { Overrides } from "../../design/oversight/overrides.tsx";
import { Asked } from "../../design/parts/asked.tsx";
import { Banner } from "../../design/parts/banner.tsx";
import { Empty } from "../../design/parts/empty.tsx";
import { type Column, Table } from "../../design/parts/table.tsx";

export const Route = createLazyRoute("/audit/oversight")({ component: Oversight });

type Recounted = BodyOf<"readRecount">;
type Difference = Recounted["differences"][number];

function Oversight() {
  const { t } = useTranslation("auditor");
  const recount = useQuery(ask("readRecount"));
  return (
    <div className="stack">
      <div className="head">
        <h1>{t("oversight.title")}</h1>
      </div>
      <section className="stack-close" aria-labelledby="recount">
        <h2 id="recount">{t("oversight.recount")}</h2>
        <p className="quiet">{t("oversight.recountAbout")}</p>
        <Asked of={recount} lines={3}>
          {({ body }) => <Recount recounted={body} />}
        </Asked>
      </section>
      <section className="stack-close" aria-labelledby="overrides">
        <h2 id="overrides">{t("oversight.overrides")}</h2>
        <Overrides level={3} />
      </section>
    </div>
  );
}

function Recount({ recounted }: { recounted: Recounted }) {
  const { t } = useTranslation("auditor");
  const show = useShow();
  const { asOf, cases, counters, differences, found, unsettled, unreadable } = recounted;
  if (asOf === null) return <Empty title={t("oversight.notYet")} />;
  const columns: Column<Difference>[] = [
    {
      id: "counter",
      header: t("oversight.counter"),
      width: 3,
      cell: ({ counter }) => <bdi className="latin">{counter}</bdi>,
    },
    { id: "counted", header: t("oversight.counted"), align: "end", cell: ({ counted }) => show.number(counted) },
    { id: "kept", header: t("oversight.kept"), align: "end", cell: ({ kept }) => show.number(kept) },
  ];
  return (
    <div className="stack-close">
      <p className="quiet small">{t("oversight.asOf", { time: show.time(asOf) })}</p>
      <Banner kind={found === 0 && unreadable.length === 0 ? "good" : "wrong"}>
        {t("oversight.result", {
          cases: show.number(cases),
          counters: show.number(counters),
          found: show.number(found),
          unsettled: show.number(unsettled),
        })}
      </Banner>
      {differences.length > 0 && (
        <div className="sheet table-sheet">
          <Table
            caption={t("oversight.recount")}
            columns={columns}
            groups={[{ id: "all", rows: differences }]}
            rowId={({ counter }) => counter}
          />
        </div>
      )}
      {unreadable.length > 0 && (
        <>
          <p>{t("oversight.unreadable")}</p>
          <ul>
            {unreadable.map((caseId) => (
              <li key={caseId}>
                <Link to="/cases/$caseId" params={{ caseId }} className="code">
                  {show.digits(trackingCode(caseId))}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

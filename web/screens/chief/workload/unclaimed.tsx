import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { urgencyLabels } from "../../../../shared/domain/urgency.ts";
import type { BodyOf } from "../../../api/types.ts";
import { useShow } from "../../../app/show.ts";
import { Empty } from "../../../design/parts/empty.tsx";
import { UrgencyMark } from "../../../design/parts/label.tsx";
import { LoadBar } from "../../../design/parts/load-bar.tsx";
import { type Column, Table } from "../../../design/parts/table.tsx";
import { nobody } from "../desk/question.ts";

type Free = BodyOf<"readWorkload">["unclaimed"][number];
type OfAge = Free["ages"][number];

const none = { critical: 0, overdue: 0, near: 0, later: 0, paused: 0 };

/** What waits for somebody to take it, by how long. */
export function Unclaimed({ unclaimed }: { unclaimed: Free }) {
  const { t } = useTranslation("chief");
  const show = useShow();
  const { total, urgency, ages } = unclaimed;
  const most = Math.max(...ages.map((each) => each.total));
  const daysOf = ({ from, until }: OfAge): string =>
    until === null
      ? t("workload.daysMore", { number: show.number(from - 1) })
      : t("workload.daysFrom", { from: show.number(from), until: show.number(until) });
  const columns: Column<OfAge>[] = [
    { id: "age", header: t("workload.age"), width: 1.6, cell: daysOf },
    {
      id: "bar",
      header: t("workload.load"),
      width: 3,
      cell: ({ total: later }) => <LoadBar load={{ ...none, later }} most={most} />,
    },
    { id: "total", header: t("workload.cases"), align: "end", cell: (each) => show.number(each.total) },
  ];
  return (
    <section className="stack-close" aria-labelledby="unclaimed">
      <h2 id="unclaimed">{t("workload.unclaimed")}</h2>
      {total === 0 ? (
        <Empty title={t("workload.noneUnclaimed")} />
      ) : (
        <>
          <p className="row">
            <Link to="/desk" search={{ holder: nobody }}>
              {t("workload.allUnclaimed", { count: total })}
            </Link>
            {(["critical", "overdue"] as const).map(
              (each) =>
                urgency[each] > 0 && (
                  <Link key={each} to="/desk" search={{ holder: nobody, urgency: each }}>
                    <UrgencyMark urgency={each}>
                      {`${show.words(urgencyLabels[each])}: ${show.number(urgency[each])}`}
                    </UrgencyMark>
                  </Link>
                ),
            )}
          </p>
          <div className="sheet table-sheet">
            <Table
              caption={t("workload.unclaimed")}
              columns={columns}
              groups={[{ id: "all", rows: ages }]}
              rowId={({ from }) => String(from)}
            />
          </div>
        </>
      )}
    </section>
  );
}

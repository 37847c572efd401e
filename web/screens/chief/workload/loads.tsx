import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { urgencyLabels } from "../../../../shared/domain/urgency.ts";
import type { BodyOf } from "../../../api/types.ts";
import { useShow } from "../../../app/show.ts";
import { Button } from "../../../design/parts/button.tsx";
import { Tag } from "../../../design/parts/label.tsx";
import { LoadBar } from "../../../design/parts/load-bar.tsx";
import { type Column, type Group, Table } from "../../../design/parts/table.tsx";
import { awayToday } from "../reviewers.ts";
import { HandOverDialog } from "./hand-over-dialog.tsx";
import { LeaveDialog } from "./leave-dialog.tsx";
import "./workload.css";

type Load = BodyOf<"readWorkload">["reviewers"][number];

/** The most pressed first: by what is critically overdue, then by age. */
const byPressure = (one: Load, other: Load): number =>
  other.held.urgency.critical - one.held.urgency.critical ||
  (other.age ?? -1) - (one.age ?? -1) ||
  other.held.total - one.held.total;

export function Loads({ reviewers }: { reviewers: readonly Load[] }) {
  const { t } = useTranslation("chief");
  const show = useShow();
  const [open, setOpen] = useState<{ act: "leave" | "hand-over"; person: string; name: string } | null>(null);
  const most = Math.max(...reviewers.map(({ held }) => held.total));
  const rows = reviewers.toSorted(byPressure);
  const late = rows.filter(({ held }) => held.urgency.critical > 0);
  const groups: Group<Load>[] = [
    { id: "critical", heading: t("workload.withCritical"), rows: late },
    {
      id: "others",
      ...(late.length > 0 ? { heading: t("workload.others") } : {}),
      rows: rows.filter((row) => !late.includes(row)),
    },
  ].filter((group) => group.rows.length > 0);
  const number = (value: number) =>
    value === 0 ? <span className="quiet">{show.number(value)}</span> : show.number(value);

  /** So many, and a click from there to these cases. */
  const counted = (urgency: "critical" | "overdue" | "near"): Column<Load> => ({
    id: urgency,
    header: show.words(urgencyLabels[urgency]),
    align: "end",
    cell: ({ person, name, held }) => {
      const count = held.urgency[urgency];
      if (count === 0) return number(count);
      return (
        <Link
          to="/desk"
          search={{ holder: person, urgency }}
          aria-label={t("workload.these", {
            number: show.number(count),
            urgency: show.words(urgencyLabels[urgency]),
            name,
          })}
        >
          {show.number(count)}
        </Link>
      );
    },
  });
  const columns: Column<Load>[] = [
    {
      id: "name",
      header: t("workload.reviewer"),
      width: 1.8,
      cell: ({ person, name, active, away }) => (
        <span className="row">
          <Link to="/desk" search={{ holder: person }}>
            {name}
          </Link>
          {!active && <Tag tone="madder">{t("workload.ended")}</Tag>}
          {away && (
            <Tag tone="saffron">
              {t(awayToday({ away }) ? "leave.until" : "leave.coming", {
                from: show.shortDay(away.from),
                until: show.shortDay(away.until),
              })}
            </Tag>
          )}
        </span>
      ),
    },
    {
      id: "bar",
      header: t("workload.load"),
      width: 1.6,
      cell: ({ held }) => <LoadBar load={held.urgency} most={most} />,
    },
    { id: "held", header: t("workload.held"), align: "end", width: 0.8, cell: ({ held }) => number(held.total) },
    counted("critical"),
    counted("overdue"),
    counted("near"),
    {
      id: "paused",
      header: show.words(urgencyLabels.paused),
      align: "end",
      cell: ({ held }) => number(held.urgency.paused),
    },
    {
      id: "age",
      header: t("workload.oldest"),
      align: "end",
      width: 1.2,
      cell: ({ age }) =>
        age === null ? <span className="quiet">—</span> : t("workload.days", { number: show.number(age) }),
    },
    {
      id: "decided",
      header: t("workload.decided"),
      align: "end",
      cell: ({ decided }) => (decided === null ? <span className="quiet">—</span> : number(decided)),
    },
    {
      id: "acts",
      header: t("workload.acts"),
      width: 1.5,
      cell: ({ person, name, active, held }) => (
        <span className="acts">
          {active && (
            <Button quiet onPress={() => setOpen({ act: "leave", person, name })}>
              {t("leave.open")} <span className="visually-hidden">{name}</span>
            </Button>
          )}
          {held.total > 0 && (
            <Button quiet onPress={() => setOpen({ act: "hand-over", person, name })}>
              {t("handOver.open")} <span className="visually-hidden">{name}</span>
            </Button>
          )}
        </span>
      ),
    },
  ];
  return (
    <div className="sheet table-sheet">
      <Table caption={t("workload.title")} columns={columns} groups={groups} rowId={({ person }) => person} />
      {open?.act === "leave" && <LeaveDialog {...open} onClose={() => setOpen(null)} />}
      {open?.act === "hand-over" && <HandOverDialog {...open} loads={reviewers} onClose={() => setOpen(null)} />}
    </div>
  );
}

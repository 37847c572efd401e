/** Cases of a province in groups by urgency, each row with its holder. */
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { caseTypeLabels } from "../../../shared/domain/labels.ts";
import { useShow } from "../../app/show.ts";
import { StateLabel, UrgencyMark, urgencies } from "../../design/parts/label.tsx";
import { type Column, Table } from "../../design/parts/table.tsx";
import { useRowKeys } from "./row-keys.ts";
import { type Row, urgencyOf } from "./urgency.ts";

export function Cases({ rows }: { rows: readonly Row[] }) {
  const { t } = useTranslation("reviewer");
  const { t: parts } = useTranslation("parts");
  const show = useShow();
  useRowKeys();
  const groups = urgencies
    .map((urgency) => ({ urgency, rows: rows.filter((row) => urgencyOf(row) === urgency) }))
    .filter((group) => group.rows.length > 0)
    .map(({ urgency, rows }) => ({
      id: urgency,
      heading: `${parts(`urgency.${urgency}`)} (${show.number(rows.length)})`,
      rows,
    }));
  const columns: Column<Row>[] = [
    {
      id: "name",
      header: t("queue.person"),
      width: 1.4,
      cell: (row) => (
        <Link to="/cases/$caseId" params={{ caseId: row.id }}>
          {row.name}
        </Link>
      ),
    },
    {
      id: "code",
      header: t("queue.code"),
      width: 1.3,
      cell: (row) => <span className="code">{show.digits(row.code ?? "")}</span>,
    },
    { id: "type", header: t("queue.type"), width: 1.6, cell: (row) => show.words(caseTypeLabels[row.caseType]) },
    {
      id: "revision",
      header: t("queue.revision"),
      width: 0.7,
      align: "end",
      cell: (row) => show.number(row.revision ?? 1),
    },
    { id: "state", header: t("queue.state"), width: 1.1, cell: (row) => <StateLabel state={row.state} /> },
    {
      id: "due",
      header: t("queue.due"),
      width: 1.2,
      align: "end",
      cell: (row) => row.dueOn && <UrgencyMark urgency={urgencyOf(row)}>{show.shortDay(row.dueOn)}</UrgencyMark>,
    },
  ];
  return <Table caption={t("queue.title")} columns={columns} groups={groups} rowId={({ id }) => id} />;
}

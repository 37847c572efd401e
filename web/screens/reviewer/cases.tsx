/** Cases of a province in groups by urgency. */
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { caseTypeLabels } from "../../../shared/domain/labels.ts";
import { urgencies, urgencyLabels } from "../../../shared/domain/urgency.ts";
import type { Pressing } from "../../../shared/domain/workload.ts";
import { useOrganizationNames } from "../../app/organizations.ts";
import { useShow } from "../../app/show.ts";
import { StateLabel, UrgencyMark } from "../../design/parts/label.tsx";
import { type Column, Table } from "../../design/parts/table.tsx";
import { markOf, type Row, urgencyOf } from "./row.ts";
import { useRowKeys } from "./row-keys.ts";

interface Props {
  rows: readonly Row[];
  /** Persons by id, as the answer names them. */
  names?: Readonly<Record<string, string>>;
  /** How many there are of each urgency, loaded or not; null where nobody counted. */
  totals?: Pressing | null;
  /** The column between agency and due day: what the list itself does not say. */
  shows?: "state" | "holder" | "neither";
  /** Narrowed to one urgency, which the screen names already. */
  isOneGroup?: boolean;
}

export function Cases({ rows, names = {}, totals = null, shows = "state", isOneGroup = false }: Props) {
  const { t } = useTranslation("reviewer");
  const show = useShow();
  const organization = useOrganizationNames();
  useRowKeys();
  const groups = urgencies
    .map((urgency) => ({ urgency, rows: rows.filter((row) => urgencyOf(row) === urgency) }))
    .filter((group) => group.rows.length > 0)
    .map(({ urgency, rows }) => ({
      id: urgency,
      // A count is a minute old and may lag behind the rows.
      ...(isOneGroup
        ? {}
        : {
            heading: `${show.words(urgencyLabels[urgency])} (${show.number(Math.max(rows.length, totals?.[urgency] ?? 0))})`,
          }),
      rows,
    }));
  const between: Record<typeof shows, Column<Row>[]> = {
    neither: [],
    state: [{ id: "state", header: t("queue.state"), width: 1.1, cell: (row) => <StateLabel state={row.state} /> }],
    holder: [
      {
        id: "holder",
        header: t("queue.holder"),
        width: 1.1,
        cell: (row) => (row.holder ? (names[row.holder] ?? row.holder) : t("queue.nobody")),
      },
    ],
  };
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
      width: 1.5,
      cell: (row) => <span className="code">{show.digits(row.code ?? "")}</span>,
    },
    { id: "type", header: t("queue.type"), width: 1.4, cell: (row) => show.words(caseTypeLabels[row.caseType]) },
    { id: "agency", header: t("queue.agency"), width: 1.6, cell: (row) => organization(row.agency) },
    {
      id: "revision",
      header: t("queue.revision"),
      width: 0.7,
      align: "end",
      cell: (row) => show.number(row.revision ?? 1),
    },
    ...between[shows],
    {
      id: "due",
      header: t("queue.due"),
      width: 1.2,
      align: "end",
      cell: (row) =>
        row.dueOn && <UrgencyMark urgency={markOf(urgencyOf(row))}>{show.shortDay(row.dueOn)}</UrgencyMark>,
    },
  ];
  return <Table caption={t("queue.title")} columns={columns} groups={groups} rowId={({ id }) => id} />;
}

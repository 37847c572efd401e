import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { caseTypeLabels } from "../../../shared/domain/labels.ts";
import { useOrganizationNames } from "../../app/organizations.ts";
import { useShow } from "../../app/show.ts";
import { Due, type Row } from "../../design/case/due.tsx";
import { StateLabel } from "../../design/parts/label.tsx";
import { type Column, Table } from "../../design/parts/table.tsx";

interface Props {
  caption: string;
  rows: readonly Row[];
  names: readonly Readonly<Record<string, string>>[];
}

/** Cases with who holds them. */
export function Found({ caption, rows, names }: Props) {
  const { t } = useTranslation("auditor");
  const show = useShow();
  const organization = useOrganizationNames();
  const named = Object.assign({}, ...names) as Record<string, string>;
  const columns: Column<Row>[] = [
    {
      id: "name",
      header: t("column.person"),
      width: 1.3,
      cell: (row) => (
        <Link to="/cases/$caseId" params={{ caseId: row.id }}>
          {row.name}
        </Link>
      ),
    },
    {
      id: "code",
      header: t("column.code"),
      width: 1.75,
      cell: (row) => <span className="code">{show.digits(row.code ?? "")}</span>,
    },
    { id: "type", header: t("column.type"), width: 1.3, cell: (row) => show.words(caseTypeLabels[row.caseType]) },
    { id: "agency", header: t("column.agency"), width: 1.5, cell: (row) => organization(row.agency) },
    { id: "state", header: t("column.state"), width: 1.5, cell: (row) => <StateLabel state={row.state} /> },
    {
      id: "holder",
      header: t("column.holder"),
      width: 1.1,
      cell: (row) => (row.holder ? (named[row.holder] ?? row.holder) : <span className="quiet">—</span>),
    },
    { id: "due", header: t("column.due"), width: 1.25, align: "end", cell: (row) => <Due row={row} /> },
  ];
  return (
    <div className="sheet table-sheet">
      <Table caption={caption} columns={columns} groups={[{ id: "all", rows }]} rowId={({ id }) => id} />
    </div>
  );
}

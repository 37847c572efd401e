import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { caseTypeLabels } from "../../../../shared/domain/labels.ts";
import { tehranDate } from "../../../../shared/domain/solar-date.ts";
import { type Urgency, urgencyLabels } from "../../../../shared/domain/urgency.ts";
import { useOrganizationNames } from "../../../app/organizations.ts";
import { useShow } from "../../../app/show.ts";
import { Due, type Row } from "../../../design/case/due.tsx";
import { Checkbox } from "../../../design/parts/checkbox.tsx";
import { type Column, Table } from "../../../design/parts/table.tsx";
import { type DeskState, nobody, type Order } from "./question.ts";

interface Props {
  rows: readonly Row[];
  names: Readonly<Record<string, string>>;
  state: DeskState;
  order: Order;
  /** Null where there is nothing to choose for. */
  chosen: ReadonlySet<string> | null;
  onChoose: (ids: readonly string[], on: boolean) => void;
}

export function Cases({ rows, names, state, order, chosen, onChoose }: Props) {
  const { t } = useTranslation("chief");
  const show = useShow();
  const organization = useOrganizationNames();
  const holderOf = (row: Row) => (row.holder ? (names[row.holder] ?? row.holder) : t("desk.nobody"));
  const groupOf = (row: Row) => (order === "holder" ? (row.holder ?? nobody) : (row.urgency ?? "later"));
  const headingOf = (group: string, first: Row) =>
    order === "holder" ? holderOf(first) : show.words(urgencyLabels[group as Urgency]);
  // Rows come by their day, so that the first group is that of the most pressing one; of holders, nobody comes first.
  const ids = [...new Set(rows.map(groupOf))].toSorted(
    (one, other) => Number(other === nobody) - Number(one === nobody),
  );
  const groups = ids.map((id) => {
    const own = rows.filter((row) => groupOf(row) === id);
    const [first] = own;
    const heading = first ? `${headingOf(id, first)} (${show.number(own.length)})` : "";
    const all = own.map((row) => row.id);
    return {
      id,
      rows: own,
      heading: chosen ? (
        <Checkbox
          isSelected={all.every((each) => chosen.has(each))}
          isIndeterminate={all.some((each) => chosen.has(each)) && !all.every((each) => chosen.has(each))}
          onChange={(on) => onChoose(all, on)}
        >
          {heading}
        </Checkbox>
      ) : (
        heading
      ),
    };
  });
  const today = tehranDate(new Date());
  const columns: Column<Row>[] = [
    {
      id: "name",
      header: t("column.person"),
      width: 1.9,
      cell: (row) => {
        const link = (
          <Link to="/cases/$caseId" params={{ caseId: row.id }}>
            {row.name}
          </Link>
        );
        if (!chosen) return link;
        return (
          <span className="chooses">
            <Checkbox isSelected={chosen.has(row.id)} onChange={(on) => onChoose([row.id], on)}>
              <span className="visually-hidden">{t("column.choose", { name: row.name })}</span>
            </Checkbox>
            {link}
          </span>
        );
      },
    },
    {
      id: "code",
      header: t("column.code"),
      width: 1.75,
      cell: (row) => <span className="code">{show.digits(row.code ?? "")}</span>,
    },
    { id: "type", header: t("column.type"), width: 1.3, cell: (row) => show.words(caseTypeLabels[row.caseType]) },
    { id: "agency", header: t("column.agency"), width: 1.7, cell: (row) => organization(row.agency) },
    ...(state === "under-review" || state === "question-pending"
      ? [{ id: "holder", header: t("column.holder"), width: 1.1, cell: holderOf }]
      : []),
    {
      id: "since",
      header: t("column.age"),
      width: 0.8,
      align: "end",
      cell: (row) => t("column.days", { number: show.number(daysBetween(tehranDate(new Date(row.createdAt)), today)) }),
    },
    { id: "due", header: t("column.due"), width: 1.25, align: "end", cell: (row) => <Due row={row} /> },
  ];
  return (
    <div className="sheet table-sheet">
      <Table caption={t("desk.title")} columns={columns} groups={groups} rowId={({ id }) => id} />
    </div>
  );
}

const day = 86_400_000;
const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / day);

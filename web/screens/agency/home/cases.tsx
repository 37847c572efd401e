/** One of an agency's lists of what is handed in, or waits for a signature. */
import { useTranslation } from "react-i18next";
import { tehranDate } from "../../../../shared/domain/solar-date.ts";
import { useShow } from "../../../app/show.ts";
import { StateLabel, UrgencyMark } from "../../../design/parts/label.tsx";
import { type Column, Table } from "../../../design/parts/table.tsx";
import { usePersonAndType } from "./columns.tsx";
import type { List, Row } from "./lists.ts";

interface Props {
  list: Exclude<List, "drafts">;
  rows: readonly Row[];
  names: Readonly<Record<string, string>>;
}

export function Cases({ list, rows, names }: Props) {
  const { t } = useTranslation("agency");
  const show = useShow();
  const { person, type } = usePersonAndType();
  const ended: Column<Row> = {
    id: "changed",
    header: t("home.endedOn"),
    align: "end",
    cell: ({ changedAt }) => show.shortDay(tehranDate(new Date(changedAt))),
  };
  const code: Column<Row> = {
    id: "code",
    header: t("home.code"),
    width: 1.3,
    cell: (row) => <span className="code">{show.digits(row.code ?? "")}</span>,
  };
  const state: Column<Row> = {
    id: "state",
    header: t("home.state"),
    width: 1.2,
    cell: (row) => <StateLabel state={row.state} />,
  };
  const due: Column<Row> = {
    id: "due",
    header: t(list === "due" ? "home.replyBy" : "home.answerBy"),
    align: "end",
    cell: ({ dueOn, overdue, near, state: stands }) =>
      // A question has no day of its own: the organization's clock stands still meanwhile.
      dueOn &&
      stands !== "question-pending" && (
        <UrgencyMark urgency={overdue ? "overdue" : near ? "near" : "calm"}>{show.shortDay(dueOn)}</UrgencyMark>
      ),
  };
  const by: Column<Row> = {
    id: "by",
    header: t("home.askedBy"),
    width: 1.2,
    cell: ({ asked }) => asked && (names[asked.by] ?? asked.by),
  };
  const since: Column<Row> = {
    id: "since",
    header: t("home.askedOn"),
    width: 1.3,
    align: "end",
    cell: ({ asked }) => asked && show.time(asked.at),
  };
  const columns = {
    due: [person, code, type, due],
    signatures: [person, type, state, by, since],
    sent: [person, code, type, due],
    ended: [person, code, type, state, ended],
  }[list];
  return (
    <div className="sheet table-sheet">
      <Table caption={t(`home.${list}`)} columns={columns} groups={[{ id: "all", rows }]} rowId={({ id }) => id} />
    </div>
  );
}

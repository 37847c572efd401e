/** One of an agency's lists. */
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { caseTypeLabels } from "../../../../shared/domain/labels.ts";
import { tehranDate } from "../../../../shared/domain/solar-date.ts";
import { useShow } from "../../../app/show.ts";
import { StateLabel, UrgencyMark } from "../../../design/parts/label.tsx";
import { type Column, Table } from "../../../design/parts/table.tsx";
import type { List, Row } from "./lists.ts";

export function Cases({ list, rows }: { list: List; rows: readonly Row[] }) {
  const { t } = useTranslation("agency");
  const show = useShow();
  const person: Column<Row> = {
    id: "name",
    header: t("home.person"),
    width: 1.4,
    cell: ({ id, name }) => (
      <Link to="/cases/$caseId" params={{ caseId: id }}>
        {name || t("home.nameless")}
      </Link>
    ),
  };
  const type: Column<Row> = {
    id: "type",
    header: t("home.type"),
    width: 1.5,
    cell: ({ caseType }) => show.words(caseTypeLabels[caseType]),
  };
  const permit: Column<Row> = {
    id: "permit",
    header: t("home.permit"),
    cell: (row) => row.permit && <span className="code">{show.digits(row.permit)}</span>,
  };
  const changed: Column<Row> = {
    id: "changed",
    header: t(list === "ended" ? "home.endedOn" : "home.changed"),
    align: "end",
    cell: ({ changedAt }) => show.shortDay(tehranDate(new Date(changedAt))),
  };
  if (list === "drafts")
    return (
      <Table
        caption={t("home.drafts")}
        columns={[person, type, permit, changed]}
        groups={[{ id: "all", rows }]}
        rowId={({ id }) => id}
      />
    );
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
    cell: ({ dueOn, overdue, near, state }) =>
      // A question has no day of its own: the organization's clock stands still meanwhile.
      dueOn &&
      state !== "question-pending" && (
        <UrgencyMark urgency={overdue ? "overdue" : near ? "near" : "calm"}>{show.shortDay(dueOn)}</UrgencyMark>
      ),
  };
  return (
    <Table
      caption={t(`home.${list}`)}
      columns={list === "ended" ? [person, code, type, state, changed] : [person, code, type, state, due]}
      groups={[{ id: "all", rows }]}
      rowId={({ id }) => id}
    />
  );
}

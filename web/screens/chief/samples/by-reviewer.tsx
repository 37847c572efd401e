import { useTranslation } from "react-i18next";
import { useShow } from "../../../app/show.ts";
import { type Column, Table } from "../../../design/parts/table.tsx";
import type { Sample } from "./question.ts";

type Row = Sample["reviewers"][number];

/** How many of each reviewer's decisions were looked at, and how many would have been decided otherwise. */
export function ByReviewer({ sample: { reviewers, names } }: { sample: Sample }) {
  const { t } = useTranslation("chief");
  const show = useShow();
  const columns: Column<Row>[] = [
    { id: "reviewer", header: t("workload.reviewer"), width: 2, cell: ({ reviewer }) => names[reviewer] ?? reviewer },
    { id: "decided", header: t("samples.decided"), align: "end", cell: ({ decided }) => show.number(decided) },
    { id: "drawn", header: t("samples.drawn"), align: "end", cell: ({ drawn }) => show.number(drawn) },
    { id: "judged", header: t("samples.judged"), align: "end", cell: ({ judged }) => show.number(judged) },
    { id: "otherwise", header: t("samples.otherwise"), align: "end", cell: ({ otherwise }) => show.number(otherwise) },
  ];
  return (
    <div className="sheet table-sheet">
      <Table
        caption={t("samples.byReviewer")}
        columns={columns}
        groups={[{ id: "all", rows: reviewers }]}
        rowId={({ reviewer }) => reviewer}
      />
    </div>
  );
}

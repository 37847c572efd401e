/** What was handed to this organization and waits for its receipt, the late ones first. */
import { useInfiniteQuery } from "@tanstack/react-query";
import { createLazyRoute, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { caseTypeLabels } from "../../../shared/domain/labels.ts";
import { askPages } from "../../api/ask.ts";
import { useOrganizationNames } from "../../app/organizations.ts";
import { useShow } from "../../app/show.ts";
import { Due, type Row } from "../../design/case/due.tsx";
import { Asked } from "../../design/parts/asked.tsx";
import { Empty } from "../../design/parts/empty.tsx";
import { LoadMore } from "../../design/parts/more.tsx";
import { type Column, Table } from "../../design/parts/table.tsx";
import { handedOver } from "./handed-over.ts";

export const Route = createLazyRoute("/inbox")({ component: Inbox });

function Inbox() {
  const { t } = useTranslation("authority");
  const cases = useInfiniteQuery(askPages("listCases", handedOver));
  return (
    <div className="stack">
      <div className="head">
        <div className="stack-close">
          <h1>{t("inbox.title")}</h1>
          <p className="quiet">{t("inbox.about")}</p>
        </div>
      </div>
      <Asked of={cases} lines={8}>
        {({ pages }) => {
          const rows = pages.flatMap(({ body }) => body.items);
          if (rows.length === 0)
            return (
              <Empty title={t("inbox.empty")}>
                <p className="quiet">{t("inbox.emptyNext")}</p>
              </Empty>
            );
          return (
            <>
              <div className="sheet table-sheet">
                <HandedOver rows={rows} />
              </div>
              <LoadMore
                shown={rows.length}
                hasMore={cases.hasNextPage}
                isLoading={cases.isFetchingNextPage}
                onMore={() => void cases.fetchNextPage()}
              />
            </>
          );
        }}
      </Asked>
    </div>
  );
}

function HandedOver({ rows }: { rows: readonly Row[] }) {
  const { t } = useTranslation("authority");
  const show = useShow();
  const organization = useOrganizationNames();
  const columns: Column<Row>[] = [
    {
      id: "name",
      header: t("inbox.person"),
      width: 1.4,
      cell: (row) => (
        <Link to="/cases/$caseId" params={{ caseId: row.id }}>
          {row.name}
        </Link>
      ),
    },
    {
      id: "code",
      header: t("inbox.code"),
      width: 1.4,
      cell: (row) => <span className="code">{show.digits(row.code ?? "")}</span>,
    },
    { id: "type", header: t("inbox.type"), width: 1.4, cell: (row) => show.words(caseTypeLabels[row.caseType]) },
    { id: "agency", header: t("inbox.agency"), width: 1.7, cell: (row) => organization(row.agency) },
    { id: "due", header: t("inbox.due"), width: 1.1, align: "end", cell: (row) => <Due row={row} /> },
  ];
  return <Table caption={t("inbox.title")} columns={columns} groups={[{ id: "all", rows }]} rowId={({ id }) => id} />;
}

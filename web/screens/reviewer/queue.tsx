/** The reviewer's queue: what is theirs first, by urgency. */
import { useInfiniteQuery } from "@tanstack/react-query";
import { createLazyRoute, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { caseTypeLabels } from "../../../shared/domain/labels.ts";
import { askPages } from "../../api/ask.ts";
import { useShow } from "../../app/show.ts";
import { Asked } from "../../design/parts/asked.tsx";
import { Empty } from "../../design/parts/empty.tsx";
import { UrgencyMark, urgencies } from "../../design/parts/label.tsx";
import { LoadMore } from "../../design/parts/more.tsx";
import { TabLinks, tabLink } from "../../design/parts/tab-links.tsx";
import { type Column, Table } from "../../design/parts/table.tsx";
import { queueQuestion, queues } from "./queue-question.ts";
import { type Row, urgencyOf } from "./urgency.ts";

export const Route = createLazyRoute("/queue")({ component: Queue });

function Queue() {
  const { t } = useTranslation("reviewer");
  const { queue = "mine" } = Route.useSearch();
  const cases = useInfiniteQuery(askPages("listCases", queueQuestion(queue)));
  return (
    <div className="stack">
      <div className="head">
        <h1>{t("queue.title")}</h1>
      </div>
      <TabLinks label={t("queue.lists")}>
        {queues.map((one) => (
          <li key={one}>
            <Link {...tabLink} to="/queue" search={{ queue: one === "mine" ? undefined : one }}>
              {t(`queue.${one}`)}
            </Link>
          </li>
        ))}
      </TabLinks>
      <Asked of={cases} lines={8}>
        {({ pages }) => {
          const rows = pages.flatMap(({ body }) => body.items);
          if (rows.length === 0) return <NothingHere isMine={queue === "mine"} />;
          return (
            <>
              <div className="sheet table-sheet">
                <Cases rows={rows} />
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

function Cases({ rows }: { rows: readonly Row[] }) {
  const { t } = useTranslation("reviewer");
  const { t: parts } = useTranslation("parts");
  const show = useShow();
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

function NothingHere({ isMine }: { isMine: boolean }) {
  const { t } = useTranslation("reviewer");
  if (!isMine) return <Empty title={t("queue.empty")} />;
  return (
    <Empty title={t("queue.emptyMine")}>
      <Link to="/queue" search={{ queue: "open" }}>
        {t("queue.takeOne")}
      </Link>
    </Empty>
  );
}

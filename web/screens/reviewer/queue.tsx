/** The reviewer's queue: what is theirs first, by urgency. */
import { useInfiniteQuery } from "@tanstack/react-query";
import { createLazyRoute, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { askPages } from "../../api/ask.ts";
import { Asked } from "../../design/parts/asked.tsx";
import { Empty } from "../../design/parts/empty.tsx";
import { LoadMore } from "../../design/parts/more.tsx";
import { TabLinks, tabLink } from "../../design/parts/tab-links.tsx";
import { Cases } from "./cases.tsx";
import { queueQuestion, queues } from "./queue-question.ts";
import { Search } from "./search.tsx";

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
      <Search />
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

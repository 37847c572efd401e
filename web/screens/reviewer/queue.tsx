/** The reviewer's queue: what is theirs first, by urgency, narrowed by what stands in the address. */
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { createLazyRoute, Link } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { ask, askPages } from "../../api/ask.ts";
import { useShow } from "../../app/show.ts";
import { Asked } from "../../design/parts/asked.tsx";
import { LoadMore } from "../../design/parts/more.tsx";
import { TabLinks, tabLink } from "../../design/parts/tab-links.tsx";
import { Waiting } from "../../design/parts/waiting.tsx";
import { Cases } from "./cases.tsx";
import { Filters } from "./filters.tsx";
import { keepQueue } from "./last-queue.ts";
import { NothingHere } from "./nothing-here.tsx";
import { countedFor, countedIn, type QueueSearch, queueQuestion, queues } from "./queue-question.ts";
import { Search } from "./search.tsx";
import "./queue.css";

export const Route = createLazyRoute("/queue")({ component: Queue });

/** Counts of others' work are a minute old at most; the screen keeps up with them. */
const recountAfter = 60_000;

function Queue() {
  const { t } = useTranslation("reviewer");
  const show = useShow();
  const search = Route.useSearch();
  const { queue: present = "mine", agency, caseType } = search;
  const { data: answer } = useQuery({ ...ask("countCases"), refetchInterval: recountAfter });
  const counts = answer?.body ?? null;
  useEffect(() => keepQueue(search), [search]);
  return (
    <div className="stack">
      <div className="head">
        <h1>{t("queue.title")}</h1>
      </div>
      <Search />
      <div className="stack-close">
        <TabLinks label={t("queue.lists")}>
          {queues.map((one) => {
            const counted = counts && countedIn(counts, one);
            return (
              <li key={one}>
                <Link
                  {...tabLink}
                  {...(one === present ? { "aria-current": "page" } : {})}
                  to="/queue"
                  search={{ queue: one === "mine" ? undefined : one, agency, caseType }}
                >
                  {t(`queue.${one}`)} {counted && <span className="count">{show.number(counted.total)}</span>}
                </Link>
              </li>
            );
          })}
        </TabLinks>
        {counts?.asOf && <p className="quiet small">{t("queue.countedAt", { time: show.time(counts.asOf) })}</p>}
      </div>
      <Filters search={search} counts={counts} />
      <Listed search={search} counted={counts && countedFor(counts, search)} />
    </div>
  );
}

interface ListedProps {
  search: QueueSearch;
  counted: ReturnType<typeof countedFor>;
}

function Listed({ search, counted }: ListedProps) {
  const { queue = "mine", urgency } = search;
  const cases = useInfiniteQuery(askPages("listCases", queueQuestion(search)));
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = cases;
  const isBare = cases.data?.pages.every(({ body }) => body.items.length === 0) ?? false;
  // A page of a narrowed list may hold nothing and the next one something: only the end says that there is nothing.
  const looksOn = isBare && hasNextPage;
  useEffect(() => {
    if (looksOn && !isFetchingNextPage) void fetchNextPage();
  }, [looksOn, isFetchingNextPage, fetchNextPage]);
  return (
    <Asked of={cases} lines={8}>
      {({ pages }) => {
        const rows = pages.flatMap(({ body }) => body.items);
        const names = Object.assign({}, ...pages.map(({ body }) => body.names)) as Record<string, string>;
        if (rows.length === 0) return looksOn ? <Waiting lines={8} /> : <NothingHere search={search} />;
        return (
          <>
            <div className="sheet table-sheet">
              <Cases
                rows={rows}
                names={names}
                totals={counted?.urgency ?? null}
                shows={queue === "open" ? "holder" : queue === "mine" ? "state" : "neither"}
                isOneGroup={urgency !== undefined}
              />
            </div>
            <LoadMore
              shown={rows.length}
              hasMore={hasNextPage}
              isLoading={isFetchingNextPage}
              onMore={() => void fetchNextPage()}
            />
          </>
        );
      }}
    </Asked>
  );
}

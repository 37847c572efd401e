/** Where an agency's people begin: what waits for them, then their drafts, what is under way, and what has ended. */
import { useInfiniteQuery } from "@tanstack/react-query";
import { createLazyRoute, Link } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { askPages } from "../../../api/ask.ts";
import { useShow } from "../../../app/show.ts";
import { Asked } from "../../../design/parts/asked.tsx";
import { LinkButton } from "../../../design/parts/link.tsx";
import { LoadMore } from "../../../design/parts/more.tsx";
import { Cases } from "./cases.tsx";
import { everything, type List, lists, rowsOf } from "./lists.ts";
import { NothingHere } from "./nothing-here.tsx";

export const Route = createLazyRoute("/agency")({ component: Home });

/** Pages that are fetched by themselves: three thousand cases; whoever has more asks for more. */
const pagesUnasked = 30;

function Home() {
  const { t } = useTranslation("agency");
  const cases = useInfiniteQuery(askPages("listCases", everything));
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage, error } = cases;
  const read = data?.pages.length ?? 0;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && !error && read < pagesUnasked) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, error, read, fetchNextPage]);
  return (
    <div className="stack">
      <div className="head">
        <h1>{t("home.title")}</h1>
        <div className="row">
          <LinkButton to="/agency/import">{t("import.title")}</LinkButton>
          <LinkButton to="/agency/new" primary>
            {t("new.title")}
          </LinkButton>
        </div>
      </div>
      <Asked of={cases} lines={8}>
        {({ pages }) => (
          <Lists
            rows={pages.flatMap(({ body }) => body.items)}
            isWhole={!hasNextPage}
            more={
              read >= pagesUnasked && hasNextPage ? (
                <LoadMore
                  shown={pages.reduce((sum, { body }) => sum + body.items.length, 0)}
                  hasMore={hasNextPage}
                  isLoading={isFetchingNextPage}
                  onMore={() => void fetchNextPage()}
                />
              ) : null
            }
          />
        )}
      </Asked>
    </div>
  );
}

function Lists({
  rows,
  isWhole,
  more,
}: {
  rows: Parameters<typeof rowsOf>[0];
  isWhole: boolean;
  more: React.ReactNode;
}) {
  const { t } = useTranslation("agency");
  const show = useShow();
  const { list: asked } = Route.useSearch();
  const counted = Object.fromEntries(lists.map((list) => [list, rowsOf(rows, list)])) as Record<
    List,
    ReturnType<typeof rowsOf>
  >;
  // Where nothing waits for them, people look at what they were writing.
  const list = asked ?? (counted.due.length > 0 || counted.drafts.length === 0 ? "due" : "drafts");
  return (
    <>
      <nav aria-label={t("home.lists")}>
        <ul className="tab-list">
          {lists.map((one) => (
            <li key={one}>
              <Link
                to="/agency"
                search={{ list: one }}
                className="tab"
                aria-current={one === list ? "page" : undefined}
              >
                {t(`home.${one}`)}{" "}
                <span className="quiet">
                  ({show.number(counted[one].length)}
                  {isWhole ? "" : "+"})
                </span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {counted[list].length === 0 ? <NothingHere list={list} /> : <Cases list={list} rows={counted[list]} />}
      {more}
    </>
  );
}

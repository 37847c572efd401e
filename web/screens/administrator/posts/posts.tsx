/** An agency's posts: which of them can be filled, found by a part of the number. */
import { useInfiniteQuery } from "@tanstack/react-query";
import { createLazyRoute, Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { postStandings } from "../../../../shared/domain/registry.ts";
import { askPages } from "../../../api/ask.ts";
import { useShow } from "../../../app/show.ts";
import { Asked } from "../../../design/parts/asked.tsx";
import { Button } from "../../../design/parts/button.tsx";
import { Empty } from "../../../design/parts/empty.tsx";
import { LoadMore } from "../../../design/parts/more.tsx";
import { TabLinks, tabLink } from "../../../design/parts/tab-links.tsx";
import { type Column, Table } from "../../../design/parts/table.tsx";
import { Finder } from "../kept/finder.tsx";
import type { Post } from "./facts.ts";
import { PostDialog } from "./post-dialog.tsx";
import { postQuestion } from "./question.ts";
import { StandingTag } from "./standing-tag.tsx";

export const Route = createLazyRoute("/registry/posts")({ component: Posts });

function Posts() {
  const { t } = useTranslation("administrator");
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  const [isNew, setNew] = useState(false);
  return (
    <div className="stack">
      <div className="head">
        <div>
          <h1>{t("posts.title")}</h1>
          <p className="quiet">{t("posts.text")}</p>
        </div>
        <Button primary onPress={() => setNew(true)}>
          {t("posts.new")}
        </Button>
      </div>
      <Finder
        key={`${search.agency} ${search.number}`}
        number={search.number ?? ""}
        numberLabel={t("posts.find")}
        agency={search.agency ?? null}
        onFind={(next) => void navigate({ search: { ...next, standing: search.standing } })}
      />
      {search.agency === undefined ? (
        <Empty title={t("posts.choose")}>
          <p>{t("posts.chooseNext")}</p>
        </Empty>
      ) : (
        <OfAgency />
      )}
      {isNew && <PostDialog post={null} agency={search.agency} onClose={() => setNew(false)} />}
    </div>
  );
}

function OfAgency() {
  const { t } = useTranslation("administrator");
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  const posts = useInfiniteQuery(askPages("listPosts", postQuestion(search)));
  const isNarrowed = search.number !== undefined || search.standing !== undefined;
  return (
    <>
      <TabLinks label={t("posts.standings")}>
        {[undefined, ...postStandings].map((standing) => (
          <li key={standing ?? "all"}>
            <Link
              {...tabLink}
              activeOptions={{ exact: true, includeSearch: true }}
              to="/registry/posts"
              search={{ ...search, standing }}
            >
              {t(`posts.standing.${standing ?? "all"}`)}
            </Link>
          </li>
        ))}
      </TabLinks>
      <Asked of={posts} lines={8}>
        {({ pages }) => {
          const rows = pages.flatMap(({ body }) => body.items);
          // Few among many: the pages looked through so far may hold none.
          if (rows.length === 0 && !posts.hasNextPage)
            return isNarrowed ? (
              <Empty title={t("posts.noneFound")}>
                <Button onPress={() => void navigate({ search: { agency: search.agency } })}>{t("posts.allOf")}</Button>
              </Empty>
            ) : (
              <Empty title={t("posts.none")}>
                <p>{t("posts.noneNext")}</p>
              </Empty>
            );
          return (
            <>
              {rows.length > 0 && <Listed rows={rows} />}
              <LoadMore
                shown={rows.length}
                hasMore={posts.hasNextPage}
                isLoading={posts.isFetchingNextPage}
                onMore={() => void posts.fetchNextPage()}
              />
            </>
          );
        }}
      </Asked>
    </>
  );
}

function Listed({ rows }: { rows: readonly Post[] }) {
  const { t } = useTranslation("administrator");
  const show = useShow();
  const columns: Column<Post>[] = [
    {
      id: "number",
      header: t("posts.field.number"),
      cell: ({ id, number }) => (
        <Link to="/registry/posts/$postId" params={{ postId: id }} className="code">
          {show.digits(number)}
        </Link>
      ),
    },
    { id: "title", header: t("posts.field.title"), width: 2, cell: ({ title }) => title },
    { id: "place", header: t("posts.field.place"), width: 1.2, cell: ({ place }) => place?.name ?? t("posts.absent") },
    { id: "standing", header: t("posts.state"), width: 1.2, cell: (post) => <StandingTag standing={post.standing} /> },
  ];
  return (
    <div className="sheet table-sheet">
      <Table caption={t("posts.title")} columns={columns} groups={[{ id: "all", rows }]} rowId={({ id }) => id} />
    </div>
  );
}

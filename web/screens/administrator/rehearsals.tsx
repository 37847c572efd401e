/** Every rehearsal of another law, the newest first: whose, why, what it would change, and whether it came to count. */
import { useInfiniteQuery } from "@tanstack/react-query";
import { createLazyRoute, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { askPages } from "../../api/ask.ts";
import type { BodyOf } from "../../api/types.ts";
import { useShow } from "../../app/show.ts";
import { Asked } from "../../design/parts/asked.tsx";
import { Empty } from "../../design/parts/empty.tsx";
import { Tag, type Tone } from "../../design/parts/label.tsx";
import { LinkButton } from "../../design/parts/link.tsx";
import { LoadMore } from "../../design/parts/more.tsx";
import { type Column, Table } from "../../design/parts/table.tsx";
import { LawTabs } from "./law-tabs.tsx";

export const Route = createLazyRoute("/registry/law/rehearsals")({ component: Rehearsals });

type Row = BodyOf<"listRehearsals">["items"][number];

const tones: Record<Row["status"], Tone> = { received: "saffron", running: "saffron", done: "leaf", failed: "madder" };

function Rehearsals() {
  const { t } = useTranslation("administrator");
  const rehearsals = useInfiniteQuery(askPages("listRehearsals", { query: { limit: 20 } }));
  return (
    <div className="stack">
      <div>
        <h1>{t("rehearsals.title")}</h1>
        <p className="quiet">{t("rehearsals.text")}</p>
      </div>
      <LawTabs />
      <Asked of={rehearsals} lines={8}>
        {({ pages }) => {
          const rows = pages.flatMap(({ body }) => body.items);
          const names = Object.assign({}, ...pages.map(({ body }) => body.names)) as Record<string, string>;
          if (rows.length === 0)
            return (
              <Empty title={t("rehearsals.none")}>
                <LinkButton to="/registry/law">{t("rehearsals.begin")}</LinkButton>
              </Empty>
            );
          return (
            <>
              <Listed rows={rows} names={names} />
              <LoadMore
                shown={rows.length}
                hasMore={rehearsals.hasNextPage}
                isLoading={rehearsals.isFetchingNextPage}
                onMore={() => void rehearsals.fetchNextPage()}
              />
            </>
          );
        }}
      </Asked>
    </div>
  );
}

function Listed({ rows, names }: { rows: readonly Row[]; names: Readonly<Record<string, string>> }) {
  const { t } = useTranslation("administrator");
  const show = useShow();
  const columns: Column<Row>[] = [
    {
      id: "note",
      header: t("rehearsals.note"),
      width: 2,
      cell: ({ id, note }) => (
        <Link to="/registry/law/$rehearsalId" params={{ rehearsalId: id }}>
          {show.digits(note)}
        </Link>
      ),
    },
    {
      id: "by",
      header: t("rehearsals.by"),
      width: 1.4,
      cell: ({ by, createdAt }) => (
        <>
          {names[by.person] ?? by.account}
          <br />
          <time dateTime={createdAt} className="quiet small">
            {show.time(createdAt)}
          </time>
        </>
      ),
    },
    {
      id: "law",
      header: t("rehearsals.against"),
      cell: ({ ruleset, on }) => (
        <>
          <span className="code">{show.digits(ruleset)}</span>
          <br />
          <span className="quiet small">{show.day(on)}</span>
        </>
      ),
    },
    {
      id: "status",
      header: t("rehearsals.state"),
      cell: ({ status, activatedFrom }) =>
        activatedFrom === null ? (
          <Tag tone={tones[status]}>{t(`rehearsals.status.${status}`)}</Tag>
        ) : (
          <Tag tone="lapis">{t("rehearsals.activated", { day: show.day(activatedFrom) })}</Tag>
        ),
    },
    {
      id: "changed",
      header: t("rehearsals.changed"),
      width: 1.8,
      cell: ({ changed, rehearsed, outcomes }) => (
        <>
          {t("rehearsals.ofAll", { changed: show.number(changed), rehearsed: show.number(rehearsed) })}
          <ul className="quiet small">
            {outcomes.map(({ before, after, count }) => (
              <li key={`${before} ${after}`}>
                {t("rehearsals.became", {
                  ...{ before: t(`rehearsal.likely.${before}`), after: t(`rehearsal.likely.${after}`) },
                  cases: show.number(count),
                })}
              </li>
            ))}
          </ul>
        </>
      ),
    },
  ];
  return (
    <div className="sheet table-sheet">
      <Table caption={t("rehearsals.title")} columns={columns} groups={[{ id: "all", rows }]} rowId={({ id }) => id} />
    </div>
  );
}

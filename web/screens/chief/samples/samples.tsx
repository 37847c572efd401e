/** Samples of what was decided: how far each has been looked at, and what came of it. */
import { useInfiniteQuery } from "@tanstack/react-query";
import { createLazyRoute, Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { tehranDate } from "../../../../shared/domain/solar-date.ts";
import { askPages } from "../../../api/ask.ts";
import type { BodyOf } from "../../../api/types.ts";
import { useRowKeys } from "../../../app/keys/row-keys.ts";
import { useShow } from "../../../app/show.ts";
import { Asked } from "../../../design/parts/asked.tsx";
import { Button } from "../../../design/parts/button.tsx";
import { Empty } from "../../../design/parts/empty.tsx";
import { LoadMore } from "../../../design/parts/more.tsx";
import { type Column, Table } from "../../../design/parts/table.tsx";
import { DrawDialog } from "./draw-dialog.tsx";
import { samplesQuestion } from "./question.ts";

export const Route = createLazyRoute("/samples")({ component: Samples });

type Head = BodyOf<"listSamples">["items"][number];

function Samples() {
  const { t } = useTranslation("chief");
  const [isDrawing, setDrawing] = useState(false);
  const found = useInfiniteQuery(askPages("listSamples", samplesQuestion));
  const countedUntil = found.data?.pages[0]?.body.countedUntil ?? null;
  useRowKeys({ next: t("keys.nextRow"), before: t("keys.rowBefore") });
  return (
    <div className="stack">
      <div className="head">
        <div className="stack-close">
          <h1>{t("samples.title")}</h1>
          <p className="quiet">{t("samples.about")}</p>
        </div>
        {countedUntil !== null && (
          <Button primary onPress={() => setDrawing(true)}>
            {t("samples.drawMore")}
          </Button>
        )}
      </div>
      <Asked of={found} lines={6}>
        {({ pages }) => {
          const rows = pages.flatMap(({ body }) => body.items);
          if (countedUntil === null)
            return (
              <Empty title={t("samples.notYet")}>
                <p>{t("samples.notYetNext")}</p>
              </Empty>
            );
          if (rows.length === 0) return <Empty title={t("samples.none")} />;
          const names = Object.assign({}, ...pages.map(({ body }) => body.names)) as Record<string, string>;
          return (
            <>
              <Listed rows={rows} names={names} />
              <LoadMore
                shown={rows.length}
                hasMore={found.hasNextPage}
                isLoading={found.isFetchingNextPage}
                onMore={() => void found.fetchNextPage()}
              />
            </>
          );
        }}
      </Asked>
      {isDrawing && countedUntil !== null && (
        <DrawDialog countedUntil={countedUntil} onClose={() => setDrawing(false)} />
      )}
    </div>
  );
}

function Listed({ rows, names }: { rows: readonly Head[]; names: Readonly<Record<string, string>> }) {
  const { t } = useTranslation("chief");
  const show = useShow();
  const columns: Column<Head>[] = [
    {
      id: "days",
      header: t("samples.days"),
      width: 2,
      cell: ({ id, from, until }) => (
        <Link to="/samples/$sampleId" params={{ sampleId: id }}>
          {t("samples.span", { from: show.shortDay(from), until: show.shortDay(until) })}
        </Link>
      ),
    },
    { id: "at", header: t("samples.drawnOn"), width: 1.2, cell: ({ at }) => show.shortDay(tehranDate(new Date(at))) },
    { id: "by", header: t("samples.by"), width: 1.4, cell: ({ by }) => names[by] ?? by },
    { id: "drawn", header: t("samples.drawn"), align: "end", cell: ({ drawn }) => show.number(drawn) },
    { id: "judged", header: t("samples.judged"), align: "end", cell: ({ judged }) => show.number(judged) },
    { id: "otherwise", header: t("samples.otherwise"), align: "end", cell: (row) => show.number(row.otherwise) },
  ];
  return (
    <div className="sheet table-sheet">
      <Table caption={t("samples.title")} columns={columns} groups={[{ id: "all", rows }]} rowId={({ id }) => id} />
    </div>
  );
}

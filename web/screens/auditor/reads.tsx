/** Who was shown this case and when: every reading is noted before anything is shown, the auditor's own too. */
import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { askPages } from "../../api/ask.ts";
import { Asked } from "../../design/parts/asked.tsx";
import { Empty } from "../../design/parts/empty.tsx";
import { LoadMore } from "../../design/parts/more.tsx";
import { ReadsTable } from "./reads-table.tsx";

export function Reads({ caseId }: { caseId: string }) {
  const { t } = useTranslation("auditor");
  const reads = useInfiniteQuery(askPages("readReads", { params: { id: caseId }, query: { limit: 100 } }));
  return (
    <section className="stack-close">
      <h2>{t("case.reads")}</h2>
      <p className="quiet">{t("reads.about")}</p>
      <Asked of={reads} lines={8}>
        {({ pages }) => {
          const rows = pages.flatMap(({ body }) => body.items);
          const names = Object.assign({}, ...pages.map(({ body }) => body.names)) as Record<string, string>;
          if (rows.length === 0) return <Empty title={t("reads.none")} />;
          return (
            <>
              <ReadsTable caption={t("case.reads")} rows={rows} names={names} />
              <LoadMore
                shown={rows.length}
                hasMore={reads.hasNextPage}
                isLoading={reads.isFetchingNextPage}
                onMore={() => void reads.fetchNextPage()}
              />
            </>
          );
        }}
      </Asked>
    </section>
  );
}

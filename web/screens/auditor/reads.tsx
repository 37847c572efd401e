/** Who was shown this case and when: every reading is noted before anything is shown, the auditor's own too. */
import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { askPages } from "../../api/ask.ts";
import type { BodyOf } from "../../api/types.ts";
import { useOrganizationNames } from "../../app/organizations.ts";
import { useShow } from "../../app/show.ts";
import { Asked } from "../../design/parts/asked.tsx";
import { Empty } from "../../design/parts/empty.tsx";
import { LoadMore } from "../../design/parts/more.tsx";
import { type Column, Table } from "../../design/parts/table.tsx";

type Read = BodyOf<"readReads">["items"][number];

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
              <Listed rows={rows} names={names} />
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

function Listed({ rows, names }: { rows: readonly Read[]; names: Readonly<Record<string, string>> }) {
  const { t } = useTranslation("auditor");
  const { t: shell } = useTranslation("shell");
  const show = useShow();
  const organization = useOrganizationNames();
  const columns: Column<Read>[] = [
    { id: "who", header: t("reads.who"), width: 1.3, cell: ({ person }) => names[person] ?? person },
    {
      id: "role",
      header: t("reads.role"),
      width: 1.2,
      cell: ({ roles }) => roles.map((role) => shell(`roles.${role}`)).join("، "),
    },
    { id: "from", header: t("reads.from"), width: 2, cell: (read) => organization(read.organization) },
    { id: "what", header: t("reads.what"), width: 0.9, cell: ({ kind }) => t(`reads.kind.${kind}`) },
    { id: "at", header: t("reads.at"), width: 1.5, align: "end", cell: ({ at }) => show.time(at) },
  ];
  return (
    <div className="sheet table-sheet">
      <Table
        caption={t("case.reads")}
        columns={columns}
        groups={[{ id: "all", rows }]}
        rowId={({ at, account, kind, document }) => `${at}${account}${kind}${document ?? ""}`}
      />
    </div>
  );
}

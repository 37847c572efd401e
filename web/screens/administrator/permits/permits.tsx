/** The hiring permits: whose, for what, how many places are taken; found by agency or by a part of the number. */
import { useInfiniteQuery } from "@tanstack/react-query";
import { createLazyRoute, Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { askPages } from "../../../api/ask.ts";
import { useOrganizationNames } from "../../../app/organizations.ts";
import { useShow } from "../../../app/show.ts";
import { Asked } from "../../../design/parts/asked.tsx";
import { Button } from "../../../design/parts/button.tsx";
import { Empty } from "../../../design/parts/empty.tsx";
import { LoadMore } from "../../../design/parts/more.tsx";
import { type Column, Table } from "../../../design/parts/table.tsx";
import { Finder } from "../kept/finder.tsx";
import { type Permit, useCaseTypes } from "./facts.ts";
import { PermitDialog } from "./permit-dialog.tsx";
import { Places } from "./places.tsx";
import { permitQuestion } from "./question.ts";

export const Route = createLazyRoute("/registry/permits")({ component: Permits });

function Permits() {
  const { t } = useTranslation("administrator");
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  const [isNew, setNew] = useState(false);
  const permits = useInfiniteQuery(askPages("listPermits", permitQuestion(search)));
  const isNarrowed = search.agency !== undefined || search.number !== undefined;
  return (
    <div className="stack">
      <div className="head">
        <div>
          <h1>{t("permits.title")}</h1>
          <p className="quiet">{t("permits.text")}</p>
        </div>
        <Button primary onPress={() => setNew(true)}>
          {t("permits.new")}
        </Button>
      </div>
      <Finder
        key={`${search.agency} ${search.number}`}
        number={search.number ?? ""}
        numberLabel={t("permits.find")}
        agency={search.agency ?? null}
        onFind={(next) => void navigate({ search: next })}
      />
      <Asked of={permits} lines={8}>
        {({ pages }) => {
          const rows = pages.flatMap(({ body }) => body.items);
          if (rows.length === 0)
            return isNarrowed ? (
              <Empty title={t("permits.noneFound")}>
                <Button onPress={() => void navigate({ search: {} })}>{t("kept.all")}</Button>
              </Empty>
            ) : (
              <Empty title={t("permits.none")}>
                <p>{t("permits.noneNext")}</p>
              </Empty>
            );
          return (
            <>
              <Listed rows={rows} />
              <LoadMore
                shown={rows.length}
                hasMore={permits.hasNextPage}
                isLoading={permits.isFetchingNextPage}
                onMore={() => void permits.fetchNextPage()}
              />
            </>
          );
        }}
      </Asked>
      {isNew && <PermitDialog permit={null} agency={search.agency} onClose={() => setNew(false)} />}
    </div>
  );
}

function Listed({ rows }: { rows: readonly Permit[] }) {
  const { t } = useTranslation("administrator");
  const show = useShow();
  const organization = useOrganizationNames();
  const typesOf = useCaseTypes();
  const columns: Column<Permit>[] = [
    {
      id: "number",
      header: t("permits.field.number"),
      cell: ({ id, number }) => (
        <Link to="/registry/permits/$permitId" params={{ permitId: id }} className="code">
          {show.digits(number)}
        </Link>
      ),
    },
    { id: "agency", header: t("permits.field.agency"), width: 1.7, cell: ({ agency }) => organization(agency) },
    {
      id: "types",
      header: t("permits.field.caseTypes"),
      width: 2,
      cell: ({ caseTypes }) => typesOf(caseTypes),
    },
    { id: "places", header: t("permits.places"), width: 1.6, cell: (permit) => <Places permit={permit} /> },
    {
      id: "until",
      header: t("permits.field.validUntil"),
      align: "end",
      cell: ({ validUntil }) => (validUntil ? show.shortDay(validUntil) : t("permits.absent.validUntil")),
    },
  ];
  return (
    <div className="sheet table-sheet">
      <Table caption={t("permits.title")} columns={columns} groups={[{ id: "all", rows }]} rowId={({ id }) => id} />
    </div>
  );
}

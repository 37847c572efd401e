/** What is written and not handed in: whose it is to see to, what waits for the head, and what is done with many at once. */
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link, rootRouteId, useNavigate, useRouteContext } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { tehranDate } from "../../../../shared/domain/solar-date.ts";
import { ask, askPages } from "../../../api/ask.ts";
import type { BodyOf } from "../../../api/types.ts";
import { useShow } from "../../../app/show.ts";
import { Asked } from "../../../design/parts/asked.tsx";
import { Banner } from "../../../design/parts/banner.tsx";
import { Checkbox } from "../../../design/parts/checkbox.tsx";
import { Tag } from "../../../design/parts/label.tsx";
import { LoadMore } from "../../../design/parts/more.tsx";
import { Select } from "../../../design/parts/select.tsx";
import { type Column, Table } from "../../../design/parts/table.tsx";
import { usePersonAndType } from "./columns.tsx";
import { questions, type Row } from "./lists.ts";
import { Many } from "./many.tsx";
import { NothingHere } from "./nothing-here.tsx";

export type Keeper = BodyOf<"listKeepers">["items"][number];

interface Props {
  /** Whose drafts alone are shown. */
  keeper: string | undefined;
  total: number;
  /** Whether the agency's head signs before anything is handed in. */
  isSigned: boolean;
}

export default function Drafts({ keeper, total, isSigned }: Props) {
  const { t } = useTranslation("agency");
  const show = useShow();
  const navigate = useNavigate();
  const drafts = useInfiniteQuery(askPages("listCases", questions.drafts(keeper)));
  const keepers = useQuery(ask("listKeepers")).data?.body.items ?? [];
  const shown = keepers.filter(({ person, drafts: has }) => has > 0 || person === keeper);
  const left = shown.filter(({ active, drafts: has }) => !active && has > 0);
  if (total === 0) return <NothingHere list="drafts" />;
  const everybody = "everybody";
  return (
    <>
      {left.length > 0 && (
        <Banner kind="information">
          <p>
            {t("keepers.left")}{" "}
            {left.map(({ person, name, drafts: has }, place) => (
              <span key={person}>
                {place > 0 && t("keepers.and")}
                <Link to="/agency" search={{ list: "drafts", keeper: person }}>
                  {t("keepers.has", { name, number: show.number(has) })}
                </Link>
              </span>
            ))}
          </p>
        </Banner>
      )}
      {shown.length > 1 && (
        <div className="narrow-field">
          <Select
            label={t("keepers.filter")}
            isRequired
            value={keeper ?? everybody}
            onChange={(next) =>
              void navigate({
                to: "/agency",
                search: { list: "drafts", ...(next && next !== everybody ? { keeper: next } : {}) },
              })
            }
            options={[
              { value: everybody, label: t("keepers.everybody") },
              ...shown.map(({ person, name, active, drafts: has }) => ({
                value: person,
                label: t(active ? "keepers.has" : "keepers.hasLeft", { name, number: show.number(has) }),
              })),
            ]}
          />
        </div>
      )}
      <Asked of={drafts} lines={8}>
        {({ pages }) => (
          <>
            <Listed
              rows={pages.flatMap(({ body }) => body.items)}
              names={Object.assign({}, ...pages.map(({ body }) => body.names)) as Record<string, string>}
              keepers={keepers}
              isSigned={isSigned}
            />
            <LoadMore
              shown={pages.reduce((sum, { body }) => sum + body.items.length, 0)}
              hasMore={drafts.hasNextPage}
              isLoading={drafts.isFetchingNextPage}
              onMore={() => void drafts.fetchNextPage()}
            />
          </>
        )}
      </Asked>
    </>
  );
}

interface ListedProps {
  rows: readonly Row[];
  names: Readonly<Record<string, string>>;
  keepers: readonly Keeper[];
  isSigned: boolean;
}

function Listed({ rows, names, keepers, isSigned }: ListedProps) {
  const { t } = useTranslation("agency");
  const show = useShow();
  const { me } = useRouteContext({ from: rootRouteId });
  const { person, type } = usePersonAndType();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const isHead = me.roles.includes("agency-head");
  const choose = (ids: readonly string[], on: boolean) =>
    setChosen((before) => (on ? new Set([...before, ...ids]) : new Set([...before].filter((id) => !ids.includes(id)))));
  const all = rows.map(({ id }) => id);
  const gone = new Set(keepers.filter(({ active }) => !active).map((one) => one.person));
  const canChoose = isSigned || isHead;
  const choosing: Column<Row> = {
    ...person,
    cell: (row) =>
      canChoose ? (
        <span className="picks">
          <Checkbox isSelected={chosen.has(row.id)} onChange={(on) => choose([row.id], on)}>
            <span className="visually-hidden">{t("many.choose", { name: row.name || t("home.nameless") })}</span>
          </Checkbox>
          {person.cell(row)}
        </span>
      ) : (
        person.cell(row)
      ),
  };
  const keptBy: Column<Row> = {
    id: "keeper",
    header: t("keepers.column"),
    width: 1.3,
    cell: ({ keeper }) =>
      keeper && (
        <>
          {names[keeper] ?? keeper} {gone.has(keeper) && <Tag tone="saffron">{t("keepers.gone")}</Tag>}
        </>
      ),
  };
  const permit: Column<Row> = {
    id: "permit",
    header: t("home.permit"),
    cell: (row) => row.permit && <span className="code">{show.digits(row.permit)}</span>,
  };
  const waits: Column<Row> = {
    id: "waits",
    header: t("home.signature"),
    width: 1.2,
    cell: ({ asked }) =>
      asked && <Tag tone="saffron">{t("home.waitsSince", { day: show.shortDay(tehranDate(new Date(asked.at))) })}</Tag>,
  };
  const changed: Column<Row> = {
    id: "changed",
    header: t("home.changed"),
    align: "end",
    cell: ({ changedAt }) => show.shortDay(tehranDate(new Date(changedAt))),
  };
  const heading = (
    <Checkbox
      isSelected={all.length > 0 && all.every((id) => chosen.has(id))}
      isIndeterminate={all.some((id) => chosen.has(id)) && !all.every((id) => chosen.has(id))}
      onChange={(on) => choose(all, on)}
    >
      {t("many.all", { number: show.number(all.length) })}
    </Checkbox>
  );
  return (
    <>
      {canChoose && (
        <Many
          rows={rows.filter(({ id }) => chosen.has(id))}
          isSigned={isSigned}
          keepers={isHead ? keepers.filter(({ active }) => active) : null}
          onDone={(stay) => setChosen(new Set(stay))}
        />
      )}
      <div className="sheet table-sheet">
        <Table
          caption={t("home.drafts")}
          columns={[choosing, type, permit, keptBy, ...(isSigned ? [waits] : []), changed]}
          groups={[{ id: "all", rows, ...(canChoose ? { heading } : {}) }]}
          rowId={({ id }) => id}
        />
      </div>
    </>
  );
}

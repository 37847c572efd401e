/** Every case of the organization by state, in whose hands it is and how late, and given to others one or many at once. */
import { useInfiniteQuery } from "@tanstack/react-query";
import { createLazyRoute, Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { rowOf } from "../../../../shared/domain/workflow.ts";
import { askPages } from "../../../api/ask.ts";
import { useShow } from "../../../app/show.ts";
import type { Row } from "../../../design/case/due.tsx";
import { Asked } from "../../../design/parts/asked.tsx";
import { Empty } from "../../../design/parts/empty.tsx";
import { LoadMore } from "../../../design/parts/more.tsx";
import { RadioGroup } from "../../../design/parts/radio-group.tsx";
import { Select } from "../../../design/parts/select.tsx";
import { TabLinks, tabLink } from "../../../design/parts/tab-links.tsx";
import { useReviewers } from "../reviewers.ts";
import { AssignMany } from "./assign-many.tsx";
import { Cases } from "./cases.tsx";
import "./desk.css";
import { deskQuestion, deskStates, nobody, type Order, orders } from "./question.ts";

export const Route = createLazyRoute("/desk")({ component: Desk });

function Desk() {
  const { t } = useTranslation("chief");
  const show = useShow();
  const search = Route.useSearch();
  const { state = "under-review" } = search;
  const [isAssigning, setAssigning] = useState(false);
  // While many are given away the list is not read again after each.
  const cases = useInfiniteQuery({ ...askPages("listCases", deskQuestion(search)), enabled: !isAssigning });
  return (
    <div className="stack">
      <div className="head">
        <h1>{t("desk.title")}</h1>
      </div>
      <TabLinks label={t("desk.states")}>
        {deskStates.map((one) => (
          <li key={one}>
            <Link {...tabLink} to="/desk" search={one === "under-review" ? {} : { state: one }}>
              {show.words(rowOf(one).label)}
            </Link>
          </li>
        ))}
      </TabLinks>
      <Asked of={cases} lines={8}>
        {({ pages }) => {
          const rows = pages.flatMap(({ body }) => body.items);
          const names = Object.assign({}, ...pages.map(({ body }) => body.names)) as Record<string, string>;
          if (rows.length === 0) return <Empty title={t(`desk.empty.${state}`)} />;
          return (
            <>
              <Listed key={state} {...{ rows, names }} onAssigning={setAssigning} />
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

interface ListedProps {
  rows: readonly Row[];
  names: Readonly<Record<string, string>>;
  onAssigning: (isAssigning: boolean) => void;
}

function Listed({ rows, names, onAssigning }: ListedProps) {
  const { t } = useTranslation("chief");
  const { state = "under-review", by = "urgency", holder } = Route.useSearch();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const isHeld = state === "under-review" || state === "question-pending";
  const shown = isHeld && holder ? rows.filter((row) => (row.holder ?? nobody) === holder) : rows;
  const mayAssign = state === "under-review";
  // What left the list is chosen no longer.
  const chosenRows = shown.filter(({ id }) => chosen.has(id));
  return (
    <>
      {isHeld && <Filters rows={rows} names={names} />}
      {mayAssign && (
        <AssignMany
          rows={chosenRows}
          onDone={(stay) => setChosen(new Set(stay))}
          onClear={() => setChosen(new Set())}
          onAssigning={onAssigning}
        />
      )}
      {shown.length === 0 ? (
        <Empty title={t("desk.noneOfHolder")} />
      ) : (
        <Cases
          rows={shown}
          names={names}
          state={state}
          order={isHeld ? by : "urgency"}
          chosen={mayAssign ? chosen : null}
          onChoose={(ids, on) => {
            const next = new Set(chosen);
            for (const id of ids) {
              if (on) next.add(id);
              else next.delete(id);
            }
            setChosen(next);
          }}
        />
      )}
    </>
  );
}

/** In whose hands, and put together by what. */
function Filters({ rows, names }: Pick<ListedProps, "rows" | "names">) {
  const { t } = useTranslation("chief");
  const show = useShow();
  const { by = "urgency", holder = "all" } = Route.useSearch();
  const navigate = Route.useNavigate();
  const reviewers = useReviewers();
  const count = (of: string) => show.number(rows.filter((row) => (row.holder ?? nobody) === of).length);
  const people = new Map(reviewers.map(({ person, name }) => [person, name]));
  for (const row of rows)
    if (row.holder && !people.has(row.holder)) people.set(row.holder, names[row.holder] ?? row.holder);
  return (
    <div className="desk-filters">
      <Select
        label={t("desk.holder")}
        isRequired
        value={holder}
        onChange={(next) =>
          void navigate({ search: (old) => ({ ...old, holder: next === "all" || next === null ? undefined : next }) })
        }
        options={[
          { value: "all", label: t("desk.everybody", { number: show.number(rows.length) }) },
          { value: nobody, label: t("desk.nobodyCounted", { number: count(nobody) }) },
          ...[...people].map(([person, name]) => ({ value: person, label: `${name} (${count(person)})` })),
        ]}
      />
      <RadioGroup<Order>
        label={t("desk.by")}
        isRequired
        value={by}
        onChange={(next) => void navigate({ search: (old) => ({ ...old, by: next === "urgency" ? undefined : next }) })}
        options={orders.map((value) => ({ value, label: t(`desk.order.${value}`) }))}
      />
    </div>
  );
}

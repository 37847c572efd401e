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
import { TabLinks, tabLink } from "../../../design/parts/tab-links.tsx";
import { AssignMany } from "./assign-many.tsx";
import { Cases } from "./cases.tsx";
import "./desk.css";
import { Filters } from "./filters.tsx";
import { deskQuestion, deskStates, isHeldIn } from "./question.ts";

export const Route = createLazyRoute("/desk")({ component: Desk });

function Desk() {
  const { t } = useTranslation("chief");
  const show = useShow();
  const search = Route.useSearch();
  const { state = "under-review" } = search;
  const isNarrowed = search.holder !== undefined || search.urgency !== undefined;
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
      <Filters />
      <Asked of={cases} lines={8}>
        {({ pages }) => {
          const rows = pages.flatMap(({ body }) => body.items);
          const names = Object.assign({}, ...pages.map(({ body }) => body.names)) as Record<string, string>;
          if (rows.length === 0) return <Empty title={t(isNarrowed ? "desk.noneOfThese" : `desk.empty.${state}`)} />;
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
  const { state = "under-review", by = "urgency" } = Route.useSearch();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const mayAssign = state === "under-review";
  // What left the list is chosen no longer.
  const chosenRows = rows.filter(({ id }) => chosen.has(id));
  return (
    <>
      {mayAssign && (
        <AssignMany
          rows={chosenRows}
          onDone={(stay) => setChosen(new Set(stay))}
          onClear={() => setChosen(new Set())}
          onAssigning={onAssigning}
        />
      )}
      <Cases
        rows={rows}
        names={names}
        state={state}
        order={isHeldIn(state) ? by : "urgency"}
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
    </>
  );
}

/** One list, page by page; under the name of its state where others stand beside it. */
import { useInfiniteQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { State } from "../../../../shared/domain/case.ts";
import { askPages } from "../../../api/ask.ts";
import type { Asked as Question } from "../../../api/types.ts";
import { useShow } from "../../../app/show.ts";
import { Asked } from "../../../design/parts/asked.tsx";
import { StateLabel } from "../../../design/parts/label.tsx";
import { LoadMore } from "../../../design/parts/more.tsx";
import { Cases } from "./cases.tsx";
import type { List } from "./lists.ts";

interface Props {
  list: Exclude<List, "drafts">;
  state?: State;
  total?: number;
  question: Question<"listCases">;
  empty?: ReactNode;
}

export function Paged({ list, state, total, question, empty = null }: Props) {
  const show = useShow();
  const cases = useInfiniteQuery(askPages("listCases", question));
  return (
    <section className="stack-close">
      {state && (
        <h2 className="group-name">
          <StateLabel state={state} /> {total !== undefined && <span className="quiet">({show.number(total)})</span>}
        </h2>
      )}
      <Asked of={cases} lines={4}>
        {({ pages }) => {
          const rows = pages.flatMap(({ body }) => body.items);
          const names = Object.assign({}, ...pages.map(({ body }) => body.names)) as Record<string, string>;
          // A page may come empty and others after it.
          if (rows.length === 0 && !cases.hasNextPage) return empty;
          return (
            <>
              <Cases list={list} rows={rows} names={names} />
              {cases.hasNextPage && (
                <LoadMore
                  shown={rows.length}
                  hasMore
                  isLoading={cases.isFetchingNextPage}
                  onMore={() => void cases.fetchNextPage()}
                />
              )}
            </>
          );
        }}
      </Asked>
    </section>
  );
}

/** The addresses of this area. Which list is looked at stands in the address; nothing of a person does. */
import { createRoute, notFound } from "@tanstack/react-router";
import { ask, askPages } from "../../api/ask.ts";
import { enter, rootRoute } from "../../app/root.tsx";
import { line, oneOf } from "../../app/search.ts";
import { agency } from "./area.ts";
import { type List, lists, questions, statesOf } from "./home/lists.ts";

const agencyHomeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/agency",
  validateSearch: (search: Record<string, unknown>): { list?: List | undefined; keeper?: string | undefined } => ({
    list: oneOf(lists, search.list),
    keeper: line(search.keeper),
  }),
  beforeLoad: enter(agency),
  loader: ({ context }) => {
    void context.queryClient.prefetchQuery(ask("countCases"));
    for (const state of statesOf.due)
      void context.queryClient.prefetchInfiniteQuery(askPages("listCases", questions.inState(state)));
  },
}).lazy(() => import("./home/home.tsx").then(({ Route }) => Route));

const newCaseRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/agency/new",
  beforeLoad: enter(agency),
}).lazy(() => import("./new.tsx").then(({ Route }) => Route));

const importRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/agency/import",
  beforeLoad: enter(agency),
  loader: ({ context }) => void context.queryClient.prefetchQuery(ask("listPermits")),
}).lazy(() => import("./import/import.tsx").then(({ Route }) => Route));

const importedRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/agency/import/$importId",
  // Which upload it was made of: the list can be read once more with other columns.
  validateSearch: (search: Record<string, unknown>) => ({ upload: line(search.upload) }),
  beforeLoad: async ({ context, params }) => {
    if (!/^[0-9a-f]{32}$/.test(params.importId)) throw notFound();
    await enter(agency)({ context });
  },
}).lazy(() => import("./import/imported.tsx").then(({ Route }) => Route));

export const agencyRoutes = [agencyHomeRoute, newCaseRoute, importRoute, importedRoute] as const;

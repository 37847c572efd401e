/** The addresses of this area. A tracking code may stand in an address; a national id never does. */
import { createRoute } from "@tanstack/react-router";
import { ask, askPages } from "../../api/ask.ts";
import { enter, rootRoute } from "../../app/root.tsx";
import { line, oneOf } from "../../app/search.ts";
import { loadWords } from "../../app/words.ts";
import { auditor } from "./area.ts";
import { type AccountSearch, type CaseSearch, caseQuestion, listedStates } from "./question.ts";

const auditRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/audit",
  validateSearch: (search: Record<string, unknown>): CaseSearch => ({
    state: oneOf(listedStates, search.state),
    // All digits, so that it may stand in the address as a number.
    code: line(typeof search.code === "number" ? String(search.code) : search.code),
  }),
  loaderDeps: ({ search }) => search,
  beforeLoad: enter(auditor),
  loader: ({ context, deps }) =>
    void context.queryClient.prefetchInfiniteQuery(askPages("listCases", caseQuestion(deps))),
}).lazy(() => import("./find.tsx").then(({ Route }) => Route));

const accountReadsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/audit/reads",
  // Accounts are named by their office; names of people stand in no address.
  validateSearch: (search: Record<string, unknown>): AccountSearch => ({
    organization: line(search.organization),
    account: line(search.account),
  }),
  beforeLoad: enter(auditor),
}).lazy(() => import("./account-reads.tsx").then(({ Route }) => Route));

const oversightRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/audit/oversight",
  beforeLoad: async (arrival) => {
    // What was set aside is told in the chief's words.
    await Promise.all([enter(auditor)(arrival), loadWords("chief"), loadWords("history")]);
  },
  loader: ({ context }) => {
    void context.queryClient.prefetchQuery(ask("readRecount"));
    void context.queryClient.prefetchQuery(ask("countOverrides"));
  },
}).lazy(() => import("./oversight.tsx").then(({ Route }) => Route));

export const auditorRoutes = [auditRoute, accountReadsRoute, oversightRoute] as const;

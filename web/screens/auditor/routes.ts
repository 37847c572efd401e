/** The addresses of this area. A tracking code may stand in an address; a national id never does. */
import { createRoute } from "@tanstack/react-router";
import { askPages } from "../../api/ask.ts";
import { enter, rootRoute } from "../../app/root.tsx";
import { line, oneOf } from "../../app/search.ts";
import { auditor } from "./area.ts";
import { type CaseSearch, caseQuestion, listedStates } from "./question.ts";

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

export const auditorRoutes = [auditRoute] as const;

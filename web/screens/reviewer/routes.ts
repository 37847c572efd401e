/** The addresses of this area. Filters stand in the address, typed, so that they survive and can be passed on. */
import { createRoute } from "@tanstack/react-router";
import { caseTypes } from "../../../shared/domain/case-file.ts";
import { urgencies } from "../../../shared/domain/urgency.ts";
import { ask, askPages } from "../../api/ask.ts";
import { enter, rootRoute } from "../../app/root.tsx";
import { line, oneOf } from "../../app/search.ts";
import { reviewer } from "./area.ts";
import { type QueueSearch, queueQuestion, queues } from "./queue-question.ts";

export const queueRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/queue",
  validateSearch: (search: Record<string, unknown>): QueueSearch => ({
    queue: oneOf(queues, search.queue),
    urgency: oneOf(urgencies, search.urgency),
    // An organization's id in the registry.
    agency: line(search.agency),
    caseType: oneOf(caseTypes, search.caseType),
  }),
  loaderDeps: ({ search }) => search,
  beforeLoad: enter(reviewer),
  // Not awaited: the screen shows by itself that it waits.
  loader: ({ context, deps }) => {
    void context.queryClient.prefetchQuery(ask("countCases"));
    void context.queryClient.prefetchInfiniteQuery(askPages("listCases", queueQuestion(deps)));
  },
}).lazy(() => import("./queue.tsx").then(({ Route }) => Route));

export const reviewerRoutes = [queueRoute] as const;

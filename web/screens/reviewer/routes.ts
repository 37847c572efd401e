/** The addresses of this area. Filters stand in the address, typed, so that they survive and can be passed on. */
import { createRoute } from "@tanstack/react-router";
import { askPages } from "../../api/ask.ts";
import { enter, rootRoute } from "../../app/root.tsx";
import { oneOf } from "../../app/search.ts";
import { reviewer } from "./area.ts";
import { queueQuestion, queues } from "./queue-question.ts";

export const queueRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/queue",
  validateSearch: (search: Record<string, unknown>) => ({ queue: oneOf(queues, search.queue) }),
  loaderDeps: ({ search }) => search,
  beforeLoad: enter(reviewer),
  // Not awaited: the screen shows by itself that it waits.
  loader: ({ context, deps }) => {
    void context.queryClient.prefetchInfiniteQuery(askPages("listCases", queueQuestion(deps.queue)));
  },
}).lazy(() => import("./queue.tsx").then(({ Route }) => Route));

export const reviewerRoutes = [queueRoute] as const;

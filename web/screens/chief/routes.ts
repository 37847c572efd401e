/** The addresses of this area. What is looked at stands in the address, so that it can be passed on. */
import { createRoute } from "@tanstack/react-router";
import { ask, askPages } from "../../api/ask.ts";
import { enter, rootRoute } from "../../app/root.tsx";
import { line, oneOf } from "../../app/search.ts";
import { loadWords } from "../../app/words.ts";
import { chief } from "./area.ts";
import { type DeskSearch, deskQuestion, deskStates, deskUrgencies, orders } from "./desk/question.ts";
import { samplesQuestion } from "./samples/question.ts";

const deskRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/desk",
  validateSearch: (search: Record<string, unknown>): DeskSearch => ({
    state: oneOf(deskStates, search.state),
    by: oneOf(orders, search.by),
    // A person's id in the registry, which is no personal data; `nobody` for what nobody holds.
    holder: line(search.holder),
    urgency: oneOf(deskUrgencies, search.urgency),
  }),
  loaderDeps: ({ search }) => search,
  beforeLoad: enter(chief),
  loader: ({ context, deps }) => {
    void context.queryClient.prefetchQuery(ask("listReviewers"));
    void context.queryClient.prefetchQuery(ask("readWorkload"));
    void context.queryClient.prefetchInfiniteQuery(askPages("listCases", deskQuestion(deps)));
  },
}).lazy(() => import("./desk/desk.tsx").then(({ Route }) => Route));

const overridesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/overrides",
  beforeLoad: async (arrival) => {
    await Promise.all([enter(chief)(arrival), loadWords("history")]);
  },
  loader: ({ context }) => void context.queryClient.prefetchQuery(ask("countOverrides")),
}).lazy(() => import("./overrides.tsx").then(({ Route }) => Route));

const workloadRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/workload",
  beforeLoad: enter(chief),
  loader: ({ context }) => void context.queryClient.prefetchQuery(ask("readWorkload")),
}).lazy(() => import("./workload/workload.tsx").then(({ Route }) => Route));

const samplesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/samples",
  beforeLoad: enter(chief),
  loader: ({ context }) => void context.queryClient.prefetchInfiniteQuery(askPages("listSamples", samplesQuestion)),
}).lazy(() => import("./samples/samples.tsx").then(({ Route }) => Route));

const sampleRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/samples/$sampleId",
  beforeLoad: enter(chief),
  loader: ({ context, params: { sampleId: id } }) =>
    void context.queryClient.prefetchQuery(ask("readSample", { params: { id } })),
}).lazy(() => import("./samples/sample.tsx").then(({ Route }) => Route));

const pickRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/samples/$sampleId/$caseId/$seq",
  beforeLoad: async (arrival) => {
    await Promise.all([enter(chief)(arrival), loadWords("history")]);
  },
  loader: ({ context, params: { sampleId: id } }) =>
    void context.queryClient.prefetchQuery(ask("readSample", { params: { id } })),
}).lazy(() => import("./samples/pick.tsx").then(({ Route }) => Route));

const savedReasonsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/saved-reasons",
  beforeLoad: enter(chief),
  loader: ({ context }) => void context.queryClient.prefetchQuery(ask("readSavedReasons")),
}).lazy(() => import("./saved-reasons.tsx").then(({ Route }) => Route));

export const chiefRoutes = [
  savedReasonsRoute,
  deskRoute,
  workloadRoute,
  samplesRoute,
  sampleRoute,
  pickRoute,
  overridesRoute,
] as const;

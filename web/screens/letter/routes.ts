/** The letter of a case, for everybody who may read the case. */
import { createRoute, notFound } from "@tanstack/react-router";
import { ask } from "../../api/ask.ts";
import { rootRoute } from "../../app/root.tsx";
import { loadWords } from "../../app/words.ts";

const letterRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/cases/$caseId/letter",
  beforeLoad: async ({ params }) => {
    if (!/^[0-9a-f]{32}$/.test(params.caseId)) throw notFound();
    await loadWords("letter");
  },
  loader: ({ context, params }) =>
    void context.queryClient.prefetchQuery(ask("readLetter", { params: { id: params.caseId } })),
}).lazy(() => import("./letter.tsx").then(({ Route }) => Route));

export const letterRoutes = [letterRoute] as const;

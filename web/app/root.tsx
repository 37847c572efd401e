/** The routes that all others hang from. They know no area, so that every area can know them. */
import type { QueryClient } from "@tanstack/react-query";
import { createRootRouteWithContext, createRoute, notFound } from "@tanstack/react-router";
import { ask } from "../api/ask.ts";
import type { BodyOf } from "../api/types.ts";
import type { Area } from "./area.ts";
import { Forbidden } from "./errors/forbidden.ts";
import { NotFound, ScreenError } from "./errors/screens.tsx";
import { Shell } from "./shell/shell.tsx";
import { loadWords } from "./words.ts";

export interface RouterContext {
  queryClient: QueryClient;
  me: BodyOf<"readMe">;
  /** Those of the person's roles, in the order of the header. */
  areas: readonly Area[];
}

export const rootRoute = createRootRouteWithContext<RouterContext>()({
  component: Shell,
  notFoundComponent: NotFound,
  errorComponent: ScreenError,
});

/**
 * `beforeLoad` of an area's route: lets in who has the role, and has the area's words there before its screen is.
 * Rights are the API's; this only spares people a screen on which nothing would work.
 */
export const enter =
  (area: Area) =>
  async ({ context }: { context: RouterContext }): Promise<void> => {
    if (!area.roles.some((role) => context.me.roles.includes(role))) throw new Forbidden();
    await loadWords(area.name);
  };

/** The address of a case, the same for everybody and in every mail; what is seen there follows from the role. */
export const caseRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/cases/$caseId",
  beforeLoad: async ({ context, params }) => {
    if (!/^[0-9a-f]{32}$/.test(params.caseId)) throw notFound();
    const area = context.areas.find(({ caseScreen }) => caseScreen);
    if (!area) throw new Forbidden();
    await loadWords(area.name);
  },
  // Its code may be fetched on suspicion; a case itself is read, and its reading recorded, only when it is opened.
  loader: ({ context, params, preload }) => {
    if (!preload) void context.queryClient.prefetchQuery(ask("readCase", { params: { id: params.caseId } }));
  },
}).lazy(() => import("../screens/case.tsx").then(({ Route }) => Route));

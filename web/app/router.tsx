/** All addresses of the client. An area adds its own in `screens/NAME/routes.ts`. */
import { createRoute, createRouter, redirect } from "@tanstack/react-router";
import { administratorRoutes } from "../screens/administrator/routes.ts";
import { agencyRoutes } from "../screens/agency/routes.ts";
import { auditorRoutes } from "../screens/auditor/routes.ts";
import { authorityRoutes } from "../screens/authority/routes.ts";
import { chiefRoutes } from "../screens/chief/routes.ts";
import { galleryRoutes } from "../screens/gallery/routes.ts";
import { headRoutes } from "../screens/head/routes.ts";
import { letterRoutes } from "../screens/letter/routes.ts";
import { reviewerRoutes } from "../screens/reviewer/routes.ts";
import { Loading, NoArea, NotFound, ScreenError } from "./errors/screens.tsx";
import { caseRoute, type RouterContext, rootRoute } from "./root.tsx";

const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/",
  beforeLoad: ({ context }) => {
    const first = context.areas.find(({ home }) => home !== "/");
    if (first) throw redirect({ to: first.home, replace: true });
  },
  component: NoArea,
});

const routeTree = rootRoute.addChildren([
  homeRoute,
  caseRoute,
  ...reviewerRoutes,
  ...chiefRoutes,
  ...authorityRoutes,
  ...auditorRoutes,
  ...agencyRoutes,
  ...headRoutes,
  ...administratorRoutes,
  ...letterRoutes,
  ...galleryRoutes,
]);

export const makeRouter = (context: RouterContext) =>
  createRouter({
    routeTree,
    context,
    defaultPreload: "intent",
    // TanStack Query knows what is fresh.
    defaultPreloadStaleTime: 0,
    defaultPendingMs: 300,
    defaultPendingComponent: Loading,
    defaultErrorComponent: ScreenError,
    defaultNotFoundComponent: NotFound,
    scrollRestoration: true,
    defaultStructuralSharing: true,
  });

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}

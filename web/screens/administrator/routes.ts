/** The addresses of this area. */
import { createRoute, notFound } from "@tanstack/react-router";
import { enter, rootRoute } from "../../app/root.tsx";
import { administrator } from "./area.ts";

const peopleRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/registry/people",
  beforeLoad: enter(administrator),
}).lazy(() => import("./people.tsx").then(({ Route }) => Route));

const organizationsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/registry/organizations",
  beforeLoad: enter(administrator),
}).lazy(() => import("./organizations.tsx").then(({ Route }) => Route));

const lawRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/registry/law",
  beforeLoad: enter(administrator),
}).lazy(() => import("./law.tsx").then(({ Route }) => Route));

const rehearsalRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/registry/law/$rehearsalId",
  beforeLoad: async ({ context, params }) => {
    if (!/^[0-9a-f]{32}$/.test(params.rehearsalId)) throw notFound();
    await enter(administrator)({ context });
  },
}).lazy(() => import("./rehearsal.tsx").then(({ Route }) => Route));

const changesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/registry/changes",
  beforeLoad: enter(administrator),
}).lazy(() => import("./changes.tsx").then(({ Route }) => Route));

export const administratorRoutes = [peopleRoute, organizationsRoute, lawRoute, rehearsalRoute, changesRoute] as const;

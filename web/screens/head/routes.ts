/** The addresses of this area. */
import { createRoute } from "@tanstack/react-router";
import { enter, rootRoute } from "../../app/root.tsx";
import { head } from "./area.ts";

const agencyPeopleRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/agency/people",
  beforeLoad: enter(head),
}).lazy(() => import("./people.tsx").then(({ Route }) => Route));

export const headRoutes = [agencyPeopleRoute] as const;

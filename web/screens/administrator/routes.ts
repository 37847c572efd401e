/** The addresses of this area. */
import { createRoute, notFound } from "@tanstack/react-router";
import { postStandings } from "../../../shared/domain/registry.ts";
import { type RegistryKind, registryKinds } from "../../../shared/domain/registry-change.ts";
import { enter, rootRoute } from "../../app/root.tsx";
import { line, oneOf } from "../../app/search.ts";
import { administrator } from "./area.ts";
import type { PermitSearch } from "./permits/question.ts";
import type { PostSearch } from "./posts/question.ts";

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

/** All digits, it may stand in the address as a number. */
const number = (given: unknown): string | undefined => line(typeof given === "number" ? String(given) : given);

const permitsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/registry/permits",
  validateSearch: (search: Record<string, unknown>): PermitSearch => ({
    agency: line(search.agency),
    number: number(search.number),
  }),
  beforeLoad: enter(administrator),
}).lazy(() => import("./permits/permits.tsx").then(({ Route }) => Route));

const permitRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/registry/permits/$permitId",
  beforeLoad: enter(administrator),
}).lazy(() => import("./permits/permit.tsx").then(({ Route }) => Route));

const postsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/registry/posts",
  validateSearch: (search: Record<string, unknown>): PostSearch => ({
    agency: line(search.agency),
    number: number(search.number),
    standing: oneOf(postStandings, search.standing),
  }),
  beforeLoad: enter(administrator),
}).lazy(() => import("./posts/posts.tsx").then(({ Route }) => Route));

const postRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/registry/posts/$postId",
  beforeLoad: enter(administrator),
}).lazy(() => import("./posts/post.tsx").then(({ Route }) => Route));

const settingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/registry/settings",
  beforeLoad: enter(administrator),
}).lazy(() => import("./settings/routes.tsx").then(({ Route }) => Route));

/** Years that the calendar knows. */
const year = (given: unknown): number | undefined =>
  Number.isInteger(given) && Number(given) >= 1300 && Number(given) <= 1499 ? Number(given) : undefined;

const calendarRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/registry/settings/calendar",
  validateSearch: (search: Record<string, unknown>): { year?: number | undefined } => ({ year: year(search.year) }),
  beforeLoad: enter(administrator),
}).lazy(() => import("./settings/calendar.tsx").then(({ Route }) => Route));

const agreementsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/registry/settings/agreements",
  beforeLoad: enter(administrator),
}).lazy(() => import("./settings/agreements.tsx").then(({ Route }) => Route));

const lawRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/registry/law",
  beforeLoad: enter(administrator),
}).lazy(() => import("./law.tsx").then(({ Route }) => Route));

const rehearsalsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/registry/law/rehearsals",
  beforeLoad: enter(administrator),
}).lazy(() => import("./rehearsals.tsx").then(({ Route }) => Route));

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
  validateSearch: (search: Record<string, unknown>): { kind?: RegistryKind | undefined } => ({
    kind: oneOf(registryKinds, search.kind),
  }),
  beforeLoad: enter(administrator),
}).lazy(() => import("./changes.tsx").then(({ Route }) => Route));

export const administratorRoutes = [
  ...([peopleRoute, organizationsRoute, permitsRoute, permitRoute, postsRoute, postRoute] as const),
  ...([settingsRoute, calendarRoute, agreementsRoute] as const),
  ...([lawRoute, rehearsalsRoute, rehearsalRoute, changesRoute] as const),
] as const;

/** Every call of the API, in one table: what it takes, who may, what it answers. Gateway wiring, checks and description follow from it. */
import { accountsRoutes } from "./routes/accounts.ts";
import { agencyRoutes } from "./routes/agency.ts";
import { authorityRoutes } from "./routes/authority.ts";
import { deskRoutes } from "./routes/desk.ts";
import { documentsRoutes } from "./routes/documents.ts";
import { importsRoutes } from "./routes/imports.ts";
import { lawRoutes } from "./routes/law.ts";
import { oversightRoutes } from "./routes/oversight.ts";
import { peopleRoutes } from "./routes/people.ts";
import { permitsRoutes } from "./routes/permits.ts";
import { readingRoutes } from "./routes/reading.ts";
import { registryRoutes } from "./routes/registry.ts";
import { reviewRoutes } from "./routes/review.ts";
import type { Route } from "./routes/route.ts";
import { rulesetsRoutes } from "./routes/rulesets.ts";
import { samplesRoutes } from "./routes/samples.ts";
import { savedReasonsRoutes } from "./routes/saved-reasons.ts";
import { settingsRoutes } from "./routes/settings.ts";

export type { AnswerHeader, Route } from "./routes/route.ts";

export const routes = {
  ...agencyRoutes,
  ...documentsRoutes,
  ...importsRoutes,
  ...peopleRoutes,
  ...deskRoutes,
  ...readingRoutes,
  ...reviewRoutes,
  ...authorityRoutes,
  ...lawRoutes,
  ...rulesetsRoutes,
  ...oversightRoutes,
  ...samplesRoutes,
  ...registryRoutes,
  ...accountsRoutes,
  ...permitsRoutes,
  ...settingsRoutes,
  ...savedReasonsRoutes,
} as const satisfies Record<string, Route>;

export type RouteId = keyof typeof routes;
export const routeOf = (id: RouteId): Route => routes[id];
export const routeIds = Object.keys(routes) as RouteId[];

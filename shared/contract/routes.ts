/** Every call of the API, in one table: what it takes, who may, what it answers. Gateway wiring and description follow from it. */
import { accountsAnswers, accountsRoutes } from "./routes/accounts.ts";
import { agencyAnswers, agencyRoutes } from "./routes/agency.ts";
import { authorityAnswers, authorityRoutes } from "./routes/authority.ts";
import { deskAnswers, deskRoutes } from "./routes/desk.ts";
import { documentsAnswers, documentsRoutes } from "./routes/documents.ts";
import { importsAnswers, importsRoutes } from "./routes/imports.ts";
import { lawAnswers, lawRoutes } from "./routes/law.ts";
import { lettersAnswers, lettersRoutes } from "./routes/letters.ts";
import { meAnswers, meRoutes } from "./routes/me.ts";
import { oversightAnswers, oversightRoutes } from "./routes/oversight.ts";
import { peopleAnswers, peopleRoutes } from "./routes/people.ts";
import { permitsAnswers, permitsRoutes } from "./routes/permits.ts";
import { readingAnswers, readingRoutes } from "./routes/reading.ts";
import { registryAnswers, registryRoutes } from "./routes/registry.ts";
import { reviewAnswers, reviewRoutes } from "./routes/review.ts";
import type { AnswersTo, Route, ServedRoute } from "./routes/route.ts";
import { rulesetsAnswers, rulesetsRoutes } from "./routes/rulesets.ts";
import { samplesAnswers, samplesRoutes } from "./routes/samples.ts";
import { savedReasonsAnswers, savedReasonsRoutes } from "./routes/saved-reasons.ts";
import { searchAnswers, searchRoutes } from "./routes/search.ts";
import { settingsAnswers, settingsRoutes } from "./routes/settings.ts";

export type { AnswerHeader, Route } from "./routes/route.ts";

/** A route with what it answers: what clients and the description read, and no function. */
type Whole<Routes, Answers> = { [Id in keyof Routes]: Routes[Id] & { answers: Answers[Id & keyof Answers] } };

const whole = <Routes extends Record<string, ServedRoute>, Answers extends AnswersTo<Routes>>(
  routes: Routes,
  answers: Answers,
) =>
  Object.fromEntries(
    Object.entries(routes).map(([id, route]) => [id, { ...route, answers: answers[id as keyof Routes] }]),
  ) as Whole<Routes, Answers>;

export const routes = {
  ...whole(agencyRoutes, agencyAnswers),
  ...whole(documentsRoutes, documentsAnswers),
  ...whole(importsRoutes, importsAnswers),
  ...whole(meRoutes, meAnswers),
  ...whole(peopleRoutes, peopleAnswers),
  ...whole(deskRoutes, deskAnswers),
  ...whole(readingRoutes, readingAnswers),
  ...whole(lettersRoutes, lettersAnswers),
  ...whole(searchRoutes, searchAnswers),
  ...whole(reviewRoutes, reviewAnswers),
  ...whole(authorityRoutes, authorityAnswers),
  ...whole(lawRoutes, lawAnswers),
  ...whole(rulesetsRoutes, rulesetsAnswers),
  ...whole(oversightRoutes, oversightAnswers),
  ...whole(samplesRoutes, samplesAnswers),
  ...whole(registryRoutes, registryAnswers),
  ...whole(accountsRoutes, accountsAnswers),
  ...whole(permitsRoutes, permitsAnswers),
  ...whole(settingsRoutes, settingsAnswers),
  ...whole(savedReasonsRoutes, savedReasonsAnswers),
} satisfies Record<string, Route>;

export type RouteId = keyof typeof routes;
export const routeOf = (id: RouteId): Route => routes[id];
export const routeIds = Object.keys(routes) as RouteId[];

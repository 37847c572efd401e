/** The HTTP stack: who asks, what is asked, the step, the answer. An error becomes 503 or 500 with the request's id. */
import middy from "@middy/core";
import type { APIGatewayProxyEventV2WithJWTAuthorizer, APIGatewayProxyStructuredResultV2, Context } from "aws-lambda";
import type * as z from "zod";
import type { Outcome } from "../contract/outcome.ts";
import type { ServedRoute } from "../contract/routes/route.ts";
import type { Action } from "../domain/authorization.ts";
import type { Actor } from "../domain/registry.ts";
import { accounting, type Started } from "./accounting.ts";
import { answeringOf } from "./answering.ts";
import type { Log } from "./log.ts";
import { type Parsed, type RawRequest, rawRequest, readRequest } from "./request.ts";
import { toResponse } from "./response.ts";
import { type Token, tokenOf } from "./token.ts";

type Inferred<Schema> = Schema extends z.ZodType ? z.infer<Schema> : undefined;

/** What a route's step is handed: everything read, and typed by the route's own schemas. */
interface RouteRequest<Of extends ServedRoute> extends Omit<Parsed, "params" | "query" | "body"> {
  actor: Actor;
  action: Action;
  params: Inferred<Of["params"]>;
  query: Inferred<Of["query"]>;
  body: Inferred<Of["body"]>;
  raw: RawRequest;
}

type Step<Of extends ServedRoute> = (request: RouteRequest<Of>) => Promise<Outcome>;
type Served = Record<string, ServedRoute>;

/** A step for each route. */
export type Handlers<Routes extends Served> = { [Id in keyof Routes]: Step<Routes[Id]> };

export interface HttpPorts<Routes extends Served> {
  /** Those that this function answers: it is built with no other. */
  routes: Routes;
  /** The person behind a token as the registry knows it at this moment; null when account, person or session has ended. */
  actorOf: (token: Token) => Promise<Actor | null>;
  log: Log;
  handlers: Handlers<Routes>;
  /** What the next body is read with, where it is another than the route's own schema. */
  schemaOf?: (schema: z.ZodType) => z.ZodType;
  /** Milliseconds, for the log's durations. */
  elapsed: () => number;
}

type Event = APIGatewayProxyEventV2WithJWTAuthorizer;
type Result = APIGatewayProxyStructuredResultV2;

interface Serving {
  route: ServedRoute;
  step: Step<ServedRoute>;
}

const answer = async (
  event: Event,
  serving: Serving | undefined,
  { actorOf, schemaOf = (schema) => schema }: Pick<HttpPorts<Served>, "actorOf" | "schemaOf">,
): Promise<Outcome> => {
  if (!serving) return { problem: "not-found" };
  const token = tokenOf(event);
  const actor = token && (await actorOf(token));
  if (!actor) return { problem: "unauthorized" };
  const { route, step } = serving;
  const raw = rawRequest(event);
  const reading = { ...route, body: route.body && schemaOf(route.body) };
  const read = readRequest(reading, raw, event.pathParameters ?? {}, actor.account, event.requestContext.requestId);
  if (!read.ok) return read.problem;
  return step({ ...read.value, actor, action: route.action, raw } as RouteRequest<ServedRoute>);
};

export const httpFunction = <Routes extends Served>(ports: HttpPorts<Routes>) => {
  const { routes, handlers } = ports;
  const serving = new Map<string, Serving>(
    Object.entries(routes).map(([id, route]) => [
      `${route.method} ${route.path}`,
      { route, step: handlers[id] as unknown as Step<ServedRoute> },
    ]),
  );
  return middy<Event, Result, Error, Context, Started>()
    .use(accounting(ports))
    .handler(async (event: Event): Promise<Result> => {
      const outcome = await answer(event, serving.get(event.routeKey), ports);
      return toResponse(outcome, answeringOf(event));
    });
};

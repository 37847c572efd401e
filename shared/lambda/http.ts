/** The HTTP stack: who asks, what is asked, the step, the answer. An error becomes 503 or 500 with the request's id. */
import middy from "@middy/core";
import type { APIGatewayProxyEventV2WithJWTAuthorizer, APIGatewayProxyStructuredResultV2, Context } from "aws-lambda";
import type * as z from "zod";
import type { Outcome } from "../contract/outcome.ts";
import { type RouteId, routeOf, type routes } from "../contract/routes.ts";
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
export interface RouteRequest<Id extends RouteId> extends Omit<Parsed, "params" | "query" | "body"> {
  actor: Actor;
  action: Action;
  params: Inferred<(typeof routes)[Id]["params"]>;
  query: Inferred<(typeof routes)[Id]["query"]>;
  body: Inferred<(typeof routes)[Id]["body"]>;
  raw: RawRequest;
}

/** A step for each route that this function answers; the wiring test holds them against `serverless.yml`. */
export type Handlers = { [Id in RouteId]?: (request: RouteRequest<Id>) => Promise<Outcome> };

export interface HttpPorts {
  /** The person behind a token as the registry knows it at this moment; null when account, person or session has ended. */
  actorOf: (token: Token) => Promise<Actor | null>;
  log: Log;
  handlers: Handlers;
  /** Milliseconds, for the log's durations. */
  elapsed: () => number;
}

type Event = APIGatewayProxyEventV2WithJWTAuthorizer;
type Result = APIGatewayProxyStructuredResultV2;

const answer = async (event: Event, { actorOf, handlers }: HttpPorts): Promise<Outcome> => {
  const id = (Object.keys(handlers) as RouteId[]).find((each) => {
    const { method, path } = routeOf(each);
    return event.routeKey === `${method} ${path}`;
  });
  const step = id && (handlers[id] as ((request: RouteRequest<RouteId>) => Promise<Outcome>) | undefined);
  if (!id || !step) return { problem: "not-found" };
  const token = tokenOf(event);
  const actor = token && (await actorOf(token));
  if (!actor) return { problem: "unauthorized" };
  const route = routeOf(id);
  const raw = rawRequest(event);
  const read = readRequest(route, raw, event.pathParameters ?? {}, actor.account, event.requestContext.requestId);
  if (!read.ok) return read.problem;
  return step({ ...read.value, actor, action: route.action, raw } as unknown as RouteRequest<RouteId>);
};

export const httpFunction = (ports: HttpPorts) =>
  middy<Event, Result, Error, Context, Started>()
    .use(accounting(ports))
    .handler(async (event: Event): Promise<Result> => toResponse(await answer(event, ports), answeringOf(event)));

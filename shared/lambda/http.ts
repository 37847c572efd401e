/** The HTTP stack: who asks, what is asked, the step, the answer. An error becomes 503 or 500 with the request's id. */
import middy from "@middy/core";
import type { APIGatewayProxyEventV2WithJWTAuthorizer, APIGatewayProxyStructuredResultV2, Context } from "aws-lambda";
import type * as z from "zod";
import type { Outcome } from "../contract/outcome.ts";
import type { Problem } from "../contract/problems.ts";
import { type RouteId, routeOf, type routes } from "../contract/routes.ts";
import type { Action } from "../domain/authorization.ts";
import { BadCursor, Unavailable } from "../domain/fault.ts";
import type { Actor } from "../domain/registry.ts";
import { answeringOf } from "./answering.ts";
import { errorLine, type Log } from "./log.ts";
import { type Parsed, type RawRequest, rawRequest, readRequest } from "./request.ts";
import { problemResponse, toResponse } from "./response.ts";
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

/** What an error means to the caller. A passing fault of the store may be repeated; the key makes that harmless. */
export const problemOfError = (error: unknown): Problem => {
  if (error instanceof BadCursor)
    return {
      problem: "invalid-request",
      errors: [
        {
          pointer: "#/query/cursor",
          detail: {
            fa: "نشانگر صفحه پذیرفته نیست؛ آن را از پیوند next بردارید.",
            en: "Not a cursor of this list; take it from the link rel=next.",
          },
        },
      ],
    };
  return { problem: error instanceof Unavailable ? "unavailable" : "internal" };
};

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
  middy<Event, Result, Error, Context, { started: number }>()
    .use({
      before: (request) => {
        request.internal.started = ports.elapsed();
      },
      after: ({ event, response, internal }) => {
        ports.log("info", "answered", {
          requestId: event.requestContext.requestId,
          route: event.routeKey,
          status: response?.statusCode ?? 0,
          milliseconds: Math.round(ports.elapsed() - internal.started),
          traceparent: answeringOf(event).traceparent,
        });
      },
      onError: (request) => {
        const { event, error } = request;
        const problem = problemOfError(error);
        ports.log(problem.problem === "invalid-request" ? "info" : "error", "failed", {
          requestId: event.requestContext.requestId,
          route: event.routeKey,
          error: errorLine(error),
        });
        request.response = problemResponse(problem, answeringOf(event));
      },
    })
    .handler(async (event: Event): Promise<Result> => toResponse(await answer(event, ports), answeringOf(event)));

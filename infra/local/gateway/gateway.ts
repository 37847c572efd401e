import type { IncomingMessage, ServerResponse } from "node:http";
import type { LocalFunction } from "../functions/function.ts";
import { type Authorizer, movedAhead } from "./authorizer.ts";
import { eventOf } from "./event.ts";
import { refuse, respond } from "./response.ts";
import { makeRouter, type Route } from "./routes.ts";

export interface RouteTarget {
  /** Absent when the function is not there. */
  function: LocalFunction | undefined;
  authorizer: Authorizer | undefined;
}

/** API Gateway's limits: 10 MB in, of which Lambda takes 6, and thirty seconds for an answer. */
const largestBody = 10 * 1024 * 1024;
const largestEvent = 6 * 1024 * 1024;
const patience = 30_000;

/** The HTTP API: routes, authorizers and limits of API Gateway, with its own words where it refuses. */
export function makeGateway(routes: Route<RouteTarget>[], now: () => Date) {
  const route = makeRouter(routes);
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const matched = find(route, request);
    if (matched === "malformed") return refuse(response, 400, "Bad Request");
    if (!matched) return refuse(response, 404, "Not Found");
    const { authorizer, function: target } = matched.route.target;
    const claims = await authorizer?.(request.headers.authorization);
    if (authorizer && !claims) {
      response.setHeader("www-authenticate", "Bearer");
      return refuse(response, 401, "Unauthorized");
    }
    const body = await read(request);
    if (!body) return refuse(response, 413, "Request Entity Too Large");
    const routeKey = `${matched.route.method} ${matched.route.path}`;
    const at = now();
    const moved = claims && movedAhead(claims, at.getTime() - Date.now());
    const event = eventOf({ request, body, routeKey, parameters: matched.parameters, claims: moved, at });
    if (typeof event.body === "string" && event.body.length > largestEvent)
      return refuse(response, 413, "Request Entity Too Large");
    if (!target) return refuse(response, 500, "Internal Server Error");
    await answer(response, target, event);
  };
}

async function answer(response: ServerResponse, target: LocalFunction, event: Record<string, unknown>): Promise<void> {
  const { requestId } = event.requestContext as { requestId: string };
  const timer = setTimeout(() => refuse(response, 503, "Service Unavailable"), patience);
  const outcome = await target.invoke(event).then(
    (result) => () => respond(response, result, requestId),
    () => () => refuse(response, 500, "Internal Server Error"),
  );
  clearTimeout(timer);
  if (!response.writableEnded) outcome();
}

function find<Target>(route: ReturnType<typeof makeRouter<Target>>, { method = "GET", url = "/" }: IncomingMessage) {
  try {
    return route(method, url.split("?")[0] ?? "/");
  } catch (error) {
    if (error instanceof URIError) return "malformed" as const;
    throw error;
  }
}

async function read(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    // The rest is read and dropped, so that the client gets to read the answer.
    if (size <= largestBody) chunks.push(chunk);
  }
  return size > largestBody ? undefined : Buffer.concat(chunks);
}

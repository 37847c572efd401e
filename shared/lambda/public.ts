/** The HTTP stack of what everybody may call: no token is looked at, and nothing of the request is kept. */
import middy from "@middy/core";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from "aws-lambda";
import { type PublicRouteId, publicRoutes } from "../contract/public-routes.ts";
import { accounting, type Started } from "./accounting.ts";
import { type Answering, answeringOf } from "./answering.ts";
import type { Log } from "./log.ts";
import { problemResponse } from "./response.ts";

type Event = APIGatewayProxyEventV2;
type Result = APIGatewayProxyStructuredResultV2;

export interface PublicPorts {
  handlers: { [Id in PublicRouteId]?: (event: Event, answering: Answering) => Promise<Result> };
  log: Log;
  /** Milliseconds, for the log's durations. */
  elapsed: () => number;
}

const answer = async (event: Event, { handlers }: PublicPorts): Promise<Result> => {
  const answering = answeringOf(event);
  const id = (Object.keys(handlers) as PublicRouteId[]).find(
    (each) => event.routeKey === `GET ${publicRoutes[each].path}`,
  );
  const step = id && handlers[id];
  return step ? await step(event, answering) : problemResponse({ problem: "not-found" }, answering);
};

export const publicFunction = (ports: PublicPorts) =>
  middy<Event, Result, Error, Context, Started>()
    .use(accounting(ports))
    .handler((event: Event): Promise<Result> => answer(event, ports));

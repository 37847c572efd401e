/** What every answer over HTTP has in common: a line in the log, and an error that became an answer. */
import type { MiddlewareObj } from "@middy/core";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from "aws-lambda";
import type { Problem } from "../contract/problems.ts";
import { BadCursor } from "../domain/fault.ts";
import { answeringOf } from "./answering.ts";
import { errorLine, type Log } from "./log.ts";
import { passes } from "./passing-fault.ts";
import { problemResponse } from "./response.ts";

/** Milliseconds at which the invocation began. */
export type Started = { started: number };

/** What an error means to the caller. A passing fault of the store may be repeated; the key makes that harmless. */
const problemOfError = (error: unknown): Problem => {
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
  return { problem: passes(error) ? "unavailable" : "internal" };
};

export const accounting = <Event extends APIGatewayProxyEventV2>({
  log,
  elapsed,
}: {
  log: Log;
  elapsed: () => number;
}): MiddlewareObj<Event, APIGatewayProxyStructuredResultV2, Error, Context, Started> => ({
  before: (request) => {
    request.internal.started = elapsed();
  },
  after: ({ event, response, internal }) => {
    log("info", "answered", {
      requestId: event.requestContext.requestId,
      route: event.routeKey,
      status: response?.statusCode ?? 0,
      milliseconds: Math.round(elapsed() - internal.started),
      traceparent: answeringOf(event).traceparent,
    });
  },
  onError: (request) => {
    const { event, error } = request;
    const problem = problemOfError(error);
    log(problem.problem === "invalid-request" ? "info" : "error", "failed", {
      requestId: event.requestContext.requestId,
      route: event.routeKey,
      error: errorLine(error),
    });
    request.response = problemResponse(problem, answeringOf(event));
  },
});

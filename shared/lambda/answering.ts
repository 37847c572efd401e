/** What an answer needs to know of its request: language, id, trace, and the address that a link goes back to. */
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { type Language, languageOf } from "./language.ts";

export interface Answering {
  language: Language;
  requestId: string;
  /** W3C trace context, passed on as it came. */
  traceparent: string | undefined;
  /** Path and query of a list, for the link to its next page. */
  path: string;
  query: string;
}

const traceparentPattern = /^[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/;

export const answeringOf = (event: APIGatewayProxyEventV2): Answering => {
  const { traceparent } = event.headers;
  return {
    language: languageOf(event.headers["accept-language"]),
    requestId: event.requestContext.requestId,
    traceparent: traceparent && traceparentPattern.test(traceparent) ? traceparent : undefined,
    path: event.rawPath,
    query: event.rawQueryString,
  };
};

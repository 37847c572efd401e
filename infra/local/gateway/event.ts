import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { account } from "../wiring/resources.ts";
import type { Claims } from "./authorizer.ts";

interface Received {
  request: IncomingMessage;
  body: Buffer;
  routeKey: string;
  parameters: Record<string, string>;
  claims: Claims | undefined;
  at: Date;
}

const text = /^(text\/|application\/(json|javascript|xml|[\w.+-]+\+(json|xml))\s*(;|$))/i;

/** The event that API Gateway's HTTP API hands to a function, payload format 2.0. */
export function eventOf({ request, body, routeKey, parameters, claims, at }: Received): Record<string, unknown> {
  const [rawPath = "/", rawQueryString = ""] = split(request.url ?? "/");
  const { cookie, ...headers } = joined(request);
  const encoded = !text.test(headers["content-type"] ?? "text/plain");
  const query = queryOf(rawQueryString);
  const requestId = randomUUID();
  const sourceIp = request.socket.remoteAddress ?? "127.0.0.1";
  return {
    version: "2.0",
    routeKey,
    rawPath,
    rawQueryString,
    ...(cookie && { cookies: cookie.split("; ") }),
    headers: {
      ...headers,
      "x-forwarded-for": sourceIp,
      "x-forwarded-port": String(request.socket.localPort),
      "x-forwarded-proto": "http",
    },
    ...(Object.keys(query).length > 0 && { queryStringParameters: query }),
    requestContext: {
      accountId: account,
      apiId: "local",
      ...(claims && { authorizer: { jwt: { claims, scopes: null } } }),
      domainName: headers.host ?? "127.0.0.1",
      domainPrefix: "127",
      http: {
        method: request.method,
        path: rawPath,
        protocol: `HTTP/${request.httpVersion}`,
        sourceIp,
        userAgent: headers["user-agent"] ?? "",
      },
      requestId,
      routeKey,
      stage: "$default",
      time: commonLogTime(at),
      timeEpoch: at.getTime(),
    },
    ...(Object.keys(parameters).length > 0 && { pathParameters: parameters }),
    ...(body.length > 0 && { body: body.toString(encoded ? "base64" : "utf8") }),
    isBase64Encoded: body.length > 0 && encoded,
  };
}

function split(url: string): [string, string] {
  const mark = url.indexOf("?");
  return mark < 0 ? [url, ""] : [url.slice(0, mark), url.slice(mark + 1)];
}

/** Names in lower case, repeated headers joined by commas. */
function joined({ headersDistinct }: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headersDistinct).map(([name, values = []]) => [name, values.join(name === "cookie" ? "; " : ",")]),
  );
}

function queryOf(rawQueryString: string): Record<string, string> {
  const query: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(rawQueryString))
    query[name] = query[name] === undefined ? value : `${query[name]},${value}`;
  return query;
}

function commonLogTime(at: Date): string {
  const [, day, month, year, time] = /^\w+, (\d+) (\w+) (\d+) ([\d:]+)/.exec(at.toUTCString()) ?? [];
  return `${day}/${month}/${year}:${time} +0000`;
}

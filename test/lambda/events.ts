/** Hand-made API Gateway events (payload 2.0), and a log that keeps its lines. */
import type { APIGatewayProxyEventV2WithJWTAuthorizer, Context } from "aws-lambda";
import { type RouteId, routeOf } from "../../shared/contract/routes.ts";
import type { Log } from "../../shared/lambda/log.ts";

export const aContext = { awsRequestId: "invocation-1" } as Context;

export interface Asked {
  routeKey: string;
  path: string;
  params?: Record<string, string>;
  query?: string;
  headers?: Record<string, string>;
  claims?: unknown;
  body?: string;
  encoded?: boolean;
  requestId?: string;
}

export const claimsOf = (account: string): Record<string, string> => ({
  sub: account,
  sid: `session-of-${account}`,
  iat: "1795335330",
  iss: "http://127.0.0.1/oidc",
});

export const anEvent = (asked: Asked): APIGatewayProxyEventV2WithJWTAuthorizer =>
  ({
    version: "2.0",
    routeKey: asked.routeKey,
    rawPath: asked.path,
    rawQueryString: asked.query ?? "",
    headers: asked.headers ?? {},
    requestContext: {
      requestId: asked.requestId ?? "request-1",
      http: {
        method: asked.routeKey.split(" ")[0],
        path: asked.path,
        protocol: "HTTP/1.1",
        sourceIp: "",
        userAgent: "",
      },
      ...(asked.claims === undefined ? {} : { authorizer: { jwt: { claims: asked.claims, scopes: [] } } }),
    },
    ...(asked.params ? { pathParameters: asked.params } : {}),
    ...(asked.body === undefined ? {} : { body: asked.body }),
    isBase64Encoded: asked.encoded ?? false,
  }) as unknown as APIGatewayProxyEventV2WithJWTAuthorizer;

/** An event for a route: its path filled in, a body as JSON, a key of its own where one is needed. */
export const aCall = (
  id: RouteId,
  given: Omit<Partial<Asked>, "body"> & { body?: unknown } = {},
): APIGatewayProxyEventV2WithJWTAuthorizer => {
  const { method, path } = routeOf(id);
  const { body, params = {}, headers = {}, ...rest } = given;
  return anEvent({
    routeKey: `${method} ${path}`,
    path: path.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? name),
    params,
    claims: claimsOf("account-agency-officer"),
    headers: {
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...(method === "POST" ? { "idempotency-key": "key-1" } : {}),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    ...rest,
  });
};

export interface Lines {
  log: Log;
  lines: { level: string; what: string; [name: string]: unknown }[];
}

export const keptLog = (): Lines => {
  const lines: Lines["lines"] = [];
  return { lines, log: (level, what, line) => void lines.push({ level, what, ...line }) };
};

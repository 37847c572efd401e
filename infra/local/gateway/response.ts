import type { ServerResponse } from "node:http";

interface ProxyResult {
  statusCode: number;
  headers?: Record<string, string | number | boolean>;
  cookies?: string[];
  body?: string;
  isBase64Encoded?: boolean;
}

/** Lambda's limit for what a function answers at once. */
const largest = 6 * 1024 * 1024;

/** Turns a function's result into an HTTP answer as API Gateway does; what has no status code is itself the body. */
export function respond(response: ServerResponse, result: unknown, requestId: string): void {
  response.setHeader("apigw-requestid", requestId);
  const proxied = asProxyResult(result);
  if (!proxied || (proxied.body?.length ?? 0) > largest) {
    refuse(response, 500, "Internal Server Error");
    return;
  }
  for (const [name, value] of Object.entries(proxied.headers ?? {})) response.setHeader(name, String(value));
  if (proxied.cookies?.length) response.setHeader("set-cookie", proxied.cookies);
  if (!response.hasHeader("content-type")) response.setHeader("content-type", "text/plain;charset=UTF-8");
  response.statusCode = proxied.statusCode;
  response.end(Buffer.from(proxied.body ?? "", proxied.isBase64Encoded ? "base64" : "utf8"));
}

function asProxyResult(result: unknown): ProxyResult | undefined {
  if (typeof result !== "object" || result === null || !("statusCode" in result)) {
    const body = typeof result === "string" ? result : JSON.stringify(result);
    return { statusCode: 200, headers: { "content-type": "application/json" }, body };
  }
  const { statusCode, body } = result as { statusCode: unknown; body?: unknown };
  const status = Number(statusCode);
  if (!Number.isInteger(status) || status < 200 || status > 599) return undefined;
  if (body !== undefined && body !== null && typeof body !== "string") return undefined;
  return { ...(result as ProxyResult), statusCode: status };
}

/** The gateway's own words, which no function had a part in. */
export function refuse(response: ServerResponse, status: number, message: string): void {
  response.statusCode = status;
  response.setHeader("content-type", "application/json");
  response.end(JSON.stringify({ message }));
}

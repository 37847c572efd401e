/** Reads an API Gateway request against the route's schemas. Everything from outside is unknown until here. */
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import type * as z from "zod";
import { issueWords } from "../contract/issue-words.ts";
import type { RequestIdentity } from "../contract/outcome.ts";
import type { Problem } from "../contract/problems.ts";
import type { ServedRoute } from "../contract/routes/route.ts";
import { canonical, sha256Text } from "../domain/chain.ts";
import type { Words } from "../domain/finding.ts";

/** Far above the largest case file, far below what the gateway lets through. */
const largestBody = 256 * 1024;

export interface RawRequest {
  method: string;
  /** As the caller addressed it. */
  path: string;
  query: string;
  headers: Record<string, string>;
  body: string;
}

export interface Parsed {
  params: Record<string, string>;
  query: Record<string, unknown>;
  body: unknown;
  request: RequestIdentity;
  ifMatch: string | null;
}

export const rawRequest = (event: APIGatewayProxyEventV2): RawRequest => ({
  method: event.requestContext.http.method,
  path: event.rawPath,
  query: event.rawQueryString,
  headers: Object.fromEntries(Object.entries(event.headers).map(([name, value]) => [name.toLowerCase(), value ?? ""])),
  body: event.isBase64Encoded ? Buffer.from(event.body ?? "", "base64").toString("utf8") : (event.body ?? ""),
});

type Read<T> = { ok: true; value: T } | { ok: false; problem: Problem };
const good = <T>(value: T): Read<T> => ({ ok: true, value });
const bad = <T>(problem: Problem): Read<T> => ({ ok: false, problem });

const escaped = (segment: PropertyKey): string => String(segment).replaceAll("~", "~0").replaceAll("/", "~1");

/** What was sent tells whether a value is missing or of another type; it is never logged. */
const reporting = { reportInput: true };

const invalid = (place: string, error: z.ZodError): Problem => ({
  problem: "invalid-request",
  errors: error.issues.flatMap((issue) => {
    const pointer = `${place}${issue.path.map((segment) => `/${escaped(segment)}`).join("")}`;
    const detail: Words = issueWords(issue);
    return issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => ({ pointer: `${pointer}/${escaped(key)}`, detail }))
      : [{ pointer, detail }];
  }),
});

/** Half of a surrogate pair is no character: it can be neither hashed nor stored as it came. */
const wellFormed = (key: string, value: unknown): unknown => {
  if (!key.isWellFormed() || (typeof value === "string" && !value.isWellFormed())) throw new SyntaxError();
  return value;
};

const readBody = (route: ServedRoute, raw: RawRequest): Read<unknown> => {
  if (route.body === null) return good(undefined);
  if (Buffer.byteLength(raw.body) > largestBody)
    return bad({ problem: "too-large", about: `${largestBody / 1024} KiB` });
  if (raw.body.trim() !== "" && !/^application\/(?:[a-z.+-]+\+)?json\s*(;|$)/i.test(raw.headers["content-type"] ?? ""))
    return bad({ problem: "unsupported-media-type" });
  let json: unknown;
  try {
    json = raw.body.trim() === "" ? undefined : JSON.parse(raw.body, wellFormed);
  } catch {
    // Nesting that exhausts the stack ends here too.
    return bad({ problem: "invalid-json" });
  }
  const parsed = route.body.safeParse(json, reporting);
  return parsed.success ? good(parsed.data) : bad(invalid("", parsed.error));
};

const twice: Words = { fa: "این پارامتر بیش از یک بار آمده است.", en: "Given more than once." };

/** Which of two values is meant nobody can know. */
const repeatedParameters = (parameters: URLSearchParams): Problem | null => {
  const repeated = [...new Set(parameters.keys())].filter((name) => parameters.getAll(name).length > 1);
  if (repeated.length === 0) return null;
  return {
    problem: "invalid-request",
    errors: repeated.map((name) => ({ pointer: `#/query/${escaped(name)}`, detail: twice })),
  };
};

const readQuery = (route: ServedRoute, raw: RawRequest): Read<Record<string, unknown>> => {
  if (route.query === null) return good({});
  const parameters = new URLSearchParams(raw.query);
  const repeated = repeatedParameters(parameters);
  if (repeated) return bad(repeated);
  const parsed = route.query.safeParse(Object.fromEntries(parameters), reporting);
  return parsed.success ? good(parsed.data) : bad(invalid("#/query", parsed.error));
};

/** A path that cannot name anything is answered like what does not exist. */
const readParams = (route: ServedRoute, params: Record<string, string | undefined>): Read<Record<string, string>> => {
  if (route.params === null) return good({});
  const parsed = route.params.safeParse(params);
  return parsed.success ? good(parsed.data as Record<string, string>) : bad({ problem: "not-found" });
};

/** `"7"`, `W/"7"` or `*`; several candidates are not offered by this API. */
const readIfMatch = (route: ServedRoute, raw: RawRequest): Read<string | null> => {
  const header = raw.headers["if-match"]?.trim();
  if (route.ifMatch === "none") return good(null);
  if (header === undefined || header === "")
    return route.ifMatch === "required" ? bad({ problem: "precondition-required" }) : good(null);
  if (header === "*") return good(null);
  return good(/^(?:W\/)?"([^"]{1,40})"$/.exec(header)?.[1] ?? header);
};

const readKey = (route: ServedRoute, raw: RawRequest, fallback: string): Read<string> => {
  const key = raw.headers["idempotency-key"]?.trim() ?? "";
  const required = route.changes && route.method === "POST";
  if (!required) return good(key === "" ? fallback : key);
  return /^[\x21-\x7e]{1,200}$/.test(key) ? good(key) : bad({ problem: "idempotency-key-missing" });
};

/**
 * The order of the checks is the order in which a caller can mend them. `account` scopes the key to the caller;
 * `fallback` names a request that needs no key.
 */
export const readRequest = (
  route: ServedRoute,
  raw: RawRequest,
  params: Record<string, string | undefined>,
  account: string,
  fallback: string,
): Read<Parsed> => {
  const named = readParams(route, params);
  if (!named.ok) return named;
  const key = readKey(route, raw, fallback);
  if (!key.ok) return key;
  const ifMatch = readIfMatch(route, raw);
  if (!ifMatch.ok) return ifMatch;
  const query = readQuery(route, raw);
  if (!query.ok) return query;
  const body = readBody(route, raw);
  if (!body.ok) return body;
  return good({
    params: named.value,
    query: query.value,
    body: body.value,
    ifMatch: ifMatch.value,
    request: {
      id: sha256Text(`${account}\n${raw.path}\n${key.value}`),
      body: sha256Text(`${route.method} ${raw.path}\n${canonical(body.value ?? null)}`),
    },
  });
};

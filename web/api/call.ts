/** The one place where the API is called: token, language, version, key in; body, version, next page or a Problem out. */
import { routeTable } from "virtual:routes";
import { language } from "../app/language.ts";
import { accessToken, replacedToken, sessionEnded } from "../app/session/session.ts";
import { lineIsDown, lineIsUp } from "./line.ts";
import { Problem, problemIn } from "./problem.ts";
import type { Answer, Asked, RouteId } from "./types.ts";

/** Milliseconds; the gateway itself gives up after thirty seconds. */
const patience = 35_000;

export interface Manner {
  /** One per intent of the user, kept over repeats; changes by POST need it. */
  key?: string;
  signal?: AbortSignal;
  /** Another form than JSON. */
  accept?: string;
}

export async function call<Id extends RouteId>(id: Id, asked: Asked<Id>, manner: Manner = {}): Promise<Answer<Id>> {
  const first = await held(accessToken());
  let response = await send(id, asked, manner, first);
  // Refused once: perhaps the token had ended. Refused twice: the session has, and whoever sits there signs in again.
  if (response.status === 401) response = await send(id, asked, manner, await held(replacedToken(first)));
  if (response.status === 401) response = await send(id, asked, manner, await held(sessionEnded()));
  if (!response.ok) throw await problemIn(response);
  return {
    body: (response.status === 204 ? undefined : await response.json()) as Answer<Id>["body"],
    version: response.headers.get("etag")?.replaceAll('"', "") ?? null,
    next: cursorIn(response.headers.get("link")),
  };
}

/** What a call answers on paper instead: the same question, asked for as PDF. */
export async function callForPaper<Id extends RouteId>(id: Id, asked: Asked<Id>): Promise<Blob> {
  const token = await held(accessToken());
  const manner = { accept: "application/pdf" };
  let response = await send(id, asked, manner, token);
  if (response.status === 401) response = await send(id, asked, manner, await held(replacedToken(token)));
  if (!response.ok) throw await problemIn(response);
  return response.blob();
}

async function send<Id extends RouteId>(id: Id, asked: Asked<Id>, manner: Manner, token: string): Promise<Response> {
  const { method } = routeOf(id);
  const request: RequestInit = {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      "accept-language": language(),
      ...(manner.accept === undefined ? {} : { accept: manner.accept }),
      ...(asked.body === undefined ? {} : { "content-type": "application/json" }),
      ...(asked.version === undefined ? {} : { "if-match": `"${asked.version}"` }),
      ...(manner.key === undefined ? {} : { "idempotency-key": manner.key }),
    },
    signal: AbortSignal.any([AbortSignal.timeout(patience), ...(manner.signal ? [manner.signal] : [])]),
    cache: "no-store",
    ...(asked.body === undefined ? {} : { body: JSON.stringify(asked.body) }),
  };
  try {
    const response = await fetch(addressOf(id, asked), request);
    lineIsUp();
    return response;
  } catch (error) {
    // Left on purpose: not the line's fault.
    if (manner.signal?.aborted) throw error;
    throw nobodyAnswered();
  }
}

const calls = routeTable as Readonly<Record<RouteId, { method: string; path: string }>>;
const routeOf = (id: RouteId) => calls[id];

/** Without a line there is no token either. */
const held = (token: Promise<string>): Promise<string> =>
  token.catch((error: unknown) => {
    throw error instanceof Problem ? error : nobodyAnswered();
  });

function nobodyAnswered(): Problem {
  lineIsDown();
  return new Problem("offline", 0, null);
}

function addressOf<Id extends RouteId>(id: Id, asked: Asked<Id>): string {
  const params = (asked.params ?? {}) as Record<string, string>;
  const path = routeOf(id).path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ""));
  const query = Object.entries((asked.query ?? {}) as Record<string, unknown>).flatMap(([name, value]) =>
    value === undefined || value === null ? [] : [[name, String(value)]],
  );
  return query.length > 0 ? `${path}?${new URLSearchParams(query)}` : path;
}

function cursorIn(link: string | null): string | null {
  const next = link?.match(/<([^>]+)>;\s*rel="next"/)?.[1];
  return next ? new URL(next, location.origin).searchParams.get("cursor") : null;
}

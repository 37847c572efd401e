/** A caller of the API as agencies and reviewers are: one account, one token, JSON. For the demo and the journeys. */
import { randomUUID } from "node:crypto";
import { tehranDate } from "../../shared/domain/solar-date.ts";

export interface Reply<Body = Record<string, unknown>> {
  status: number;
  headers: Headers;
  body: Body;
  /** Without its quotes. */
  etag: string | null;
}

export interface CallOptions {
  /** Idempotency-Key; a fresh one when absent. */
  key?: string;
  ifMatch?: string;
  language?: "fa" | "en";
  headers?: Record<string, string>;
}

// biome-ignore lint/suspicious/noExplicitAny: a caller looks into answers whose shapes the tests assert.
export type Loose = any;

export interface Caller {
  get(path: string, options?: CallOptions): Promise<Reply<Loose>>;
  post(path: string, body?: unknown, options?: CallOptions): Promise<Reply<Loose>>;
  put(path: string, body: unknown, options?: CallOptions): Promise<Reply<Loose>>;
  remove(path: string, options?: CallOptions): Promise<Reply<Loose>>;
}

const parse = (text: string): Loose => {
  try {
    return text === "" ? {} : JSON.parse(text);
  } catch {
    return text;
  }
};

export const makeCaller = (url: string, token: string): Caller => {
  const call = async (
    method: string,
    path: string,
    body: unknown,
    options: CallOptions = {},
  ): Promise<Reply<Loose>> => {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        "accept-language": options.language ?? "en",
        ...(method === "POST" ? { "idempotency-key": options.key ?? randomUUID() } : {}),
        ...(options.ifMatch === undefined ? {} : { "if-match": `"${options.ifMatch}"` }),
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...options.headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const etag = response.headers.get("etag");
    return {
      status: response.status,
      headers: response.headers,
      body: parse(await response.text()),
      etag: etag === null ? null : etag.replace(/^"|"$/g, ""),
    };
  };
  return {
    get: (path, options) => call("GET", path, undefined, options),
    post: (path, body, options) => call("POST", path, body, options),
    put: (path, body, options) => call("PUT", path, body, options),
    remove: (path, options) => call("DELETE", path, undefined, options),
  };
};

/** What was asked for, or the problem as an error that says where. */
export const expectStatus = <Body>(reply: Reply<Body>, status: number, what: string): Reply<Body> => {
  if (reply.status !== status) throw new Error(`${what}: ${reply.status} ${JSON.stringify(reply.body).slice(0, 800)}`);
  return reply;
};

/** A day on which a certificate is taken as recent. */
export const aMonthAgo = (): string => tehranDate(new Date(Date.now() - 30 * 24 * 3_600_000));

/** Uploads one document, issued a month ago where nothing else is said: address, bytes, check. */
export const attachDocument = async (
  caller: Caller,
  caseId: string,
  document: { kind: string; contentType: string; bytes: Uint8Array; issuedOn?: string },
): Promise<string> => {
  const { kind, contentType, bytes, issuedOn = aMonthAgo() } = document;
  const asked = expectStatus(
    await caller.post(`/v1/cases/${caseId}/documents`, { kind, contentType, size: bytes.length, issuedOn }),
    201,
    `document ${kind}`,
  );
  const { upload, document: row } = asked.body;
  const put = await fetch(upload.url, { method: "PUT", headers: upload.headers, body: new Uint8Array(bytes) });
  if (!put.ok) throw new Error(`upload of ${kind}: ${put.status} ${await put.text()}`);
  expectStatus(await caller.post(`/v1/cases/${caseId}/documents/${row.documentId}/complete`), 200, `complete ${kind}`);
  return row.documentId;
};

/** Reads the case until the machine has done its part. */
export const readUntil = async (
  caller: Caller,
  caseId: string,
  reached: (body: Loose) => boolean,
  milliseconds = 20_000,
): Promise<Reply<Loose>> => {
  const end = Date.now() + milliseconds;
  for (;;) {
    const reply = await caller.get(`/v1/cases/${caseId}`);
    if (reply.status === 200 && reached(reply.body)) return reply;
    if (Date.now() > end) throw new Error(`the case stayed at ${reply.body.state ?? reply.status}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

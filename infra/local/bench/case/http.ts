/** Requests over kept connections, with as little of this process's time as may be. */
import { randomUUID } from "node:crypto";
import { Agent, request } from "node:http";

export interface Answer {
  status: number;
  etag: string | undefined;
  body: string;
}

export interface Client {
  post(path: string, token: string, body?: object, ifMatch?: string): Promise<Answer>;
  get(path: string, token: string): Promise<Answer>;
  close(): void;
}

export function makeClient(url: string): Client {
  const agent = new Agent({ keepAlive: true, maxSockets: 256 });
  const { hostname, port } = new URL(url);
  const send = (method: string, path: string, headers: Record<string, string>, text = ""): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const sent = request({ hostname, port, method, path, headers, agent }, (response) => {
        let body = "";
        response.setEncoding("utf8").on("data", (chunk: string) => {
          body += chunk;
        });
        response.on("end", () => resolve({ status: response.statusCode ?? 0, etag: response.headers.etag, body }));
      });
      sent.on("error", reject).end(text);
    });
  return {
    post(path, token, body = {}, ifMatch) {
      const text = JSON.stringify(body);
      return send(
        "POST",
        path,
        {
          authorization: `Bearer ${token}`,
          "content-type": "application/json",
          "content-length": String(Buffer.byteLength(text)),
          "idempotency-key": randomUUID(),
          ...(ifMatch && { "if-match": ifMatch }),
        },
        text,
      );
    },
    get: (path, token) => send("GET", path, { authorization: `Bearer ${token}` }),
    close: () => agent.destroy(),
  };
}

/** What was expected, or an error that says what came instead. */
export const expected = (answer: Answer, status: number, what: string): Answer => {
  if (answer.status !== status) throw new Error(`${what}: ${answer.status} ${answer.body.slice(0, 500)}`);
  return answer;
};

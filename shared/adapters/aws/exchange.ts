/** One request on a kept connection and its answer, or an error in the time that it is given. */
import { Agent as HttpAgent, type IncomingHttpHeaders, type IncomingMessage, request as overHttp } from "node:http";
import { Agent as HttpsAgent, request as overHttps } from "node:https";
import type { Readable } from "node:stream";
import type { Patience } from "./patient-requests.ts";

export interface Asked {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string | Uint8Array;
  /** The body of a success is read by who asked, as it comes. */
  streamed?: boolean;
  /** No more than the chunk that exceeds this is read of an answer's text. */
  mostBytes?: number;
}

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
  /** In place of the text, where it was asked for. */
  stream?: Readable;
}

/** `signal`: gives up from outside. */
export type Exchange = (asked: Asked, signal?: AbortSignal) => Promise<Answer>;

export class TimeoutError extends Error {
  override readonly name = "TimeoutError";
}

export interface Line {
  exchange: Exchange;
  /** Closes the connections that are kept. */
  close(): void;
}

const textOf = (response: IncomingMessage, mostBytes: number): Promise<string> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const text = () => Buffer.concat(chunks).toString("utf8");
    response.on("data", (chunk: Buffer) => {
      chunks.push(chunk);
      size += chunk.length;
      if (size <= mostBytes) return;
      resolve(text());
      response.destroy();
    });
    response.on("error", reject).on("aborted", () => reject(broken()));
    response.on("end", () => resolve(text()));
  });

const broken = (): Error => Object.assign(new Error("The connection broke off"), { code: "ECONNRESET" });

/** `endpoint`: scheme, host and port. */
export const openLine = (endpoint: string, patience: Omit<Patience, "attempts">): Line => {
  const { connectionTimeout, requestTimeout, maxSockets, idleTimeout: timeout } = patience;
  const { protocol, hostname, port } = new URL(endpoint);
  const secure = protocol === "https:";
  const kept = { keepAlive: true, maxSockets, ...(timeout !== undefined && { timeout }) };
  const agent = secure ? new HttpsAgent(kept) : new HttpAgent(kept);
  const request = secure ? overHttps : overHttp;

  const exchange: Exchange = ({ method, path, headers, body, streamed = false, mostBytes = Infinity }, signal) =>
    new Promise((resolve, reject) => {
      const sent = request({ hostname, port, method, path, headers, agent, ...(signal && { signal }) });
      const giveUp = (after: number) => () => sent.destroy(new TimeoutError(`No answer within ${after} ms`));
      const late = setTimeout(giveUp(requestTimeout), requestTimeout);
      let connecting: NodeJS.Timeout | undefined;
      const settled = () => {
        clearTimeout(late);
        clearTimeout(connecting);
      };
      sent.on("socket", (socket) => {
        if (!socket.connecting) return;
        connecting = setTimeout(giveUp(connectionTimeout), connectionTimeout);
        socket.once(secure ? "secureConnect" : "connect", () => clearTimeout(connecting));
      });
      sent.on("response", (response) => {
        const { statusCode: status = 0, headers } = response;
        if (streamed && status === 200) {
          settled();
          // From here on there is as much time as it takes, and an end where nothing comes any more.
          sent.setTimeout(requestTimeout, () => response.destroy(new TimeoutError(`Nothing for ${requestTimeout} ms`)));
          resolve({ status, headers, text: "", stream: response });
          return;
        }
        textOf(response, mostBytes)
          .then((text) => resolve({ status, headers, text }), reject)
          .finally(settled);
      });
      sent.on("error", (error) => {
        settled();
        reject(error);
      });
      sent.end(body);
    });
  return { exchange, close: () => agent.destroy() };
};

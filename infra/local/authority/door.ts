import type { IncomingMessage, ServerResponse } from "node:http";
import { type Answer, type AnswersSettings, makeAnswers, problem } from "./answers.ts";
import type { Courier } from "./courier.ts";
import { pagePolicy } from "./page.ts";

const bodyLimit = 1_048_576;

const read = async (request: IncomingMessage): Promise<Uint8Array | undefined> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size <= bodyLimit) chunks.push(chunk);
  }
  return size <= bodyLimit ? Buffer.concat(chunks) : undefined;
};

/** Lets in what was sent to this machine by its own name, with a body that no foreign page can post unasked. */
export const makeDoor = (settings: AnswersSettings & { courier: Courier }) => {
  const answerTo = makeAnswers(settings);

  const enter = async (request: IncomingMessage): Promise<Answer> => {
    const { host = "", "content-type": type = "" } = request.headers;
    const port = request.socket.localPort;
    const body = await read(request);
    if (host !== `127.0.0.1:${port}` && host !== `localhost:${port}`) return problem(421, "Not a name of this machine");
    if (request.method === "POST" && !/^application\/json\b/.test(type)) return problem(415, "Send application/json");
    if (!body) return problem(413, "At most 1 MiB");
    const url = `http://${host}${request.url}`;
    return URL.canParse(url) ? answerTo(request, new URL(url), body) : problem(400, "Not an address");
  };

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { status, body, deliver } = await enter(request).catch((error: unknown) => {
      if (!settings.ended.aborted && !request.destroyed) console.error("The authority failed", error);
      return problem(500, "The authority failed");
    });
    const page = typeof body === "string";
    response.writeHead(status, {
      "content-type": page ? "text/html; charset=utf-8" : "application/json",
      "content-security-policy": pagePolicy,
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
      connection: "close",
    });
    response.end(page ? body : JSON.stringify(body));
    if (deliver) settings.courier.deliver(deliver);
  };
};

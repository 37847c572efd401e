import { once } from "node:events";
import { Agent, createServer, request as forward, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface Proxy {
  endpoint: string;
  stop(): Promise<void>;
}

/** Stands in front of an emulator and shows each request, once it is answered, to whoever notes it. */
export async function startProxy(
  target: string,
  note: (request: IncomingMessage, body: string, status: number) => void,
): Promise<Proxy> {
  const agent = new Agent({ keepAlive: true });
  const { hostname, port } = new URL(target);
  const pass = (incoming: IncomingMessage, response: ServerResponse) => {
    const { method, url, headers } = incoming;
    const outgoing = forward({ hostname, port, method, path: url, headers, agent });
    const seen: Buffer[] = [];
    let size = 0;
    incoming.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size <= largestNoted) seen.push(chunk);
    });
    incoming.pipe(outgoing);
    outgoing.on("response", (answer) => {
      note(incoming, Buffer.concat(seen).toString("latin1"), answer.statusCode ?? 502);
      response.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
      answer.pipe(response);
    });
    outgoing.on("error", () => response.destroy());
    response.on("close", () => outgoing.destroy());
  };
  const server = createServer(pass).listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      server.close();
      server.closeAllConnections();
      agent.destroy();
      await once(server, "close");
    },
  };
}

/** Bytes; the largest DynamoDB request is 16 MB, and every field that is noted must be found in it. */
const largestNoted = 16 * 1024 * 1024;

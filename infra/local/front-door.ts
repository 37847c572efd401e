import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

export class PortInUse extends Error {
  constructor(port: number) {
    super(`Port ${port} is taken by another program; stop it, or set PORT to another number`);
    this.name = "PortInUse";
  }
}

export interface FrontDoor {
  url: string;
  /** Requests wait until it is open. */
  open(doors: Record<string, Handler>, otherwise: Handler): void;
  stop(): Promise<void>;
}

/** The one address that everything is reached at; the first segment of the path says behind which door. */
export async function makeFrontDoor(port: number): Promise<FrontDoor> {
  const opened = Promise.withResolvers<(path: string) => Handler>();
  const server = createServer(async (request, response) => {
    try {
      const handlerOf = await opened.promise;
      await handlerOf(request.url ?? "/")(request, response);
    } catch {
      if (!response.headersSent) response.writeHead(500, { "content-type": "application/json" });
      response.end(JSON.stringify({ message: "Internal Server Error" }));
    }
  });
  server.keepAliveTimeout = 65_000;
  const listening = once(server, "listening");
  server.listen(port, "127.0.0.1");
  await listening.catch((error: NodeJS.ErrnoException) => {
    throw error.code === "EADDRINUSE" ? new PortInUse(port) : error;
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    open: (doors, otherwise) => opened.resolve((path) => doors[/^\/([\w.-]*)/.exec(path)?.[1] ?? ""] ?? otherwise),
    async stop() {
      const closed = once(server, "close");
      server.close();
      server.closeIdleConnections();
      // What still runs gets a moment to be answered.
      const timer = setTimeout(() => server.closeAllConnections(), 1_000);
      await closed;
      clearTimeout(timer);
    },
  };
}

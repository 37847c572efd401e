/** A line to an emulator on which things go wrong: a reply is lost after the work was done, or another answer comes instead. */
import { once } from "node:events";
import { createServer, type IncomingMessage, request } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";

export interface Fault {
  /** The operation it happens to, such as `TransactWriteItems`. */
  operation: string;
  /** What is answered without doing anything; absent: it is done, and the reply is lost. */
  instead?: { status: number; body: object };
}

export const startFaultyLine = async (target: string) => {
  const faults: Fault[] = [];
  const seen: string[] = [];

  const forward = async (incoming: IncomingMessage, body: Buffer) => {
    const { host: _host, ...headers } = incoming.headers;
    const outgoing = request(new URL(incoming.url ?? "/", target), { method: incoming.method, headers });
    outgoing.end(body);
    const [answer] = (await once(outgoing, "response")) as [IncomingMessage];
    return { answer, body: await buffer(answer) };
  };

  const server = createServer(async (incoming, outgoing) => {
    const operation = String(incoming.headers["x-amz-target"]).split(".").at(-1) ?? "";
    seen.push(operation);
    const asked = await buffer(incoming);
    const position = faults.findIndex((fault) => fault.operation === operation);
    const [fault] = position < 0 ? [] : faults.splice(position, 1);
    if (fault?.instead) {
      outgoing.writeHead(fault.instead.status, { "content-type": "application/x-amz-json-1.0" });
      outgoing.end(JSON.stringify(fault.instead.body));
      return;
    }
    const { answer, body } = await forward(incoming, asked);
    if (fault) incoming.socket.destroy();
    else outgoing.writeHead(answer.statusCode ?? 500, answer.headers).end(body);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");

  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** Operations asked for, in order. */
    seen,
    fail: (...next: Fault[]) => void faults.push(...next),
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
};

/** The answer of a transaction that was cancelled for these reasons. */
export const cancelled = (...codes: string[]): NonNullable<Fault["instead"]> => ({
  status: 400,
  body: {
    __type: "com.amazonaws.dynamodb.v20120810#TransactionCanceledException",
    Message: `Transaction cancelled [${codes.join(", ")}]`,
    CancellationReasons: codes.map((Code) => ({ Code })),
  },
});

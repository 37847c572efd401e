import { once } from "node:events";
import { createServer as createHttpServer } from "node:http";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openLine } from "../../shared/adapters/aws/exchange.ts";
import { patientRequests } from "../../shared/adapters/aws/patient-requests.ts";
import { makeCaseLog } from "../../shared/adapters/case-log.ts";
import { makeDynamoDb } from "../../shared/adapters/dynamodb.ts";
import { cloud } from "./emulators.ts";

describe("a server that takes every connection and answers none", () => {
  const held = new Set<Socket>();
  const server = createServer((socket) => held.add(socket));
  beforeAll(async () => {
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
  });
  afterAll(async () => {
    for (const socket of held) socket.destroy();
    server.close();
    await once(server, "close");
  });

  it("is given up, after as many tries as are allowed", async () => {
    const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const client = makeDynamoDb({ ...cloud, endpoint, patience: { ...patientRequests, requestTimeout: 50 } });
    const before = held.size;
    await expect(makeCaseLog({ client, table: "Cases" }).load("case")).rejects.toThrow("No answer within 50 ms");
    expect(held.size - before).toBe(3);
  });
});

describe("a line", () => {
  // It closes nothing by itself.
  const server = createHttpServer({ keepAliveTimeout: 0 }, (_request, response) => response.end("x".repeat(1_000)));
  let connections = 0;
  let last: Socket | undefined;
  server.on("connection", (socket) => {
    connections += 1;
    last = socket;
  });
  let endpoint = "";
  beforeAll(async () => {
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, "close");
  });
  const asked = { method: "GET", path: "/", headers: {}, body: "" };

  it("keeps a connection for as long as it may rest, and then opens another", async () => {
    const { exchange, close } = openLine(endpoint, { ...patientRequests, idleTimeout: 200 });
    await exchange(asked);
    await exchange(asked);
    expect(connections).toBe(1);
    if (last && !last.closed) await once(last, "close");
    await exchange(asked);
    expect(connections).toBe(2);
    close();
  });

  it("reads no more of an answer than it is told to", async () => {
    const { exchange, close } = openLine(endpoint, patientRequests);
    expect((await exchange({ ...asked, mostBytes: 1_000 })).text).toHaveLength(1_000);
    const held = connections;
    expect((await exchange({ ...asked, mostBytes: 999 })).text).toHaveLength(1_000);
    await exchange(asked);
    // What was not read to its end cannot be used again.
    expect(connections).toBe(held + 1);
    close();
  });
});

describe("patience with AWS", () => {
  it("ends before the ten seconds of a function that answers HTTP", () => {
    const { attempts, connectionTimeout, requestTimeout } = patientRequests;
    expect(attempts * requestTimeout).toBeLessThan(10_000 - 2_000);
    expect(connectionTimeout).toBeLessThan(requestTimeout);
  });
});

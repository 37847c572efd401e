import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeCaseLog } from "../../shared/adapters/case-log.ts";
import { makeDynamoDb } from "../../shared/adapters/dynamodb.ts";
import { patientRequests } from "../../shared/adapters/requests.ts";
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
    const requestHandler = { ...patientRequests.requestHandler, requestTimeout: 50 };
    const client = makeDynamoDb({ ...cloud, endpoint, requestHandler });
    const before = held.size;
    await expect(makeCaseLog({ client, table: "Cases" }).load("case")).rejects.toThrow("requestTimeout");
    expect(held.size - before).toBe(3);
  });
});

describe("patience with AWS", () => {
  it("ends before the ten seconds of a function that answers HTTP", () => {
    const { maxAttempts, requestHandler } = patientRequests;
    expect(requestHandler.throwOnRequestTimeout).toBe(true);
    expect(maxAttempts * requestHandler.requestTimeout).toBeLessThan(10_000 - 2_000);
    expect(requestHandler.connectionTimeout).toBeLessThan(requestHandler.requestTimeout);
  });
});
